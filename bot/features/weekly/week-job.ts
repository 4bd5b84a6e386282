import { z } from "zod";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { type Notice, queued, refreshed } from "../../kernel/notice.ts";
import { type Instant, instant, latest, plus } from "../../kernel/time.ts";
import { onward } from "../../kernel/timeline.ts";
import { getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { mayHave, mostWeeks } from "./plan-rules.ts";
import { listNotices } from "./store.ts";
import { refreshTimeline, sessionsIn, weekAt, weekTimeline } from "./week-rules.ts";

/** The moment that a job of the timeline is about. */
export const momentData = z.object({ key: z.string(), at: z.string().transform(instant) });

export const plannedOf = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter(({ state }) => state === "planned");

const endOf = (sessions: readonly Session[]): Instant | undefined =>
  sessions
    .map(({ endsAt }) => endsAt)
    .toSorted()
    .at(-1);

/** Looks which sessions are in this week now; whoever takes part gets one card about all of them. */
export const sendWeek: JobHandler = async ({ documents, now }, job, groupId) => {
  const { key: week, at } = momentData.parse(job.data);
  const [{ value: group }, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
  ]);
  if (group.archivedAt) return {};
  const next = onward(weekTimeline, plannedOf(sessions), at);
  const expiresAt = endOf(sessionsIn(week, sessions));
  if (expiresAt === undefined) return next;
  const had = await listNotices(documents, groupId, "weekly.week");
  const writes = members
    .map(({ value }) => value)
    .filter((member) => takesPart(member) && mayHave(had, member.personId, mostWeeks))
    .map(({ personId }) =>
      queued({
        id: `weekly.week:${week}:${personId}`,
        type: "weekly.week",
        groupId,
        to: personId,
        data: { week },
        dueAt: now(),
        expiresAt,
      }),
    );
  return { ...next, writes };
};

/**
 * Shows the newest facts in a card that was sent. It may look at it a day longer: a card that was sent
 * must not be noted as skipped because the lesson is over.
 */
export const shownAnew = ({ value, etag }: Stored<Notice>, now: Instant): Write => {
  const later = plus(now, { days: 1 });
  const expiresAt = value.expiresAt ? latest(value.expiresAt, later) : later;
  return refreshed({ ...value, expiresAt }, etag, now);
};

export const wasSent = ({ state, activityId }: Notice): boolean =>
  state === "sent" && activityId !== undefined;

const stillIn = (members: readonly Member[]): ReadonlySet<string> =>
  new Set(members.filter(takesPart).map(({ personId }) => personId));

/** A quarter of an hour before a session "ik ben er" appears; at its end the buttons go. */
export const refreshWeek: JobHandler = async ({ documents, now }, job, groupId) => {
  const { key, at } = momentData.parse(job.data);
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  if (group.archivedAt) return {};
  const next = onward(refreshTimeline, plannedOf(sessions), at);
  const session = sessions.find(({ number }) => number === Number(key.split(":")[1]));
  if (session?.state !== "planned") return next;
  const [members, notices] = await Promise.all([
    listMembers(documents, groupId),
    listNotices(documents, groupId, "weekly.week", weekAt(session.startsAt)),
  ]);
  const people = stillIn(members.map(({ value }) => value));
  const writes = notices
    .filter(({ value }) => wasSent(value) && people.has(value.to))
    .map((stored) => shownAnew(stored, now()));
  return { ...next, writes };
};
