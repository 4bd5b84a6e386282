import { Temporal } from "temporal-polyfill";
import { badRequest } from "./refusal.ts";

type ZonedText = { readonly dateTime: string; readonly timeZone: string };

// Outlook takes the names of Windows and of IANA; the provider works with these.
const zones: Readonly<Record<string, string>> = {
  utc: "UTC",
  "etc/utc": "UTC",
  gmt: "UTC",
  "europe/amsterdam": "Europe/Amsterdam",
  "w. europe standard time": "Europe/Amsterdam",
};

function zoneOf(name: string): string {
  const zone = zones[name.toLowerCase()];
  if (!zone) throw badRequest(`The time zone '${name}' is not supported.`, "ErrorInvalidTimeZone");
  return zone;
}

/** @returns the moment in UTC. @throws Refusal for an unknown zone or an unreadable time. */
export function toUtc({ dateTime, timeZone }: ZonedText): string {
  const zone = zoneOf(timeZone);
  try {
    const moment = Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
    return moment.toString({ smallestUnit: "millisecond" });
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw badRequest(`The value '${dateTime}' is no date and time.`, "ErrorInvalidArgument");
    }
    throw cause;
  }
}

/** The moment as Outlook writes it, in the zone that the caller prefers. */
export function inZone(at: string, timeZone: string): ZonedText {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zoneOf(timeZone)).toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone };
}

/** A border of a calendar view: UTC when it names no offset. */
export function viewBorder(text: string | null, name: string): string {
  const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(text ?? "");
  // A `+` that the caller did not encode arrives as a space, here and at Microsoft: no moment.
  const at = /\s/.test(text ?? "") ? Number.NaN : Date.parse(`${text}${hasOffset ? "" : "Z"}`);
  if (Number.isNaN(at)) {
    throw badRequest(
      `This request requires a time window specified by the query string parameter ${name}.`,
      "ErrorInvalidParameter",
    );
  }
  return new Date(at).toISOString();
}

/** The zone in `Prefer: outlook.timezone="…"`; UTC without it. */
export const preferredZone = (prefer: string | undefined): string =>
  /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(prefer ?? "")?.[1] ?? "UTC";
