import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant, latest, plus } from "../../kernel/time.ts";
import { onward } from "../../kernel/timeline.ts";
import { getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { openNotSafe } from "../safety/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { freeMoment, mayHave } from "./message-rules.ts";
import { digestMoment, endOfWeek, isInWeek, weekTimeline } from "./moment-rules.ts";
import { deputyOf, stepsNow, supervisorOf, waitsForSignOff } from "./sign-off-rules.ts";
import { listOwn, queueOwn } from "./store.ts";

const momentData = z.object({ key: z.string(), at: z.string().transform(instant) });

const waiting = (member: Member): readonly string[] =>
  Object.entries(member.progress.work).flatMap(([id, facts]) =>
    waitsForSignOff(facts) && stepsNow(member, id).length > 0 ? [id] : [],
  );

/** Something waits for this participant's supervisor: to sign, to confirm, or to talk about. */
function asks(member: Member): boolean {
  const { loggedMinutes, confirmedMinutes } = member.progress.practice;
  const isOpen = waiting(member).length > 0 || openNotSafe(member).length > 0;
  return isOpen || loggedMinutes > confirmedMinutes;
}

const asksDeputy = (member: Member): boolean =>
  waiting(member).some((id) => stepsNow(member, id).some(({ step }) => step === "deputy"));

/**
 * Who may get a digest about this group in this week: supervisors in a week with a lesson or when
 * something is asked, deputies when something is asked. What there is to tell is looked at when it goes.
 */
function readersOf(
  members: readonly Member[],
  sessions: readonly Session[],
  week: string,
): ReadonlySet<string> {
  const hasLesson = sessions.some(
    ({ state, startsAt }) => state === "planned" && isInWeek(startsAt, week),
  );
  const readers = members.filter(takesPart).flatMap((member) => {
    const supervisor = hasLesson || asks(member) ? supervisorOf(member) : undefined;
    const deputy = asksDeputy(member) ? deputyOf(member) : undefined;
    return [supervisor, deputy].filter((one) => one !== undefined);
  });
  return new Set(readers);
}

/** Three storage requests a reader; a digest of this week that another group asked for stays as it is. */
async function askFor(ports: Ports, groupId: string, to: string, week: string): Promise<void> {
  const { documents, now } = ports;
  const [person, stored] = await Promise.all([findPerson(documents, to), listOwn(documents, to)]);
  const notices = stored.map(({ value }) => value);
  const id = `digest.week:${week}`;
  const isThere = notices.some((one) => one.id === id);
  if (!person || isThere || !mayHave(notices, "digest.week", now())) return;
  const moment = latest(now(), digestMoment(week, person.value.preferences));
  const dueAt = freeMoment(notices, moment);
  await queueOwn(documents, {
    id,
    type: "digest.week",
    groupId,
    to,
    data: { week },
    dueAt,
    // Quiet hours may hold it over the end of the week.
    expiresAt: latest(endOfWeek(week), plus(dueAt, { days: 2 })),
  });
}

/** Asks for the digest of this week of everybody who supervises in this group. Repeating changes nothing. */
export const askWeek: JobHandler = async (ports, job, groupId) => {
  const { key: week, at } = momentData.parse(job.data);
  const { documents } = ports;
  const [{ value: group }, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
  ]);
  if (group.archivedAt) return {};
  const planned = sessions.filter(({ state }) => state === "planned");
  const readers = readersOf(
    members.map(({ value }) => value),
    sessions,
    week,
  );
  for (const to of readers) await askFor(ports, groupId, to, week);
  return onward(weekTimeline, planned, at);
};
