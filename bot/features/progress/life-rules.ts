import type { Instant } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";

const latestOf = (moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1);

/** Moments of being in a lesson; `attendance` knows which one, the session knows when. */
const lessons = ({ progress }: Member, sessions: readonly Session[]): readonly Instant[] =>
  sessions
    .filter(({ number }) => {
      const facts = progress.attendance[String(number)];
      return facts !== undefined && facts.state !== "absent";
    })
    .map(({ endsAt }) => endsAt);

/**
 * The last time this participant did anything with the course: was in a lesson, pressed "ik ben er" or
 * "ik kan niet komen", handed in, practised, wrote goals, asked to be called, or did a page of the scan.
 * What the teacher did about him is no sign of his life.
 */
export function lastSignOf(member: Member, sessions: readonly Session[]): Instant | undefined {
  const { progress, checkIns, cannotCome, callMe, goals } = member;
  return latestOf([
    ...lessons(member, sessions),
    ...Object.values(checkIns),
    ...Object.values(cannotCome).map(({ at }) => at),
    ...Object.values(callMe),
    ...goals.map(({ chosenAt }) => chosenAt),
    ...Object.values(progress.work).map(({ handedInAt }) => handedInAt),
    progress.scanSavedAt,
    progress.scanCompletedAt,
    progress.endScan?.completedAt,
  ]);
}
