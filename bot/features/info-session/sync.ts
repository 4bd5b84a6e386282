import { isFault } from "../../kernel/fault.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { NewEvent, TenantEvent } from "../../kernel/tenant.ts";
import { type Group, getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { findStored, type InfoSession, savedInfoSession } from "./store.ts";
import { say } from "./texts.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** What somebody typed is shown as text in a mail in the coordinator's name. */
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Supervisors and deputies of who takes part, each address once. */
function attendeesOf(members: readonly Member[]): NewEvent["attendees"] {
  const byMail = new Map<string, { readonly name: string; readonly mail: string }>();
  for (const { supervisor, deputy } of members.filter(takesPart)) {
    for (const one of [supervisor, deputy]) {
      if (one && one.declinedAt === undefined) {
        byMail.set(one.mail.toLowerCase(), { name: one.name, mail: one.mail });
      }
    }
  }
  return [...byMail.values()];
}

type Facts = {
  readonly group: Group;
  readonly info: InfoSession;
  readonly attendees: NewEvent["attendees"];
  readonly organiserId: string;
};

function eventOf({ group, info, attendees }: Facts): NewEvent {
  const t = say("nl");
  const { startsAt, endsAt, where, generation } = info;
  const lines = [t("event.body"), ...(where === "" ? [] : [t("event.where", { where })])];
  return {
    transactionId: `${group.groupId}-info-${generation}`,
    subject: t("event.subject", { group: group.name }),
    html: `<p>${lines.map(asHtml).join("<br>")}</p>`,
    startsAt,
    endsAt,
    ...(where === "" ? {} : { location: where }),
    attendees,
  };
}

const sameAttendees = (have: readonly string[], want: NewEvent["attendees"]): boolean => {
  const known = new Set(have.map((mail) => mail.toLowerCase()));
  return want.length === known.size && want.every(({ mail }) => known.has(mail.toLowerCase()));
};

/** Patches only what differs: every change of attendees mails all of them. */
async function follow({ tenant }: Ports, event: TenantEvent, facts: Facts): Promise<void> {
  const { startsAt, endsAt, html, attendees, location } = eventOf(facts);
  const isMoved = event.startsAt !== startsAt || event.endsAt !== endsAt;
  const isElsewhere = location !== undefined && event.location !== location;
  const change = {
    ...(isMoved ? { startsAt, endsAt } : {}),
    ...(isElsewhere ? { location, html } : {}),
    ...(sameAttendees(event.attendees, attendees) ? {} : { attendees }),
  };
  if (Object.keys(change).length === 0) return;
  await tenant.changeEvent(facts.organiserId, event.eventId, change);
}

/** One that somebody took out of the calendar is made anew, as another event. */
async function inCalendar(ports: Ports, facts: Facts): Promise<InfoSession> {
  const { tenant } = ports;
  const { info, organiserId } = facts;
  const eventId = info.calendar?.eventId;
  const found = eventId ? await tenant.findEvent(organiserId, eventId) : undefined;
  const generation = info.generation + (eventId && !found ? 1 : 0);
  const current = { ...facts, info: { ...info, generation } };
  const event = found ?? (await tenant.createEvent(organiserId, eventOf(current)));
  await follow(ports, event, current);
  const { joinUrl } = event;
  const calendar = { eventId: event.eventId, organiserId, ...(joinUrl ? { joinUrl } : {}) };
  return { ...info, generation, calendar };
}

async function outOfCalendar(ports: Ports, facts: Facts): Promise<InfoSession> {
  const { tenant } = ports;
  const { calendar, ...info } = facts.info;
  if (!calendar) return info;
  const organiserId = calendar.organiserId ?? facts.organiserId;
  const lost = calendar.asked && !calendar.eventId;
  const eventId = lost
    ? (await tenant.createEvent(organiserId, eventOf(facts))).eventId
    : calendar.eventId;
  if (eventId === undefined) return info;
  await tenant.cancelEvent(organiserId, eventId, say("nl")("event.cancelled"));
  return { ...info, generation: info.generation + 1 };
}

/** The coordinator's own calendar, which Teams gives to who is no guest. */
async function organiserOf({ documents }: Ports, { coordinatorId }: Group) {
  const account = (await findPerson(documents, coordinatorId))?.value.account;
  return account && !account.guest && account.usableSince ? account.objectId : undefined;
}

/** What the business cannot help is kept as a reason; what may recover is thrown and tried again. */
async function synced(ports: Ports, facts: Facts, isWanted: boolean): Promise<InfoSession> {
  try {
    return await (isWanted ? inCalendar : outOfCalendar)(ports, facts);
  } catch (error) {
    if (!isFault(error, "tenant.forbidden")) throw error;
    return { ...facts.info, calendar: { ...facts.info.calendar, problem: "forbidden" } };
  }
}

/** Makes the coordinator's calendar follow; safe to repeat at any point. */
export const sync: JobHandler = async (ports, _job, groupId) => {
  const { documents } = ports;
  const [{ value: group }, members, stored] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    findStored(documents, groupId),
  ]);
  if (!stored) return {};
  let { value: info, etag } = stored;
  const isWanted = info.online && info.clearedAt === undefined && group.archivedAt === undefined;
  if (!isWanted && !info.calendar) return {};
  const organiserId = info.calendar?.organiserId ?? (await organiserOf(ports, group));
  if (organiserId === undefined) {
    const next = { ...info, calendar: { problem: "no_calendar" as const } };
    return { writes: [savedInfoSession(next, etag)] };
  }
  if (isWanted && !info.calendar?.eventId && !info.calendar?.asked) {
    // Noted before Microsoft is asked: an event whose answer gets lost must still be found.
    info = { ...info, calendar: { asked: true } };
    const etags = await documents.commit(groupId, [savedInfoSession(info, etag)]);
    etag = [...etags.values()][0] ?? etag;
  }
  const attendees = attendeesOf(members.map(({ value }) => value));
  const facts = { group, info, attendees, organiserId };
  return { writes: [savedInfoSession(await synced(ports, facts, isWanted), etag)] };
};
