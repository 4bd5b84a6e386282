import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Language } from "../../contract/languages.ts";
import type { Instant } from "../../kernel/time.ts";
import { say } from "./texts.ts";

export type CalendarSession = {
  /** Stable for the life of the session: a calendar changes what it already has. */
  readonly uid: string;
  readonly number: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly joinUrl?: string;
  /** Where it is and what to bring, when it is not only online. */
  readonly location?: string;
  readonly cancelled: boolean;
  /** Goes up with every change; calendars ignore an older one. */
  readonly sequence: number;
};
type CalendarPerson = { readonly name: string; readonly mail: string };

type CalendarRequest = {
  readonly name: string;
  readonly sessions: readonly CalendarSession[];
  readonly language: Language;
  /** When the file is made. */
  readonly now: Instant;
  /** For the file of one person. */
  readonly attendee?: CalendarPerson;
  readonly organiser?: CalendarPerson;
};

/**
 * An iCalendar file (RFC 5545) with CRLF. Moments are written in UTC: with a time zone the generator
 * writes a wrong DTSTAMP. A file without attendee is published, and so must not name people.
 */
export function calendarFile(request: CalendarRequest): string {
  const { name, sessions, language, now, attendee, organiser } = request;
  const calendar = ical({
    // The library escapes every text but this one: a line break in it would begin a line of its own.
    name: name.replace(/[\r\n]+/g, " "),
    prodId: { company: "Zorgklas", product: "Zorgklas in Teams", language },
    ...(attendee ? {} : { method: ICalCalendarMethod.PUBLISH }),
  });
  const people = {
    ...(attendee ? { attendees: [{ name: attendee.name, email: attendee.mail }] } : {}),
    ...(attendee && organiser
      ? { organizer: { name: organiser.name, email: organiser.mail } }
      : {}),
  };
  for (const session of sessions)
    calendar.createEvent({ ...eventOf(session, language, now), ...people });
  return calendar.toString();
}

const eventOf = (session: CalendarSession, language: Language, now: Instant) => {
  const { uid, number, title, startsAt, endsAt, joinUrl, location, cancelled, sequence } = session;
  const t = say(language);
  return {
    id: uid,
    sequence,
    stamp: now,
    start: startsAt,
    end: endsAt,
    summary: t("calendar.summary", { number, title }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(joinUrl && !cancelled
      ? {
          url: joinUrl,
          location: "Microsoft Teams",
          description: t("calendar.join", { url: joinUrl }),
        }
      : {}),
    ...(location === undefined ? {} : { location }),
  };
};
