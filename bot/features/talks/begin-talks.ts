import { z } from "zod";
import { nextMorning } from "../../kernel/daytime.ts";
import type { Write } from "../../kernel/documents.ts";
import type { JobHandler, JobResult } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { SessionMoment, TimelineEntry } from "../../kernel/timeline.ts";
import { takesPart } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { busyElsewhere, talkTimes } from "./busy-times.ts";
import { aTalk, newTalk, type Talk } from "./document.ts";
import { followed, telling } from "./job-writes.ts";
import { proposedMoments } from "./moment-rules.ts";
import { readGroup, type TalkGroup } from "./read-group.ts";
import { proposed } from "./rules.ts";
import { organisationKey } from "./table-rules.ts";

export const talkMinutes = { start: 45, middle: 15, end: 30 } as const;

/**
 * The day after the welcome, which comes two weeks before the first lesson: nobody knew the course
 * before. With a week's notice the talk is just before the start or just after it.
 */
const daysBeforeStart = 13;
const hour = { hours: 1 };

/** The lesson after which the course is half over: the sixth of twelve. */
function halfway(sessions: readonly SessionMoment[]): SessionMoment | undefined {
  const inOrder = sessions.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return inOrder[Math.ceil(inOrder.length / 2) - 1];
}

const firstOf = (sessions: readonly SessionMoment[]): SessionMoment | undefined =>
  sessions.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];

export const startTimeline: TimelineEntry = {
  job: "talks.begin",
  alsoForLateJoiners: true,
  moments: (sessions) => {
    const first = firstOf(sessions);
    if (!first) return [];
    const at = plus(nextMorning(plus(first.startsAt, { days: -daysBeforeStart - 1 })), hour);
    return [{ key: "start", at }];
  },
};

export const middleTimeline: TimelineEntry = {
  job: "talks.halfway",
  alsoForLateJoiners: true,
  moments: (sessions) => {
    const half = halfway(sessions);
    return half ? [{ key: "middle", at: plus(nextMorning(half.endsAt), hour) }] : [];
  },
};

type Wanted = Pick<Talk, "talkId" | "kind"> & Partial<Talk>;

const startTalks = ({ hash }: Pick<Ports, "hash">, { members }: TalkGroup): readonly Wanted[] => {
  const byKey = new Map(
    members.filter(takesPart).map((one) => [organisationKey(one), one.careOrganisation.trim()]),
  );
  return [...byKey].map(([key, name]) => ({
    talkId: `start-${hash(key).slice(0, 12)}`,
    kind: "start",
    organisation: { key, name },
  }));
};

const middleTalks = ({ members }: TalkGroup): readonly Wanted[] =>
  members
    .filter(takesPart)
    .map(({ personId }) => ({ talkId: `middle-${personId}`, kind: "middle", personId }));

/** The talks that are not there yet, each with moments that do not overlap; made again they stay as they are. */
async function made(
  ports: Ports,
  found: TalkGroup,
  wanted: readonly Wanted[],
  sessions: Parameters<typeof proposedMoments>[0]["sessions"],
): Promise<JobResult> {
  const now = ports.now();
  const { group, talks } = found;
  const known = new Set(talks.map(({ value }) => value.talkId));
  const missing = wanted.filter(({ talkId }) => !known.has(talkId));
  const [first] = missing;
  if (!first) return {};
  const minutes = talkMinutes[first.kind];
  const moments = proposedMoments({
    minutes,
    count: missing.length,
    now,
    sessions,
    busy: [...(await busyElsewhere(ports, group)), ...talkTimes(talks.map(({ value }) => value))],
    vacationWeeks: group.vacationWeeks,
  });
  const writes = missing.flatMap((one, index): Write[] => {
    const talk = aTalk({ ...one, minutes, proposedAt: now });
    return [newTalk(proposed(talk, moments[index] ?? [])), telling(one.talkId, now)];
  });
  return { writes: [...writes, followed(now)] };
}

/** Undefined when there is nothing to begin: the group is closed, or the course is over. */
async function running(ports: Ports, groupId: string) {
  const [found, all] = await Promise.all([
    readGroup(ports, groupId),
    listSessions(ports.documents, groupId),
  ]);
  const sessions = all.filter(({ state }) => state === "planned");
  const now: Instant = ports.now();
  const isRunning = sessions.some(({ endsAt }) => endsAt > now);
  return found.group.archivedAt === undefined && isRunning ? { found, sessions } : undefined;
}

const jobData = z.object({ key: z.string() });

/** One talk for each care organisation, with all its participants. */
export const begin: JobHandler = async (ports, job, groupId) => {
  jobData.parse(job.data);
  const is = await running(ports, groupId);
  return is ? await made(ports, is.found, startTalks(ports, is.found), is.sessions) : {};
};

/** A quarter of an hour for each participant, back to back. */
export const beginHalfway: JobHandler = async (ports, job, groupId) => {
  jobData.parse(job.data);
  const is = await running(ports, groupId);
  const half = is && halfway(is.sessions);
  // Moved meanwhile: the timeline has set the job again at the new moment.
  if (!(is && half) || half.endsAt > ports.now()) return {};
  return await made(ports, is.found, middleTalks(is.found), is.sessions);
};
