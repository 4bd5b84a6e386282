import type { Write } from "./documents.ts";
import type { SessionMoment, TimelineEntry } from "./feature.ts";
import { scheduledJob } from "./job.ts";
import { type Instant, latest } from "./time.ts";

/**
 * Sets every job of a group's timeline at its moment. Safe to repeat: a job that ran already queues
 * notices with derived ids. What belongs to a session that is over is left alone, so that somebody
 * who joins later gets the welcome and the scan, not the homework of weeks ago.
 */
export const timelineJobs = (
  timeline: readonly TimelineEntry[],
  sessions: readonly SessionMoment[],
  now: Instant,
): readonly Write[] =>
  timeline.flatMap(({ job, moments, alsoForLateJoiners }) =>
    moments(sessions)
      .filter(({ at }) => alsoForLateJoiners || at > now)
      .map(({ key, at }) => scheduledJob({ name: job, key, at: latest(at, now), data: { key } })),
  );
