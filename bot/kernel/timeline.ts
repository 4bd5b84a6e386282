import type { Write } from "./documents.ts";
import { scheduledJob } from "./job.ts";
import { type Instant, latest, plus } from "./time.ts";

/** A session as the timeline needs it. */
export type SessionMoment = {
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** Jobs of a group that follow its sessions; moving a session moves them. Handlers derive notice ids. */
export type TimelineEntry = {
  readonly job: `${string}.${string}`;
  readonly moments: (
    sessions: readonly SessionMoment[],
  ) => readonly { readonly key: string; readonly at: Instant }[];
  /** Run again, when its moment has passed, for somebody who joins later. */
  readonly alsoForLateJoiners: boolean;
};

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
    .flatMap(({ job, moments, alsoForLateJoiners }) =>
      moments(sessions).map(({ key, at }) => ({ name: job, key, at, alsoForLateJoiners })),
    )
    .filter(({ at, alsoForLateJoiners }) => alsoForLateJoiners || at > now)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  let soonest = now;
  return inOrder.map(({ name, key, at }) => {
    const moment = latest(at, soonest);
    if (at <= now) soonest = plus(soonest, apart);
    return scheduledJob({ name, key, at: moment, data: { key } });
  });
}
