import Holidays from "date-holidays";
import type { Day } from "../../kernel/time.ts";

type FreeDay = {
  /** How the calendar package names the day; names differ per version, rules do not. */
  readonly rule: string;
  /** Free only for a session that is not over by this local hour. Absent: the whole day is free. */
  readonly fromTime?: string;
};

/**
 * Days on which no session is planned. More than the law asks: care goes on every day, and a free
 * evening missed costs more than one week. A coordinator can still move a session to such a day.
 * Left out on purpose: Sinterklaas, Mother's Day and Prinsjesdag (ordinary working days) and carnival
 * (regional: give it as a vacation week).
 */
export const freeDays = {
  new_year: { rule: "01-01" },
  // No public holiday by law, but most schools and offices are closed.
  good_friday: { rule: "easter -2" },
  easter_sunday: { rule: "easter" },
  easter_monday: { rule: "easter 1" },
  // 26 April when the 27th is a Sunday; the package knows.
  kings_day: { rule: "04-27 if sunday then previous saturday since 2014" },
  // A national holiday every year; employers must give it only in lustrum years. Skipped every year.
  liberation_day: { rule: "05-05" },
  ascension_day: { rule: "easter 39" },
  whit_sunday: { rule: "easter 49" },
  whit_monday: { rule: "easter 50" },
  christmas_day: { rule: "12-25" },
  boxing_day: { rule: "12-26" },
  // Two minutes of silence at 20:00: an evening session would run through it.
  remembrance_day: { rule: "05-04", fromTime: "19:00" },
  christmas_eve: { rule: "12-24", fromTime: "17:00" },
  new_years_eve: { rule: "12-31", fromTime: "17:00" },
} as const satisfies Record<string, FreeDay>;

export type FreeDayName = keyof typeof freeDays;

const names = Object.keys(freeDays) as FreeDayName[]; // The keys of the object above, nothing else.
const table: Readonly<Record<FreeDayName, FreeDay>> = freeDays;

const dutch = new Holidays("NL", { timezone: "Europe/Amsterdam" });
dutch.setHoliday("12-24", { name: "Kerstavond", type: "observance" });

/** Computing a year takes some milliseconds and a year never changes. */
const years = new Map<number, ReadonlyMap<string, readonly FreeDayName[]>>();

function daysOf(year: number): ReadonlyMap<string, readonly FreeDayName[]> {
  const known = years.get(year);
  if (known) return known;
  const named = new Map<string, FreeDayName[]>();
  for (const { date, rule } of dutch.getHolidays(year)) {
    const on = date.slice(0, "2027-01-01".length);
    const found = names.filter((name) => table[name].rule === rule);
    named.set(on, [...(named.get(on) ?? []), ...found]);
  }
  years.set(year, named);
  return named;
}

/**
 * Why this day is free for a session that ends at the local time `untilTime` (`HH:MM`, above `24:00`
 * when it ends the next day), or undefined when it is not.
 */
export function freeDayOn(on: Day, untilTime: string): FreeDayName | undefined {
  const found = daysOf(Number(on.slice(0, 4))).get(on) ?? [];
  const applies = found.filter((name) => untilTime > (table[name].fromTime ?? ""));
  return applies.find((name) => table[name].fromTime === undefined) ?? applies[0];
}
