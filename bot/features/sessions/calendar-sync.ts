import type { Stored } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { NewEvent, Tenant } from "../../kernel/tenant.ts";
import { plus } from "../../kernel/time.ts";
import { type Group, getGroup, listMembers, type Member } from "../groups/public.ts";
import { inCalendar, listStoredSessions, type Session, savedSession } from "./store.ts";
import { say } from "./texts.ts";

type Wanted = {
  readonly group: Group;
  readonly organiserId: string;
  readonly attendees: NewEvent["attendees"];
};

const eventOf = (session: Session, { group, attendees }: Wanted): NewEvent => {
  const t = say("nl");
  const values = { number: session.number, title: session.title, group: group.name };
  return {
    transactionId: `${group.groupId}-session-${session.number}-${session.generation}`,
    subject: t("event.subject", values),
    html: `<p>${t("event.body", values)}</p>`,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    attendees,
  };
};

const sameAttendees = (have: readonly string[], want: NewEvent["attendees"]): boolean => {
  const known = new Set(have.map((mail) => mail.toLowerCase()));
  return want.length === known.size && want.every(({ mail }) => known.has(mail.toLowerCase()));
};

/** Patches only what differs: every change of attendees mails all of them. */
async function follow(tenant: Tenant, eventId: string, session: Session, wanted: Wanted) {
  const event = await tenant.findEvent(wanted.organiserId, eventId);
  if (!event) return undefined;
  const moved = event.startsAt !== session.startsAt || event.endsAt !== session.endsAt;
  const change = {
    ...(moved ? { startsAt: session.startsAt, endsAt: session.endsAt } : {}),
    ...(sameAttendees(event.attendees, wanted.attendees) ? {} : { attendees: wanted.attendees }),
  };
  if (Object.keys(change).length > 0) {
    await tenant.changeEvent(wanted.organiserId, eventId, change);
  }
  return event;
}

async function bringUpToDate(tenant: Tenant, session: Session, wanted: Wanted): Promise<Session> {
  const eventId = session.calendar?.eventId;
  if (session.state === "cancelled") {
    const { generation, rev } = session;
    if (!eventId) return { ...session, calendar: { rev } };
    await tenant.cancelEvent(wanted.organiserId, eventId, say("nl")("event.cancelled"));
    return { ...session, generation: generation + 1, calendar: { rev } };
  }
  const event =
    (eventId && (await follow(tenant, eventId, session, wanted))) ||
    (await tenant.createEvent(wanted.organiserId, eventOf(session, wanted)));
  return {
    ...session,
    calendar: {
      rev: session.rev,
      eventId: event.eventId,
      ...(event.joinUrl ? { joinUrl: event.joinUrl } : {}),
    },
  };
}

const attendeesOf = (members: readonly Member[]): NewEvent["attendees"] =>
  members.filter(({ role }) => role === "participant").map(({ name, mail }) => ({ name, mail }));

export type SyncResult = { readonly done: number; readonly total: number };

/**
 * Makes the teacher's calendar follow the sessions, a few at a time: Outlook allows four requests
 * at once per mailbox. Each success is kept at once, so a kill halfway costs one session at most,
 * and that one is found again by its `transactionId`.
 */
export async function syncSessions(
  { documents, tenant }: Pick<Ports, "documents" | "tenant">,
  groupId: string,
  atMost: number,
): Promise<SyncResult> {
  const [{ value: group }, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listStoredSessions(documents, groupId),
  ]);
  const people = members.map(({ value }) => value);
  const organiserId = people.find(({ personId }) => personId === group.teacherId)?.objectId;
  const behind = sessions.filter(({ value }) => !inCalendar(value));
  const done = sessions.length - behind.length;
  if (organiserId === undefined) return { done, total: sessions.length };
  const wanted = { group, organiserId, attendees: attendeesOf(people) };
  const now = behind.slice(0, atMost);
  const synced = await Promise.all(
    now.map(async ({ value }) => await bringUpToDate(tenant, value, wanted)),
  );
  if (synced.length > 0) {
    const writes = synced.map((session, index) => savedSession(session, etagAt(now, index)));
    await documents.commit(groupId, writes);
  }
  return { done: done + synced.length, total: sessions.length };
}

const etagAt = (sessions: readonly Stored<Session>[], index: number): string =>
  sessions[index]?.etag ?? "";

export const sessionsAtOnce = 3;

/** Repeats until the calendar follows; a fault puts it off and tries again. */
export const sync: JobHandler = async (ports, _job, groupId) => {
  const { done, total } = await syncSessions(ports, groupId, sessionsAtOnce);
  if (done === total) return {};
  return { again: plus(ports.now(), { seconds: 1 }) };
};
