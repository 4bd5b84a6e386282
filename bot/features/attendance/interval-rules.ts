import { earliest, type Instant, latest, secondsBetween } from "../../kernel/time.ts";

export type Interval = { readonly joinAt: Instant; readonly leaveAt: Instant };
export type Planned = { readonly startsAt: Instant; readonly endsAt: Instant };

/** The part of each interval that lies inside the planned session; what lies outside is gone. */
const inside = (intervals: readonly Interval[], { startsAt, endsAt }: Planned) =>
  intervals
    .map(({ joinAt, leaveAt }) => ({
      joinAt: latest(joinAt, startsAt),
      leaveAt: earliest(leaveAt, endsAt),
    }))
    .filter(({ joinAt, leaveAt }) => joinAt < leaveAt);

/**
 * Intervals as they are when two devices or two reports overlap: joined where they touch, in order
 * of time. Doing it again, or in another order, changes nothing.
 */
export function merged(intervals: readonly Interval[]): readonly Interval[] {
  const all: Interval[] = [];
  const inOrder = intervals
    .filter(({ joinAt, leaveAt }) => joinAt < leaveAt)
    .toSorted((a, b) => (a.joinAt < b.joinAt ? -1 : a.joinAt > b.joinAt ? 1 : 0));
  for (const next of inOrder) {
    const last = all.at(-1);
    if (last && next.joinAt <= last.leaveAt) {
      const leaveAt = latest(last.leaveAt, next.leaveAt);
      all[all.length - 1] = { joinAt: last.joinAt, leaveAt };
    } else all.push({ joinAt: next.joinAt, leaveAt: next.leaveAt });
  }
  return all;
}

export const lengthInMinutes = ({ startsAt, endsAt }: Planned): number =>
  Math.floor(secondsBetween(startsAt, endsAt) / 60);

/**
 * Whole minutes somebody was in the planned session: coming early or staying after the end gives no
 * minutes, and being there twice at once counts once. Never more than the session's own length.
 */
export function minutesIn(intervals: readonly Interval[], session: Planned): number {
  const seconds = merged(inside(intervals, session)).reduce(
    (sum, { joinAt, leaveAt }) => sum + secondsBetween(joinAt, leaveAt),
    0,
  );
  return Math.floor(seconds / 60);
}

/** When somebody first came to the session itself; a test of the sound in the morning does not count. */
export const firstJoinIn = (
  intervals: readonly Interval[],
  session: Planned,
): Instant | undefined =>
  merged(intervals).find(
    ({ joinAt, leaveAt }) => leaveAt > session.startsAt && joinAt < session.endsAt,
  )?.joinAt;
