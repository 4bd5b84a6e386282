import { Fault } from "../../bot/kernel/fault.ts";
import type { NewEvent, TenantEvent } from "../../bot/kernel/tenant.ts";
import type { AtOnce } from "./tenant-rules.ts";

type Kept = TenantEvent & { readonly cancelled?: boolean; readonly organiser: string };
type Calendar = Pick<AtOnce, "createEvent" | "findEvent" | "changeEvent" | "cancelEvent">;

/** What Outlook calls the place of a meeting that has none. */
const online = "Microsoft Teams Meeting";

const mailsOf = (attendees: NewEvent["attendees"]) =>
  attendees.map(({ mail }) => mail.toLowerCase());

/** Calendars: creating twice with one transaction id gives the event that is there already. */
export function tenantEvents(changed: (text: string) => void) {
  const events = new Map<string, Kept>();
  const byTransaction = new Map<string, string>();
  const known = (eventId: string): Kept => {
    const event = events.get(eventId);
    if (!event || event.cancelled) throw new Fault("tenant.not_found");
    return event;
  };
  const calls: Calendar = {
    createEvent: (organiser, { transactionId, startsAt, endsAt, attendees, location = online }) => {
      const earlier = events.get(byTransaction.get(transactionId) ?? "");
      if (earlier) return earlier;
      const eventId = `event-${events.size + 1}`;
      changed(`create ${transactionId}`);
      const joinUrl = `https://teams.example/${eventId}`;
      const event = {
        eventId,
        organiser,
        startsAt,
        endsAt,
        joinUrl,
        location,
        attendees: mailsOf(attendees),
      };
      events.set(eventId, event);
      byTransaction.set(transactionId, eventId);
      return event;
    },
    findEvent: (_organiser, eventId) => {
      const event = events.get(eventId);
      return event?.cancelled ? undefined : event;
    },
    changeEvent: (_organiser, eventId, { attendees, startsAt, endsAt, location }) => {
      const what = [
        startsAt && "moment",
        location === undefined ? location : `to ${location}`,
        attendees && "attendees",
      ];
      changed(["change", eventId, ...what].filter(Boolean).join(" "));
      const event = known(eventId);
      events.set(eventId, {
        ...event,
        ...(startsAt ? { startsAt } : {}),
        ...(endsAt ? { endsAt } : {}),
        ...(location === undefined ? {} : { location }),
        ...(attendees ? { attendees: mailsOf(attendees) } : {}),
      });
    },
    cancelEvent: (_organiser, eventId) => {
      const event = events.get(eventId);
      if (!event || event.cancelled) return;
      changed(`cancel ${eventId}`);
      events.set(eventId, { ...event, cancelled: true });
    },
  };
  return { events, calls };
}
