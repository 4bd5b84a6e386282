import type { Stored } from "../../kernel/documents.ts";
import { type Fault, isFault } from "../../kernel/fault.ts";
import type { JobHandler, JobResult } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { NewEvent, Tenant, TenantEvent } from "../../kernel/tenant.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import { attendeesOf, eventOf, sameAttendees } from "./calendar-rules.ts";
import { savedTalk, type Talk } from "./document.ts";
import { talkKey } from "./propose.ts";
import { readGroup, type TalkGroup } from "./read-group.ts";
import { tableOf } from "./table-rules.ts";
import { say } from "./texts.ts";

export const inCalendar = ({ rev, calendar }: Talk): boolean =>
  calendar?.rev === rev && calendar.problem === undefined;

type Wanted = { readonly organiserId: string; readonly event: NewEvent };

/** Patches only what differs: every change of attendees mails all of them. */
async function follow(tenant: Tenant, found: TenantEvent, { organiserId, event }: Wanted) {
  const { startsAt, endsAt, attendees } = event;
  const moved = found.startsAt !== startsAt || found.endsAt !== endsAt;
  const change = {
    ...(moved ? { startsAt, endsAt } : {}),
    ...(sameAttendees(found.attendees, attendees) ? {} : { attendees }),
  };
  if (Object.keys(change).length > 0) {
    await tenant.changeEvent(organiserId, found.eventId, change);
  }
}

/** A lost answer is found again by its `transactionId`; what was cancelled is not used again. */
async function takeOut(tenant: Tenant, talk: Talk, { organiserId, event }: Wanted): Promise<Talk> {
  const { calendar, rev, generation } = talk;
  const isLost = calendar?.asked === true && calendar.eventId === undefined;
  const lost = isLost ? await tenant.createEvent(organiserId, event) : undefined;
  const eventId = calendar?.eventId ?? lost?.eventId;
  const out = { ...talk, calendar: { rev, attendees: [] } };
  if (eventId === undefined) return out;
  await tenant.cancelEvent(organiserId, eventId, say("nl")("event.cancelled"));
  return { ...out, generation: generation + 1 };
}

async function bringUpToDate(tenant: Tenant, talk: Talk, wanted: Wanted): Promise<Talk> {
  const known = talk.calendar?.eventId;
  const found = known ? await tenant.findEvent(wanted.organiserId, known) : undefined;
  // One that somebody took out of the calendar is not used again.
  const generation = talk.generation + (known && !found ? 1 : 0);
  const event = generation === talk.generation ? wanted.event : renamed(wanted.event, generation);
  const made = found ?? (await tenant.createEvent(wanted.organiserId, event));
  await follow(tenant, made, { ...wanted, event });
  const { eventId, joinUrl } = made;
  return {
    ...talk,
    generation,
    calendar: {
      rev: talk.rev,
      eventId,
      ...(joinUrl ? { joinUrl } : {}),
      attendees: event.attendees.map(({ mail }) => mail),
    },
  };
}

const renamed = (event: NewEvent, generation: number): NewEvent => ({
  ...event,
  transactionId: event.transactionId.replace(/-\d+$/, `-${generation}`),
});

/** Noted before Microsoft is asked: an event whose answer gets lost must still be found, to cancel it. */
async function noted(
  { documents }: Pick<Ports, "documents">,
  groupId: string,
  { id, value, etag }: Stored<Talk>,
): Promise<Stored<Talk>> {
  if (value.state !== "planned" || value.calendar?.eventId || value.calendar?.asked) {
    return { id, value, etag };
  }
  const calendar = { rev: -1, attendees: [], ...value.calendar, asked: true as const };
  const next = { ...value, calendar };
  const etags = await documents.commit(groupId, [savedTalk(next, etag)]);
  return { id, value: next, etag: etags.get(id) ?? etag };
}

const dayInMinutes = 24 * 60;
const soonInMinutes = 10;

/** It stays planned, the page says why it is not in the calendar, and it is tried again until its moment. */
function putOff(stored: Stored<Talk>, fault: Fault, now: Instant): JobResult {
  const { value: talk, etag } = stored;
  const problem = fault.retryable ? ("unavailable" as const) : ("refused" as const);
  const calendar = { rev: -1, attendees: [], ...talk.calendar, problem };
  const minutes = fault.retryable ? soonInMinutes : dayInMinutes;
  const again = plus(now, { minutes, seconds: (fault.retryAfterInMs ?? 0) / 1000 });
  const isWorthIt = talk.state === "cancelled" || (talk.moment?.endsAt ?? now) > again;
  return { writes: [savedTalk({ ...talk, calendar }, etag)], ...(isWorthIt ? { again } : {}) };
}

const organiserOf = ({ group, members }: TalkGroup): string | undefined =>
  members.find(({ personId }) => personId === group.teacherId)?.objectId;

const isBehind = ({ state, moment, calendar, rev }: Talk): boolean =>
  (state === "planned" || state === "cancelled") &&
  moment !== undefined &&
  (calendar?.rev !== rev || calendar.problem !== undefined);

/** The teacher's calendar follows one talk; repeating it changes nothing. */
export const sync: JobHandler = async (ports, job, groupId) => {
  const { key } = talkKey.parse(job.data);
  const found = await readGroup(ports, groupId);
  const stored = found.talks.find(({ value }) => value.talkId === key);
  if (!stored || found.group.archivedAt !== undefined || !isBehind(stored.value)) return {};
  const organiserId = organiserOf(found);
  if (organiserId === undefined) {
    const calendar = { rev: -1, attendees: [], ...stored.value.calendar };
    const without = { ...stored.value, calendar: { ...calendar, problem: "no_account" as const } };
    // The daily look tries again.
    const isSame = stored.value.calendar?.problem === "no_account";
    return isSame ? {} : { writes: [savedTalk(without, stored.etag)] };
  }
  const talk = await noted(ports, groupId, stored);
  const table = tableOf(talk.value, found.members);
  const event = eventOf(talk.value, {
    group: found.group,
    attendees: attendeesOf(talk.value, table),
  });
  if (!event) return {};
  const follows = talk.value.state === "cancelled" ? takeOut : bringUpToDate;
  try {
    const synced = await follows(ports.tenant, talk.value, { organiserId, event });
    return { writes: [savedTalk(synced, talk.etag)] };
  } catch (error) {
    if (!isFault(error) || !error.code.startsWith("tenant.")) throw error;
    return putOff(talk, error, ports.now());
  }
};
