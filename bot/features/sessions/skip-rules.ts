import { type Day, day, plusDays, weekKey, weekOf } from "../../kernel/time.ts";
import { type FreeDayName, freeDayOn } from "./holidays.ts";

export type SkipReason = FreeDayName | "vacation";
export type Skipped = { readonly on: Day; readonly reason: SkipReason };

/** When on the day a session is held: some days are free only in the evening. */
export type DayPart = { readonly startTime: string; readonly minutes: number };

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Some years have no week 53. The 28th of December is always in the last week of its year. */
export function isWeekKey(key: string): boolean {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(key) ?? [];
  if (year === undefined || week === undefined) return false;
  return Number(week) >= 1 && Number(week) <= weekOf(day(`${year}-12-28`)).week;
}

const endTime = ({ startTime, minutes }: DayPart): string => {
  const until = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3)) + minutes;
  return `${twoDigits(Math.floor(until / 60))}:${twoDigits(until % 60)}`;
};

/** Why no session is planned on this day, or undefined when it may be. */
export function skipReason(
  on: Day,
  part: DayPart,
  vacationWeeks: ReadonlySet<string>,
): SkipReason | undefined {
  return freeDayOn(on, endTime(part)) ?? (vacationWeeks.has(weekKey(on)) ? "vacation" : undefined);
}

export type Landing = { readonly on: Day; readonly skipped: readonly Skipped[] };

/** Nobody plans half a year of nothing; a longer list of vacation weeks is a mistake. */
const mostWeeksSkipped = 26;

/** The first day from `from` on, week by week, that is not skipped; undefined when there is none. */
export function firstOpenDay(
  from: Day,
  part: DayPart,
  vacationWeeks: ReadonlySet<string>,
): Landing | undefined {
  const skipped: Skipped[] = [];
  for (let on = from; skipped.length <= mostWeeksSkipped; on = plusDays(on, 7)) {
    const reason = skipReason(on, part, vacationWeeks);
    if (reason === undefined) return { on, skipped };
    skipped.push({ on, reason });
  }
  return undefined;
}
