import type { Client } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import type { NewEvent, Tenant, TenantEvent } from "../../kernel/tenant.ts";
import { instant, localDateTime, localZone } from "../../kernel/time.ts";
import { asked, askedOrNone } from "./faults.ts";

const utc = "UTC";
const dateTime = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const event = z.object({
  id: z.string(),
  start: dateTime,
  end: dateTime,
  isCancelled: z.boolean().nullish(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  body: z.object({ content: z.string().nullish() }).nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  attendees: z
    .array(z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }))
    .nullish(),
});

/** Outlook answers `2027-01-12T18:00:00.0000000` in UTC, because we ask for UTC. */
const moment = ({ dateTime: text }: z.output<typeof dateTime>) => instant(`${text.slice(0, 19)}Z`);

function tenantEvent(raw: unknown): TenantEvent | undefined {
  const { id, start, end, isCancelled, onlineMeeting, attendees, location } = event.parse(raw);
  if (isCancelled) return undefined;
  const addresses = (attendees ?? []).flatMap(({ emailAddress }) =>
    emailAddress?.address ? [emailAddress.address.toLowerCase()] : [],
  );
  const joinUrl = onlineMeeting?.joinUrl;
  return {
    eventId: id,
    startsAt: moment(start),
    endsAt: moment(end),
    attendees: addresses,
    ...(location?.displayName ? { location: location.displayName } : {}),
    ...(joinUrl ? { joinUrl } : {}),
  };
}

/**
 * Our text is the first paragraph; below it Microsoft writes how to join. A body without that part takes
 * the online meeting away, so only the paragraph is replaced.
 */
export function withFirstParagraph(body: string, html: string): string {
  const [first] = /<p[\s>][\s\S]*?<\/p>/i.exec(body) ?? [];
  // We write no links, so a first paragraph with one is not ours.
  const isOurs = first !== undefined && !/<a[\s>]/i.test(first);
  return isOurs ? body.replace(first, () => html) : `${html}${body}`;
}

/** People's own hour goes out, so that Outlook shows it right over a change of the clock. */
const local = (at: NewEvent["startsAt"]) => ({ dateTime: localDateTime(at), timeZone: localZone });

const bodyOf = (given: Partial<Omit<NewEvent, "transactionId">>) => ({
  ...(given.subject === undefined ? {} : { subject: given.subject }),
  ...(given.html === undefined ? {} : { body: { contentType: "html", content: given.html } }),
  ...(given.location === undefined ? {} : { location: { displayName: given.location } }),
  ...(given.startsAt === undefined ? {} : { start: local(given.startsAt) }),
  ...(given.endsAt === undefined ? {} : { end: local(given.endsAt) }),
  ...(given.attendees === undefined
    ? {}
    : {
        attendees: given.attendees.map(({ name, mail }) => ({
          type: "required",
          emailAddress: { address: mail, name },
        })),
      }),
});

type Events = Pick<Tenant, "createEvent" | "findEvent" | "changeEvent" | "cancelEvent">;

const inUtc = ["Prefer", `outlook.timezone="${utc}"`] as const;

export const events = (graph: Client): Events => ({
  createEvent: async (organiserId, { transactionId, ...given }) => {
    const body = {
      ...bodyOf(given),
      transactionId,
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
    };
    const made = await asked(() =>
      graph
        .api(`/users/${organiserId}/events`)
        .header(...inUtc)
        .post(body),
    );
    const found = tenantEvent(made);
    if (!found) throw new Error("an event that was just made is not cancelled");
    return found;
  },
  findEvent: async (organiserId, eventId) => {
    const found = await askedOrNone(() =>
      graph
        .api(`/users/${organiserId}/events/${eventId}`)
        .header(...inUtc)
        .get(),
    );
    return found && tenantEvent(found);
  },
  changeEvent: async (organiserId, eventId, change) => {
    const path = `/users/${organiserId}/events/${eventId}`;
    const { html } = change;
    const now =
      html === undefined ? undefined : event.parse(await asked(() => graph.api(path).get()));
    const body = html && { html: withFirstParagraph(now?.body?.content ?? "", html) };
    await asked(() => graph.api(path).patch(bodyOf({ ...change, ...body })));
  },
  cancelEvent: async (organiserId, eventId, comment) => {
    // Gone already is what we wanted.
    await askedOrNone(() =>
      graph.api(`/users/${organiserId}/events/${eventId}/cancel`).post({ Comment: comment }),
    );
  },
});
