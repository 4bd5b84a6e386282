import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { answers, failure } from "./answers.ts";
import type { Behaviour } from "./behaviours.ts";
import { type Asked, readRequest } from "./request.ts";

/** The one deployment that is there. */
export const standInDeployment = "stand-in";
export const standInKey = "local-key";

export type StandIn = {
  readonly url: string;
  /** What came in whole and was understood, oldest first. */
  readonly asked: readonly Asked[];
  /** Method and path of everything that came in. */
  readonly requests: readonly string[];
  readonly behave: (behaviour: Behaviour) => void;
  readonly close: () => Promise<void>;
};

type Options = {
  /** 0 for any free port. */
  readonly port?: number;
  readonly behaviour?: Behaviour;
  /** The one bearer token that it takes beside the key. */
  readonly token?: string;
};

const path = `/openai/deployments/${standInDeployment}/chat/completions`;
const host = "127.0.0.1";

/** Azure OpenAI on this machine, as far as the app asks it: no model, but its ways to answer and to fail. */
export async function startStandIn(options: Options = {}): Promise<StandIn> {
  const { port = 0, token } = options;
  let { behaviour = "right" } = options;
  const asked: Asked[] = [];
  const requests: string[] = [];

  const isKnown = ({ headers }: IncomingMessage): boolean =>
    headers["api-key"] === standInKey ||
    (token !== undefined && headers.authorization === `Bearer ${token}`);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", `http://${host}`);
    requests.push(`${request.method} ${pathname}`);
    const body = await text(request);
    if (!isKnown(request)) return failure(response, 401, "401");
    if (request.method !== "POST" || pathname !== path)
      return failure(response, 404, "DeploymentNotFound");
    if (!/^\d{4}-\d\d-\d\d$/.test(searchParams.get("api-version") ?? ""))
      return failure(response, 404, "404");
    let read: Asked;
    try {
      read = readRequest(body);
    } catch {
      return failure(response, 400, "BadRequest");
    }
    asked.push(read);
    return answers[behaviour](response, read);
  }

  const server = createServer((request, response) => {
    // A caller that hung up halfway is nobody to answer.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://${host}:${address.port}`,
    asked,
    requests,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
