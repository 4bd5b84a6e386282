import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { LocalEvent, TenantContext } from "../context.ts";
import { tenantId } from "../ids.ts";
import type { Account } from "./accounts.ts";
import { mailAttendees } from "./event-mails.ts";
import { toUtc } from "./event-times.ts";
import { escapeHtml } from "./mails.ts";
import { badRequest } from "./refusal.ts";

const moment = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const attendee = z.strictObject({
  emailAddress: z.strictObject({ address: z.email(), name: z.string().nullish() }),
  type: z.enum(["required", "optional", "resource"]).optional(),
});
// Nothing in this tenant turns on these: they are kept and given back.
const options = z.object({
  location: z.looseObject({ displayName: z.string().optional() }).optional(),
  allowNewTimeProposals: z.boolean().optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().optional(),
  responseRequested: z.boolean().optional(),
  showAs: z.enum(["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"]).optional(),
  importance: z.enum(["low", "normal", "high"]).optional(),
  sensitivity: z.enum(["normal", "personal", "private", "confidential"]).optional(),
  categories: z.array(z.string()).optional(),
});
const eventFields = z.strictObject({
  ...options.shape,
  subject: z.string(),
  body: z
    .strictObject({ contentType: z.enum(["html", "HTML", "text", "Text"]), content: z.string() })
    .optional(),
  start: moment,
  end: moment,
  attendees: z.array(attendee).max(500).optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.literal("teamsForBusiness").optional(),
  transactionId: z.string().min(1).nullish(),
  hideAttendees: z.boolean().optional(),
});
const eventPatch = eventFields.omit({ transactionId: true }).partial();
type Asked = z.infer<typeof eventPatch>;

function htmlOf({ body }: Asked): string | undefined {
  if (!body) return undefined;
  if (body.contentType.toLowerCase() === "html") return body.content;
  return `<p>${escapeHtml(body.content).replaceAll("\n", "<br>")}</p>`;
}

function attendeesOf(asked: Asked): LocalEvent["attendees"] | undefined {
  const all = asked.attendees?.map(({ emailAddress: { address, name } }) => ({
    name: name ?? address,
    mail: address,
  }));
  // Naming somebody twice invites them once.
  return all && [...new Map(all.map((one) => [one.mail.toLowerCase(), one])).values()];
}

function checkOrder(event: LocalEvent): LocalEvent {
  if (event.endsAt <= event.startsAt) {
    throw badRequest("The end of the event must be after its start.", "ErrorInvalidArgument");
  }
  return event;
}

function newMeeting(organiserId: string): Pick<LocalEvent, "joinUrl" | "onlineMeetingId"> {
  const thread = `19:meeting_${randomBytes(24).toString("base64url")}@thread.v2`;
  const about = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: organiserId }));
  return {
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=${about}`,
    onlineMeetingId: Buffer.from(`1*${organiserId}*0**${thread}`).toString("base64url"),
  };
}

/** Makes an event and mails the attendees; the same `transactionId` gives the first one back, silently. */
export function createEvent(tenant: TenantContext, organiser: Account, body: unknown): LocalEvent {
  const asked = eventFields.parse(body);
  const { transactionId } = asked;
  const before = tenant.events
    .all()
    .find(
      (event) =>
        event.organiserId === organiser.objectId &&
        !event.cancelled &&
        event.transactionId !== undefined &&
        event.transactionId === transactionId,
    );
  if (before) return before;
  const event = checkOrder({
    id: `AAMkA${Buffer.from(randomUUID()).toString("base64url")}`,
    ...(transactionId ? { transactionId } : {}),
    organiserId: organiser.objectId,
    subject: asked.subject,
    html: htmlOf(asked) ?? "",
    startsAt: toUtc(asked.start),
    endsAt: toUtc(asked.end),
    attendees: attendeesOf(asked) ?? [],
    hideAttendees: asked.hideAttendees ?? false,
    options: options.parse(asked),
    createdAt: tenant.now(),
    changedAt: tenant.now(),
    ...(asked.isOnlineMeeting ? newMeeting(organiser.objectId) : {}),
  });
  tenant.events.put(event.id, event);
  tenant.changed("calendar");
  mailAttendees(tenant, event, organiser, { kind: "invited", to: event.attendees });
  return event;
}

// Outlook tells everybody when one of these is in the request, even when its value is the old one.
const worthTelling = ["subject", "body", "start", "end", "attendees", "location"] as const;

const without = (all: LocalEvent["attendees"], those: LocalEvent["attendees"]) => {
  const addresses = new Set(those.map(({ mail }) => mail.toLowerCase()));
  return all.filter(({ mail }) => !addresses.has(mail.toLowerCase()));
};

function tellOfChange(
  tenant: TenantContext,
  organiser: Account,
  before: LocalEvent,
  event: LocalEvent,
  asked: Asked,
): void {
  const added = without(event.attendees, before.attendees);
  const removed = without(before.attendees, event.attendees);
  if (worthTelling.some((name) => asked[name] !== undefined)) {
    const stayed = without(event.attendees, added);
    mailAttendees(tenant, event, organiser, { kind: "changed", to: stayed });
  }
  mailAttendees(tenant, event, organiser, { kind: "invited", to: added });
  mailAttendees(tenant, before, organiser, { kind: "cancelled", to: removed });
}

/** Changes what is given; everybody whom it concerns hears of it by mail. */
export function patchEvent(
  tenant: TenantContext,
  organiser: Account,
  event: LocalEvent,
  body: unknown,
): LocalEvent {
  const asked = eventPatch.parse(body);
  const changed = checkOrder({
    ...event,
    subject: asked.subject ?? event.subject,
    html: htmlOf(asked) ?? event.html,
    startsAt: asked.start ? toUtc(asked.start) : event.startsAt,
    endsAt: asked.end ? toUtc(asked.end) : event.endsAt,
    attendees: attendeesOf(asked) ?? event.attendees,
    hideAttendees: asked.hideAttendees ?? event.hideAttendees ?? false,
    options: { ...event.options, ...options.parse(asked) },
    changedAt: tenant.now(),
    ...(asked.isOnlineMeeting && !event.joinUrl ? newMeeting(organiser.objectId) : {}),
  });
  tenant.events.put(event.id, changed);
  tenant.changed("calendar");
  tellOfChange(tenant, organiser, event, changed, asked);
  return changed;
}

/** It leaves the organiser's calendar, and stays as cancelled in those of the others. */
export function cancelEvent(
  tenant: TenantContext,
  organiser: Account,
  event: LocalEvent,
  comment?: string,
): void {
  tenant.events.put(event.id, { ...event, cancelled: true, changedAt: tenant.now() });
  tenant.changed("calendar");
  mailAttendees(tenant, event, organiser, { kind: "cancelled", to: event.attendees, comment });
}
