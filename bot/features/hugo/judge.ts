import type { Audience, HugoOutcome } from "../../contract/hugo.ts";
import type { Engine } from "../search/public.ts";
import { type Triage, triage } from "../triage/public.ts";
import { seen, tidied } from "./tidy.ts";

/** What becomes of a question before anybody's own data, a model or a person comes in. */
export type Judged = {
  readonly outcome: Extract<HugoOutcome, "answer" | "suggest" | "handover" | "urgent">;
  /** Best first, at most twelve; also when none of them is shown. */
  readonly ids: readonly string[];
  readonly confidence: number;
  readonly triage: Triage;
};

/** A question is looked at whole for danger, and searched with as much as anybody types. */
const mostSearched = 400;

/** Danger first, on the whole text, in both shapes: tags taken away may join or hide a word. */
export function lookedAt(typed: string, tidy: string): Triage {
  const shown = seen(typed);
  const whole = triage(shown);
  return whole.kind === "urgent" || shown === tidy ? whole : triage(tidy);
}

/** Triage first, then the search. Pure; a few milliseconds. */
export function judge(engine: Engine, typed: string, audience?: Audience): Judged {
  const tidy = tidied(typed);
  return judgeLooked(engine, tidy, lookedAt(typed, tidy), audience);
}

/** As `judge`, for a question that was made tidy and looked at already. */
export function judgeLooked(
  engine: Engine,
  question: string,
  looked: Triage,
  audience?: Audience,
): Judged {
  const { ranked, confidence, verdict } = engine.find(question.slice(0, mostSearched), audience);
  const found = { ids: ranked.map(({ id }) => id), confidence, triage: looked };
  if (looked.kind === "urgent") return { ...found, outcome: "urgent" };
  if (looked.kind !== "ordinary") return { ...found, outcome: "handover" };
  if (verdict === "outside" || ranked.length === 0) return { ...found, outcome: "handover" };
  return { ...found, outcome: verdict === "sure" ? "answer" : "suggest" };
}
