import type { Member } from "../groups/public.ts";
import type { WorkProgress } from "./work-rules.ts";

/** What was really spent, in minutes. */
export type MinutesSpent = {
  readonly session: number;
  readonly homework: number;
  readonly practiceLogged: number;
  readonly practiceConfirmed: number;
};

/**
 * Sessions by attendance, homework by what the participant says, practice by the hours he wrote down.
 * What he says a practice assignment took is no part of homework: those hours are in his register.
 */
export function minutesOf(
  { progress }: Pick<Member, "progress">,
  work: readonly WorkProgress[],
): MinutesSpent {
  const { attendance, practice } = progress;
  const homework = work.filter(({ assignment }) => assignment.kind !== "practice");
  return {
    session: Object.values(attendance).reduce((sum, { minutes }) => sum + minutes, 0),
    homework: homework.reduce((sum, { facts }) => sum + (facts?.minutes ?? 0), 0),
    practiceLogged: practice.loggedMinutes,
    practiceConfirmed: practice.confirmedMinutes,
  };
}
