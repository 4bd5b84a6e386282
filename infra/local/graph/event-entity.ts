import { createHash } from "node:crypto";
import type { LocalEvent } from "../context.ts";
import type { Account } from "./accounts.ts";
import { inZone } from "./event-times.ts";
import type { Entity } from "./filter.ts";

// Outlook's way to say: never.
const never = "0001-01-01T00:00:00Z";

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 255);

type Seen = {
  readonly event: LocalEvent;
  readonly organiser: Account;
  /** In whose calendar it is looked at. */
  readonly viewer: Account;
  readonly timeZone: string;
};

/** What the calendar shows as its place; the app that made it may have named one. */
const locationOf = ({ joinUrl, options }: LocalEvent) => ({
  displayName: joinUrl === undefined ? "" : "Microsoft Teams Meeting",
  locationType: "default",
  uniqueIdType: "unknown",
  address: {},
  coordinates: {},
  ...Object(options?.["location"]),
});

/** An event as the owner of a mailbox sees it; guests in `attendees` stay hidden when asked for. */
export function eventEntity({ event, organiser, viewer, timeZone }: Seen): Entity {
  const isOrganizer = organiser.objectId === viewer.objectId;
  const changedAt = event.changedAt ?? event.startsAt;
  const changeKey = createHash("sha256").update(`${event.id} ${changedAt}`).digest("base64url");
  const visible = event.attendees.filter(
    ({ mail }) => isOrganizer || !event.hideAttendees || mail === viewer.mail,
  );
  return {
    "@odata.etag": `W/"${changeKey}"`,
    id: event.id,
    createdDateTime: event.createdAt ?? changedAt,
    lastModifiedDateTime: changedAt,
    changeKey,
    categories: [],
    transactionId: isOrganizer ? (event.transactionId ?? null) : null,
    originalStartTimeZone: "UTC",
    originalEndTimeZone: "UTC",
    iCalUId: createHash("sha256").update(event.id).digest("hex").toUpperCase(),
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: plain(event.html),
    importance: "normal",
    sensitivity: "normal",
    isAllDay: false,
    isCancelled: event.cancelled ?? false,
    isOrganizer,
    responseRequested: true,
    seriesMasterId: null,
    showAs: "busy",
    type: "singleInstance",
    webLink: `https://outlook.office365.com/owa/?itemid=${event.id}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.joinUrl !== undefined,
    onlineMeetingProvider: event.joinUrl === undefined ? "unknown" : "teamsForBusiness",
    allowNewTimeProposals: true,
    isDraft: false,
    hideAttendees: event.hideAttendees ?? false,
    recurrence: null,
    responseStatus: { response: isOrganizer ? "organizer" : "notResponded", time: never },
    body: { contentType: "html", content: event.html },
    start: inZone(event.startsAt, timeZone),
    end: inZone(event.endsAt, timeZone),
    locations: [],
    attendees: visible.map(({ name, mail }) => ({
      type: "required",
      status: { response: "none", time: never },
      emailAddress: { name, address: mail },
    })),
    organizer: { emailAddress: { name: organiser.name, address: organiser.mail } },
    onlineMeeting: event.joinUrl === undefined ? null : { joinUrl: event.joinUrl },
    ...event.options,
    location: locationOf(event),
  };
}
