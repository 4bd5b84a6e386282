import { useReducer, useRef } from "react";
import type { Audience, HugoOutcome } from "#contract/hugo.ts";
import type { Language } from "#contract/languages.ts";
import { CallProblem } from "../call-problem.ts";
import type { CardJson } from "../cards/card-json.ts";
import { general } from "../surroundings.tsx";
import { callHugo } from "./calls.ts";
import { type Act, emptyTalk, isHello, type Talk, type Trouble, talkAfter } from "./talk-state.ts";

/** One page that is open; made anew at each load and kept nowhere. */
const visit = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
  byte.toString(16).padStart(2, "0"),
).join("");

const troubleOf = (act: Act, error: unknown, language: Language): Trouble =>
  error instanceof CallProblem
    ? { act, message: error.message, mayRetry: error.isTemporary }
    : { act, message: general(language)("unreadable"), mayRetry: true };

type Pressed = Extract<Act, { kind: "press" }>;

type Answer = {
  readonly card: CardJson;
  readonly outcome?: HugoOutcome;
  readonly askedWho?: true | undefined;
};

function callFor(act: Act, talk: Talk, language: Language): Promise<Answer> {
  const who = { visit, ...(talk.audience && { audience: talk.audience }) };
  if (act.kind === "ask") {
    const once = talk.askedWho ? { askedWho: true as const } : {};
    return callHugo("hugoAsk", { q: act.q, ...who, ...once }, language);
  }
  const { verb, data } = act;
  return callHugo("hugoPress", { verb, data, turns: [...talk.turns], ...who }, language);
}

/** Hugo did not take the question: it goes back into the field, to be made shorter or asked later. */
const isGivenBack = (outcome: HugoOutcome | undefined): boolean =>
  outcome === "too_long" || outcome === "too_many";

/** Each tells the place in the talk where its answer will come. */
export type Talking = {
  readonly talk: Talk;
  readonly ask: (q: string) => number;
  readonly press: (pressed: Omit<Pressed, "kind">) => number;
  /** A button's card as a new message: the start, or an intake that somebody goes on with. */
  readonly begin: (verb: string, data: Pressed["data"]) => number;
  readonly retry: (trouble: Trouble) => number;
};

/**
 * One talk with Hugo. The page sends one thing at a time: what comes while somebody waits is not sent.
 * @param onGivenBack a question that Hugo could not take
 */
export function useTalk(
  language: Language,
  known: Audience | undefined,
  onGivenBack: (q: string) => void,
): Talking {
  const [talk, dispatch] = useReducer(talkAfter, known, emptyTalk);
  const places = useRef(0);
  const newPlace = (): number => {
    places.current += 1;
    return places.current;
  };

  const send = async (act: Act): Promise<void> => {
    try {
      const { card, outcome, askedWho } = await callFor(act, talk, language);
      if (act.kind === "ask" && isGivenBack(outcome)) onGivenBack(act.q);
      dispatch({ kind: "answered", act, card, askedWho });
    } catch (error) {
      if (isHello(act)) dispatch({ kind: "greeted", act });
      else dispatch({ kind: "failed", trouble: troubleOf(act, error, language) });
    }
  };
  const run = (act: Act): number => {
    dispatch({ kind: "sent", act });
    void send(act);
    return act.at;
  };

  return {
    talk,
    ask: (q) => run({ kind: "ask", at: newPlace(), q }),
    press: (pressed) => run({ kind: "press", ...pressed }),
    begin: (verb, data) => run({ kind: "press", at: newPlace(), verb, data, words: "" }),
    retry: ({ act }) => run(act),
  };
}
