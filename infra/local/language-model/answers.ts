import type { ServerResponse } from "node:http";
import type { Behaviour } from "./behaviours.ts";
import type { Asked } from "./request.ts";

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

export const failure = (
  response: ServerResponse,
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  json(response, status, { error: { code, message: `${code}.` } });
};

type Message = { readonly content?: string | null; readonly refusal?: string };

const completion = (response: ServerResponse, message: Message, reason = "stop"): void =>
  json(response, 200, {
    id: "chatcmpl-local",
    object: "chat.completion",
    created: 0,
    model: "stand-in",
    choices: [{ index: 0, finish_reason: reason, message: { role: "assistant", ...message } }],
  });

const points = (response: ServerResponse, id: string): void =>
  completion(response, { content: JSON.stringify({ id }) });

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** The candidate that shares most words with the question; `none` when nothing is shared. */
function nearest({ question, candidates }: Asked): string {
  const asked = wordsOf(question);
  const scores = candidates.map(({ id, title, answer }) => ({
    id,
    score: [...wordsOf(`${title} ${answer}`)].filter((word) => asked.has(word)).length,
  }));
  const [first] = scores.toSorted((one, other) => other.score - one.score);
  return first && first.score > 0 ? first.id : "none";
}

const lastWord = (text: string): string => /[\w-]+(?=\W*$)/.exec(text)?.[0] ?? "";

/** Longer than anybody waits; the connection ends when the stand-in closes. */
const wait = (): void => undefined;

/** Talks until the other side hangs up. */
function endlessly(response: ServerResponse): void {
  const piece = " ".repeat(16_384);
  const more = () => {
    if (!response.destroyed && response.write(piece)) setImmediate(more);
  };
  response.on("drain", more);
  response.writeHead(200, { "content-type": "application/json" });
  more();
}

/** What each behaviour makes of a question. */
export const answers: Readonly<
  Record<Behaviour, (response: ServerResponse, asked: Asked) => void>
> = {
  right: (response, asked) => points(response, nearest(asked)),
  slow: wait,
  slow_body: (response) => {
    response.writeHead(200, { "content-type": "application/json" }).write('{"choices":[');
  },
  down: (response) => void response.socket?.destroy(),
  server_error: (response) => failure(response, 500, "InternalServerError"),
  too_many_requests: (response) => failure(response, 429, "429", { "retry-after": "20" }),
  unauthorised: (response) => failure(response, 401, "401"),
  moved: (response) => failure(response, 307, "moved", { location: "/elsewhere" }),
  prompt_filtered: (response) => failure(response, 400, "content_filter"),
  answer_filtered: (response) => completion(response, {}, "content_filter"),
  refuses: (response) =>
    completion(response, { content: null, refusal: "I cannot help with that." }),
  cut_off: (response) => completion(response, { content: '{"id":"wat-i' }, "length"),
  no_json: (response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Onderhoud</h1>");
  },
  chatty: (response, asked) => completion(response, { content: `Dat is ${nearest(asked)}.` }),
  empty_choices: (response) => json(response, 200, { choices: [] }),
  foreign_id: (response) => points(response, "iets-van-een-ander"),
  obedient: (response, { question }) => points(response, lastWord(question)),
  endless: endlessly,
};
