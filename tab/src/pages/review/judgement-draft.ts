import type { Input } from "#contract/api.ts";
import type { WorkView } from "#contract/review-api.ts";

/** What the teacher filled in, before it is sent. */
export type JudgementDraft = {
  readonly text: string;
  readonly improve: string;
  readonly withoutSighting: string;
  /** By the number of the line of the rubric, from 0; lines without a choice are absent. */
  readonly levels: Readonly<Record<string, string>>;
};

export const emptyJudgement: JudgementDraft = {
  text: "",
  improve: "",
  withoutSighting: "",
  levels: {},
};

/** What stands, to go on with when a judgement is changed. */
export function judgementOf({ attempts }: Pick<WorkView, "attempts">): JudgementDraft {
  const review = attempts.at(-1)?.review;
  if (!review) return emptyJudgement;
  const { text, improve = "", levels } = review;
  return { text, improve, levels, withoutSighting: "" };
}

/** A practice assignment that nobody saw; then the teacher says why it is judged all the same. */
export function lacksSighting({
  assignment,
  attempts,
  sightings,
}: Pick<WorkView, "assignment" | "attempts" | "sightings">): boolean {
  if (assignment.kind !== "practice") return false;
  const last = sightings.findLast(({ attempt }) => attempt === attempts.length);
  return last === undefined || last.seen === "not_there";
}

/** The call for this judgement of the attempt that is on the screen; undefined when there is none. */
export function judgeInput(
  work: Pick<WorkView, "groupId" | "personId" | "assignment" | "attempts">,
  { levels, ...typed }: JudgementDraft,
  result: Input<"judgeWork">["result"],
): Input<"judgeWork"> | undefined {
  const last = work.attempts.at(-1);
  if (!last) return undefined;
  const { groupId, personId, assignment } = work;
  return {
    groupId,
    personId,
    assignmentId: assignment.assignmentId,
    attempt: last.attempt,
    result,
    ...typed,
    levels: { ...levels },
    ...(last.review && { corrects: last.review.at }),
  };
}

/** Refusals that say the work changed while it was on the screen. */
export const isOutOfDate = (code: string): boolean =>
  code === "review.handed_in_again" || code === "review.already_judged";
