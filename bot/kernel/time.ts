import { Temporal } from "temporal-polyfill";

/** A moment in UTC as ISO text with milliseconds: it survives JSON, databases and sorting unchanged. */
export type Instant = string & { readonly __instant: true };
/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export type Day = string & { readonly __day: true };

/** People of this product live by this clock; data never does. */
export const localZone = "Europe/Amsterdam";

type Span = {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
};

const text = (at: Temporal.Instant): Instant =>
  // A brand only; the text is made on this line.
  at.toString({ smallestUnit: "millisecond" }) as Instant;
const asDay = (on: Temporal.PlainDate): Day => on.toString() as Day; // A brand only.

/** @throws RangeError when the text is no ISO moment with an offset. */
export const instant = (iso: string): Instant => text(Temporal.Instant.from(iso));
/** @throws RangeError when the text is no calendar day. */
export const day = (iso: string): Day =>
  asDay(Temporal.PlainDate.from(iso, { overflow: "reject" }));

export const isAfter = (a: Instant, b: Instant): boolean => a > b;
export const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b);
export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Days are calendar days in Amsterdam: a session keeps its local hour over a clock change. */
export function plus(
  at: Instant,
  { days = 0, hours = 0, minutes = 0, seconds = 0 }: Span,
): Instant {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(localZone);
  return text(zoned.add({ days, hours, minutes, seconds }).toInstant());
}

export const secondsBetween = (from: Instant, to: Instant): number =>
  (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) /
  1000;

export const plusDays = (on: Day, days: number): Day =>
  asDay(Temporal.PlainDate.from(on).add({ days }));
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
/** Monday is 1, Sunday is 7. */
export const weekdayOf = (on: Day): number => Temporal.PlainDate.from(on).dayOfWeek;
/** ISO week, as Dutch calendars print it: week 1 holds the first Thursday. */
export function weekOf(on: Day): { readonly year: number; readonly week: number } {
  const date = Temporal.PlainDate.from(on);
  return { year: date.yearOfWeek ?? date.year, week: date.weekOfYear ?? 0 };
}

/** `2027-W08`, as people write a week down. */
export function weekKey(on: Day): string {
  const { year, week } = weekOf(on);
  return `${year}-W${String(week).padStart(2, "0")}`;
}
export const mondayOf = (on: Day): Day => plusDays(on, 1 - weekdayOf(on));

/** The moment of a local wall time (`HH:MM`) on a day in Amsterdam. */
export const atLocal = (on: Day, time: string): Instant =>
  text(
    Temporal.PlainDate.from(on)
      .toZonedDateTime({ timeZone: localZone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant(),
  );

const zoned = (at: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(localZone);
export const localDay = (at: Instant): Day => asDay(zoned(at).toPlainDate());
/** `HH:MM` in Amsterdam. */
export const localTime = (at: Instant): string =>
  zoned(at).toPlainTime().toString({ smallestUnit: "minute" });
/** `YYYY-MM-DDTHH:MM:SS` in Amsterdam, the shape Graph's dateTimeTimeZone wants. */
export const localDateTime = (at: Instant): string =>
  zoned(at).toPlainDateTime().toString({ smallestUnit: "second" });

const locales = { nl: "nl-NL", en: "en-GB" } as const;

/** For people: `dinsdag 12 januari 2027` (the year only when asked). */
export const dayText = (on: Day, language: keyof typeof locales, withYear = false): string =>
  Temporal.PlainDate.from(on).toLocaleString(locales[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(withYear ? { year: "numeric" } : {}),
  });
