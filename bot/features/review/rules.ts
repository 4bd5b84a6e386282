import { type RubricLevel, rubricLevels } from "../../contract/work.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Attempt, Review, Work } from "../assignments/public.ts";

export const mostFeedback = 2000;
export const mostImprove = 1000;
export const mostReason = 500;

export type JudgeRefusal =
  | "review.nothing_handed_in"
  | "review.handed_in_again"
  | "review.already_judged"
  | "review.too_long"
  | "review.improve_missing"
  | "review.unknown_level"
  | "review.not_signed_off";

/** What the teacher sends. */
export type Judgement = {
  /** The attempt that was looked at, from 1. */
  readonly attempt: number;
  readonly result: Review["result"];
  readonly text: string;
  readonly improve: string;
  /** By the number of the line of the rubric, from 0. */
  readonly levels: Readonly<Record<string, string>>;
  /** Why a practice assignment is judged although no supervisor saw it. */
  readonly withoutSighting: string;
  /** The moment of the judgement that this one takes the place of; absent for the first one. */
  readonly corrects?: string | undefined;
};

/** What the supervisor says of the last attempt; undefined while nothing was said. */
export const lastSighting = ({
  attempts,
  sightings,
}: Work): Work["sightings"][number] | undefined =>
  sightings.findLast((one) => one.attempt === attempts.length);

/** "Ik was er niet bij" is an answer, but nobody saw the work. */
export const isSeen = (seen: Work["sightings"][number]["seen"] | undefined): boolean =>
  seen !== undefined && seen !== "not_there";

/** A practice assignment is seen by a supervisor before the teacher judges it. */
export const needsSighting = (work: Work): boolean =>
  work.kind === "practice" && !isSeen(lastSighting(work)?.seen);

const isLevel = (level: string): level is RubricLevel => rubricLevels.some((one) => one === level);

/** Undefined when there is a level outside the scale, or one for a line that does not exist. */
function levelsOf(
  levels: Judgement["levels"],
  { rubric }: Pick<Assignment, "rubric">,
): Review["levels"] | undefined {
  const lines = new Set(rubric.map((_, line) => String(line)));
  const known = Object.entries(levels).flatMap(([line, level]) =>
    lines.has(line) && isLevel(level) ? [[line, level] as const] : [],
  );
  return known.length === Object.keys(levels).length ? Object.fromEntries(known) : undefined;
}

/** What is too long, as the most that it may be. */
function tooLong({ text, improve, withoutSighting }: Judgement): number | undefined {
  if (text.trim().length > mostFeedback) return mostFeedback;
  if (improve.trim().length > mostImprove) return mostImprove;
  return withoutSighting.trim().length > mostReason ? mostReason : undefined;
}

/** Whether this attempt may be judged now, whatever the judgement is. */
function standing(
  work: Work | undefined,
  { attempt, corrects }: Pick<Judgement, "attempt" | "corrects">,
): Outcome<{ readonly work: Work; readonly last: Attempt }, JudgeRefusal> {
  const last = work?.attempts.at(-1);
  if (!(work && last)) return refuse("review.nothing_handed_in");
  if (attempt !== work.attempts.length) return refuse("review.handed_in_again");
  // A second press, or a colleague who was first: only who saw that judgement may correct it.
  if (last.review && last.review.at !== corrects) return refuse("review.already_judged");
  return done({ work, last });
}

function reviewOf(
  judgement: Judgement,
  assignment: Assignment,
  work: Work,
  facts: Pick<Review, "by" | "at">,
): Outcome<Review, JudgeRefusal> {
  const most = tooLong(judgement);
  if (most !== undefined) return refuse("review.too_long", { most });
  const levels = levelsOf(judgement.levels, assignment);
  if (!levels) return refuse("review.unknown_level");
  const improve = judgement.improve.trim();
  if (judgement.result === "not_yet" && improve === "") return refuse("review.improve_missing");
  const reason = needsSighting(work) ? judgement.withoutSighting.trim() : "";
  if (needsSighting(work) && reason === "") return refuse("review.not_signed_off");
  return done({
    result: judgement.result,
    text: judgement.text.trim(),
    ...(improve === "" ? {} : { improve }),
    levels,
    ...(reason === "" ? {} : { withoutSighting: reason }),
    ...facts,
  });
}

/**
 * The teacher's judgement of the attempt that stands. It may be corrected as long as nothing newer
 * was handed in; what it said before is kept.
 */
export function judge(
  {
    assignment,
    work,
    by,
  }: { readonly assignment: Assignment; readonly work: Work | undefined; readonly by: string },
  judgement: Judgement,
  now: Instant,
): Outcome<Work, JudgeRefusal> {
  const stands = standing(work, judgement);
  if (!stands.ok) return stands;
  const { work: before, last } = stands.value;
  const outcome = reviewOf(judgement, assignment, before, { by, at: now });
  if (!outcome.ok) return outcome;
  const earlier = last.review ? [...(last.earlierReviews ?? []), last.review] : [];
  const judged: Attempt = {
    ...last,
    review: outcome.value,
    ...(earlier.length > 0 ? { earlierReviews: earlier } : {}),
  };
  return done({ ...before, attempts: [...before.attempts.slice(0, -1), judged] });
}
