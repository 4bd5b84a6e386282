import type { Write } from "./documents.ts";
import { scheduledJob } from "./job.ts";
import { type Instant, latest, plus } from "./time.ts";

/** A session as the timeline needs it. */
export type SessionMoment = {
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

export type Moment = { readonly key: string; readonly at: Instant };

/** Jobs of a group that follow its sessions; moving a session moves them. Handlers derive notice ids. */
export type TimelineEntry = {
  readonly job: `${string}.${string}`;
  readonly moments: (sessions: readonly SessionMoment[]) => readonly Moment[];
  /** Run again, when its moment has passed, for somebody who joins later. */
  readonly alsoForLateJoiners: boolean;
  /**
   * One job that goes from moment to moment, with `onward`, instead of a job for each: what comes every
   * week would not fit into one commit. Its data is the moment: `{key, at}`.
   */
  readonly oneByOne?: true;
};

const byMoment = (a: Moment, b: Moment): number => (a.at < b.at ? -1 : 1);

const momentAfter = (moments: readonly Moment[], at: Instant): Moment | undefined =>
  moments.filter((one) => one.at > at).toSorted(byMoment)[0];

/** What the handler of a job that goes from moment to moment answers besides its writes: when and about what next. */
export function onward(
  { moments }: Pick<TimelineEntry, "moments">,
  sessions: readonly SessionMoment[],
  at: Instant,
): { readonly again?: Instant; readonly data?: Moment } {
  const next = momentAfter(moments(sessions), at);
  return next ? { again: next.at, data: { key: next.key, at: next.at } } : {};
}

function jobsOf(
  { job: name, moments, alsoForLateJoiners, oneByOne }: TimelineEntry,
  sessions: readonly SessionMoment[],
  now: Instant,
) {
  if (oneByOne) {
    const next = momentAfter(moments(sessions), now);
    return next ? [{ name, key: "", at: next.at, alsoForLateJoiners, data: next }] : [];
  }
  return moments(sessions).map(({ key, at }) => ({
    name,
    key,
    at,
    alsoForLateJoiners,
    data: { key },
  }));
}

/** Between messages that should have gone long ago: first the welcome, a little later the scan. */
const apart = { seconds: 30 };

/**
 * Sets every job of a group's timeline at its moment. Safe to repeat: a job that ran already queues
 * notices with derived ids. What belongs to a session that is over is left alone, so that somebody
 * who joins later gets the welcome and the scan, not the homework of weeks ago. What is late goes now,
 * one after the other in the order in which it should have gone.
 */
export function timelineJobs(
  timeline: readonly TimelineEntry[],
  sessions: readonly SessionMoment[],
  now: Instant,
): readonly Write[] {
  const inOrder = timeline
    .flatMap((entry) => jobsOf(entry, sessions, now))
    .filter(({ at, alsoForLateJoiners }) => alsoForLateJoiners || at > now)
    .toSorted(byMoment);
  let soonest = now;
  return inOrder.map(({ name, key, at, data }) => {
    const moment = latest(at, soonest);
    if (at <= now) soonest = plus(soonest, apart);
    return scheduledJob({ name, key, at: moment, data });
  });
}
