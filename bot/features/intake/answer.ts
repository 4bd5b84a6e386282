import type { IntakeQuestion } from "../../kernel/intake.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type Day, day, plusDays } from "../../kernel/time.ts";
import type { Catalogue } from "../../kernel/track.ts";

/** An id, some ids, a day, or words: what it may be depends on the kind of the question. */
export type Answer = string | readonly string[];

/** Stands for "I do not know" in every kind that has it. */
export const unknown = "unknown";
/** As soon as possible. */
export const soon = "soon";

export const longestText = 600;
/** Nobody plans a course further ahead. */
const furthestInDays = 1096;

type Tracks = Pick<Catalogue, "find">;
export type AnswerRefusal =
  | "intake.choose_first"
  | "intake.too_long"
  | "intake.date_wrong"
  | "intake.too_busy";

function readDay(text: string): Day | undefined {
  try {
    return day(text);
  } catch {
    return undefined;
  }
}

const idsIn = (options: readonly { readonly id: string }[]) => new Set(options.map(({ id }) => id));

/**
 * What a stored answer still means now that the questions may have changed: an answer that no longer
 * exists is no answer, and the question is asked again.
 */
export function stillValid(
  question: IntakeQuestion,
  answer: Answer | undefined,
  tracks: Tracks,
): Answer | undefined {
  if (answer === undefined) return undefined;
  if (question.kind === "several") {
    const known = idsIn(question.options);
    return typeof answer === "string" ? undefined : answer.filter((one) => known.has(one));
  }
  if (typeof answer !== "string") return undefined;
  return isSingle(question, answer, tracks) ? answer : undefined;
}

function isSingle(question: IntakeQuestion, answer: string, tracks: Tracks): boolean {
  switch (question.kind) {
    case "certificate":
      return answer === unknown || tracks.find(answer) !== undefined;
    case "yes_no":
      return Object.hasOwn(question.meaning, answer);
    case "choice":
      return idsIn(question.options).has(answer);
    case "period":
      return answer === soon || answer === unknown || readDay(answer) !== undefined;
    case "text":
      return true;
    case "several":
      return false;
  }
}

/** A wished start from today on; a few years is far enough. */
function dayFrom(typed: string, today: Day): Outcome<Answer, AnswerRefusal> {
  const on = readDay(typed);
  const isPossible = on !== undefined && on >= today && on <= plusDays(today, furthestInDays);
  return isPossible ? done(on) : refuse("intake.date_wrong");
}

/**
 * What somebody chose or typed, as an answer.
 * @param given as the card sends it: several choices come as one text with commas
 */
export function answerFrom(
  question: IntakeQuestion,
  given: string,
  { tracks, today }: { readonly tracks: Tracks; readonly today: Day },
): Outcome<Answer, AnswerRefusal> {
  const typed = given.trim();
  if (question.kind === "text") {
    return typed.length > longestText
      ? refuse("intake.too_long", { most: longestText })
      : done(typed);
  }
  if (question.kind === "several") {
    const chosen = new Set(typed.split(","));
    return done(question.options.map(({ id }) => id).filter((id) => chosen.has(id)));
  }
  if (typed === "") return refuse("intake.choose_first");
  if (question.kind === "period" && typed !== soon && typed !== unknown) {
    return dayFrom(typed, today);
  }
  return isSingle(question, typed, tracks) ? done(typed) : refuse("intake.choose_first");
}

export const isSame = (a: Answer | undefined, b: Answer): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
