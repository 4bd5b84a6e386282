import type { Documents, Stored } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { NewEvent, Tenant, TenantEvent } from "../../kernel/tenant.ts";
import { plus } from "../../kernel/time.ts";
import { type Group, getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import { inCalendar, listStoredSessions, type Session, savedSession } from "./store.ts";
import { say } from "./texts.ts";
import { locationOf, whereText } from "./where.ts";

type Wanted = {
  readonly group: Group;
  readonly organiserId: string;
  readonly attendees: NewEvent["attendees"];
};

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Names come from a file that somebody gave us; a mail in the teacher's name shows them as text. */
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function htmlOf(session: Session, group: Group): string {
  const t = say("nl");
  const { number, title, place } = session;
  const where = whereText(session, "nl");
  const sentences = [
    t("event.body", { number, title, group: group.name }),
    where && t("event.place", { where }),
    place?.bring && t("event.bring", { bring: place.bring }),
  ];
  return `<p>${sentences.flatMap((one) => (one ? [asHtml(one)] : [])).join("<br>")}</p>`;
}

const eventOf = (session: Session, { group, attendees }: Wanted): NewEvent => {
  const { number, title, startsAt, endsAt, generation } = session;
  const location = locationOf(session, "nl");
  return {
    transactionId: `${group.groupId}-session-${number}-${generation}`,
    subject: say("nl")("event.subject", { number, title, group: group.name }),
    html: htmlOf(session, group),
    startsAt,
    endsAt,
    ...(location === undefined ? {} : { location }),
    attendees,
  };
};

/** What to change when the place is another than the event says; nothing for one that is only online. */
function placeChange(event: TenantEvent, session: Session, { group }: Wanted) {
  const online = say("nl")("event.online");
  const wanted = locationOf(session, "nl") ?? online;
  const known = session.calendar?.location ?? online;
  if (known === wanted || event.location === wanted) return {};
  return { location: wanted, html: htmlOf(session, group) };
}

const sameAttendees = (have: readonly string[], want: NewEvent["attendees"]): boolean => {
  const known = new Set(have.map((mail) => mail.toLowerCase()));
  return want.length === known.size && want.every(({ mail }) => known.has(mail.toLowerCase()));
};

/** Patches only what differs: every change of attendees mails all of them. */
async function follow(tenant: Tenant, event: TenantEvent, session: Session, wanted: Wanted) {
  const moved = event.startsAt !== session.startsAt || event.endsAt !== session.endsAt;
  const change = {
    ...(moved ? { startsAt: session.startsAt, endsAt: session.endsAt } : {}),
    ...placeChange(event, session, wanted),
    ...(sameAttendees(event.attendees, wanted.attendees) ? {} : { attendees: wanted.attendees }),
  };
  if (Object.keys(change).length > 0) {
    await tenant.changeEvent(wanted.organiserId, event.eventId, change);
  }
}

/** Made once: the same `transactionId` gives back the event whose answer got lost. */
const create = (tenant: Tenant, session: Session, wanted: Wanted): Promise<TenantEvent> =>
  tenant.createEvent(wanted.organiserId, eventOf(session, wanted));

async function takeOut(tenant: Tenant, session: Session, wanted: Wanted): Promise<Session> {
  const { generation, rev, calendar } = session;
  const lost = calendar?.asked ? await create(tenant, session, wanted) : undefined;
  const eventId = calendar?.eventId ?? lost?.eventId;
  if (eventId === undefined) return { ...session, calendar: { rev } };
  await tenant.cancelEvent(wanted.organiserId, eventId, say("nl")("event.cancelled"));
  return { ...session, generation: generation + 1, calendar: { rev } };
}

async function bringUpToDate(tenant: Tenant, session: Session, wanted: Wanted): Promise<Session> {
  if (session.state === "cancelled") return await takeOut(tenant, session, wanted);
  const known = session.calendar?.eventId;
  const found = known ? await tenant.findEvent(wanted.organiserId, known) : undefined;
  // One that somebody took out of the calendar is not used again.
  const generation = session.generation + (known && !found ? 1 : 0);
  const event = found ?? (await create(tenant, { ...session, generation }, wanted));
  await follow(tenant, event, session, wanted);
  const { eventId, joinUrl } = event;
  const location = locationOf(session, "nl");
  const calendar = {
    rev: session.rev,
    eventId,
    ...(joinUrl ? { joinUrl } : {}),
    ...(location === undefined ? {} : { location }),
  };
  return { ...session, generation, calendar };
}

/** Noted before Microsoft is asked: an event whose answer gets lost must still be found, to cancel it. */
async function noted(
  documents: Documents,
  groupId: string,
  sessions: readonly Stored<Session>[],
): Promise<readonly Stored<Session>[]> {
  const isNew = ({ state, calendar }: Session) =>
    state === "planned" && !calendar?.eventId && !calendar?.asked;
  const all = sessions.map(({ value, ...stored }) => {
    const calendar = { rev: 0, ...value.calendar, asked: true as const };
    return isNew(value)
      ? { ...stored, isNew: true, value: { ...value, calendar } }
      : { ...stored, isNew: false, value };
  });
  const changed = all.filter((one) => one.isNew);
  if (changed.length === 0) return sessions;
  const etags = await documents.commit(
    groupId,
    changed.map(({ value, etag }) => savedSession(value, etag)),
  );
  return all.map(({ id, etag, value }) => ({ id, value, etag: etags.get(id) ?? etag }));
}

const attendeesOf = (members: readonly Member[]): NewEvent["attendees"] =>
  members.filter(takesPart).map(({ name, mail }) => ({ name, mail }));

export type SyncResult = {
  readonly done: number;
  readonly total: number;
  /** False while the teacher has no account: then there is no calendar to follow with. */
  readonly hasCalendar: boolean;
};

/**
 * Makes the teacher's calendar follow the sessions, a few at a time: Outlook allows four requests
 * at once per mailbox. What worked is kept, also when one of them fails; what a kill leaves unknown
 * is found again by its `transactionId`.
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
  const total = sessions.length;
  const before = total - behind.length;
  if (organiserId === undefined) return { done: before, total, hasCalendar: false };
  const wanted = { group, organiserId, attendees: attendeesOf(people) };
  const now = await noted(documents, groupId, behind.slice(0, atMost));
  const results = await Promise.allSettled(
    now.map(async ({ value, etag }) => ({
      etag,
      session: await bringUpToDate(tenant, value, wanted),
    })),
  );
  const synced = results.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (synced.length > 0) {
    const writes = synced.map(({ session, etag }) => savedSession(session, etag));
    await documents.commit(groupId, writes);
  }
  const failed = results.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return { done: before + synced.length, total, hasCalendar: true };
}

export const sessionsAtOnce = 3;

/** Repeats until the calendar follows; a fault puts it off and tries again. */
export const sync: JobHandler = async (ports, _job, groupId) => {
  const { done, total, hasCalendar } = await syncSessions(ports, groupId, sessionsAtOnce);
  if (done === total || !hasCalendar) return {};
  return { again: plus(ports.now(), { seconds: 1 }) };
};
