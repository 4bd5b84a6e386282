import {
  atLocal,
  daysBetween,
  type Instant,
  localDay,
  localTime,
  plus,
  plusDays,
  secondsBetween,
} from "../../kernel/time.ts";
import { firstOpenDay, type Skipped } from "./skip-rules.ts";

/** What moving needs to know of a session; the rest of it comes back unchanged. */
export type Movable = {
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: "planned" | "cancelled";
};
export type Moved<S extends Movable> = {
  readonly session: S;
  readonly before: S;
  readonly skipped: readonly Skipped[];
};

const secondsOf = ({ startsAt, endsAt }: Movable): number => secondsBetween(startsAt, endsAt);
/** The same session at another moment; it takes as long as before. */
export const movedTo = <S extends Movable>(session: S, startsAt: Instant): S => ({
  ...session,
  startsAt,
  endsAt: plus(startsAt, { seconds: secondsOf(session) }),
});

/**
 * Following sessions move by the same number of days. One that lands on a skipped day goes on to the
 * next week and takes all after it along, so the rhythm stays. Who had the old hour gets the new one.
 * Undefined when the vacation weeks leave no room.
 */
export function shifted<S extends Movable>(
  moved: Moved<S>,
  following: readonly S[],
  vacationWeeks: ReadonlySet<string>,
): readonly Moved<S>[] | undefined {
  const oldTime = localTime(moved.before.startsAt);
  const newTime = localTime(moved.session.startsAt);
  const all: Moved<S>[] = [];
  let days = daysBetween(localDay(moved.before.startsAt), localDay(moved.session.startsAt));
  for (const before of following) {
    const startTime = localTime(before.startsAt) === oldTime ? newTime : localTime(before.startsAt);
    const part = { startTime, minutes: Math.ceil(secondsOf(before) / 60) };
    const landing = firstOpenDay(plusDays(localDay(before.startsAt), days), part, vacationWeeks);
    if (!landing) return undefined;
    days += landing.skipped.length * 7;
    const session = movedTo(before, atLocal(landing.on, startTime));
    all.push({ session, before, skipped: landing.skipped });
  }
  return all;
}
