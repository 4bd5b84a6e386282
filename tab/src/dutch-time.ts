import type { Language } from "#contract/languages.ts";

/** Everybody in this product lives by this clock, whatever zone a telephone stands in. */
const zone = "Europe/Amsterdam";
const locales = { nl: "nl-NL", en: "en-GB" } as const satisfies Record<Language, string>;

const minuteInMs = 60_000;

const partsOf = (atInMs: number): ReadonlyMap<string, string> =>
  new Map(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(atInMs)
      .map(({ type, value }) => [type, value]),
  );

/** The wall clock in Amsterdam at a moment, as `{on: "2027-01-12", time: "19:00"}`. */
export function wallTime(iso: string): { readonly on: string; readonly time: string } {
  const part = partsOf(Date.parse(iso));
  return {
    on: `${part.get("year")}-${part.get("month")}-${part.get("day")}`,
    time: `${part.get("hour")}:${part.get("minute")}`,
  };
}

/**
 * The moment (ISO, UTC) at which the clock in Amsterdam shows this day and time; undefined when
 * either is no date or time, or when that hour does not exist in the night the clock goes forward.
 */
export function momentOf(on: string, time: string): string | undefined {
  const asIfUtc = Date.parse(`${on}T${time}:00.000Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  // Amsterdam is one or two hours ahead of UTC: one of both shows the wanted clock.
  return [120, 60]
    .map((ahead) => new Date(asIfUtc - ahead * minuteInMs).toISOString())
    .find((iso) => {
      const wall = wallTime(iso);
      return wall.on === on && wall.time === time;
    });
}

type DayStyle = { readonly withYear?: boolean; readonly short?: boolean };

/** `dinsdag 12 januari`, or `di 12 jan` when short. */
export function dayText(
  iso: string,
  language: Language,
  { withYear = false, short = false }: DayStyle = {},
): string {
  const text = short ? "short" : "long";
  // A calendar day without a time is read at noon, so no zone can push it to a neighbour.
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    weekday: text,
    day: "numeric",
    month: text,
    ...(withYear ? { year: "numeric" } : {}),
  }).format(Date.parse(iso.length === 10 ? `${iso}T12:00:00Z` : iso));
}

/** `januari 2027` for `2027-01`. */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    month: "long",
    year: "numeric",
  }).format(Date.parse(`${month}-15T12:00:00Z`));

/** `19:00` in Amsterdam. */
export const timeText = (iso: string): string => wallTime(iso).time;

/** `dinsdag` for 2; ISO weekdays, Monday is 1. */
export const weekdayText = (weekday: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: "long", timeZone: "UTC" }).format(
    // 4 January 2027 is a Monday.
    Date.UTC(2027, 0, 3 + weekday),
  );

export const numberText = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value);
