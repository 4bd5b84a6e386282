import { Temporal } from "temporal-polyfill";
import type { LocalEvent, TenantContext } from "../context.ts";
import type { Account } from "./accounts.ts";
import { deliver, escapeHtml, say } from "./mails.ts";

const zone = "Europe/Amsterdam";
const clock = (at: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
const dayText = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toLocaleString("nl-NL", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });

type News = {
  readonly kind: "invited" | "changed" | "cancelled";
  readonly to: LocalEvent["attendees"];
  /** What the organiser says with a cancellation. */
  readonly comment?: string | undefined;
};

/** Mails attendees what Outlook would; the organiser is not told of the own action. */
export function mailAttendees(
  tenant: TenantContext,
  event: LocalEvent,
  organiser: Account,
  { kind, to, comment }: News,
): void {
  const speak = say("nl");
  const when = {
    day: dayText(event.startsAt),
    from: clock(event.startsAt),
    until: clock(event.endsAt),
  };
  const html = [
    comment ? `<p>${escapeHtml(comment)}</p>` : "",
    `<p>${escapeHtml(speak("event.when", when))}<br>`,
    `${escapeHtml(speak("event.organiser", { name: organiser.name }))}</p>`,
    event.html,
    event.joinUrl && kind !== "cancelled"
      ? `<p><a href="${escapeHtml(event.joinUrl)}">${escapeHtml(speak("event.join"))}</a></p>`
      : "",
  ].join("");
  for (const { mail } of to) {
    if (mail.toLowerCase() === organiser.mail.toLowerCase()) continue;
    deliver(tenant, {
      to: mail,
      from: organiser.mail,
      subject: speak(`event.${kind}`, { subject: event.subject }),
      html,
      kind: "event",
    });
  }
}
