import type { Instant } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";

export type SessionProgress = {
  readonly planned: number;
  readonly held: number;
  /** Present or late. */
  readonly attended: number;
  readonly late: number;
  readonly absent: number;
  /** Numbers of the sessions that were missed, and that nothing has solved yet. */
  readonly openAbsences: readonly number[];
  /** The first session that is not over. */
  readonly next?: Session;
};

/** Only what was looked at counts: a session whose attendance nobody knows is neither missed nor attended. */
export function sessionsOf(
  { progress }: Pick<Member, "progress">,
  sessions: readonly Session[],
  now: Instant,
): SessionProgress {
  const planned = sessions.filter(({ state }) => state === "planned");
  const held = planned.filter(({ endsAt }) => endsAt <= now);
  const known = held.flatMap(({ number }) => {
    const facts = progress.attendance[String(number)];
    return facts ? [{ number, ...facts }] : [];
  });
  const absences = known.filter(({ state }) => state === "absent");
  const next = planned.find(({ endsAt }) => endsAt > now);
  return {
    planned: planned.length,
    held: held.length,
    attended: known.length - absences.length,
    late: known.filter(({ state }) => state === "late").length,
    absent: absences.length,
    openAbsences: absences.filter(({ solvedAt }) => !solvedAt).map(({ number }) => number),
    ...(next ? { next } : {}),
  };
}
