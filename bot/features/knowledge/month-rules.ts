import {
  atLocal,
  type Day,
  day,
  type Instant,
  localDay,
  plusDays,
  weekdayOf,
} from "../../kernel/time.ts";
import { freeDayOn } from "../sessions/public.ts";

/** `2027-01`, a calendar month in Amsterdam. */
export const monthOf = (at: Instant): string => localDay(at).slice(0, "2027-01".length);

/** The first day of the month that lies so many months further; back when negative. */
export function firstDay(month: string, monthsOn = 0): Day {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + (number - 1) + monthsOn;
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return day(`${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-01`);
}

export const monthsBack = (month: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, back) => firstDay(month, -back).slice(0, month.length));

const isWorkingDay = (on: Day): boolean =>
  weekdayOf(on) <= 5 && freeDayOn(on, "17:00") === undefined;

/** The first working day after this month, at nine in the morning: then its list is made. */
export function listedAt(month: string): Instant {
  let on = firstDay(month, 1);
  while (!isWorkingDay(on)) on = plusDays(on, 1);
  return atLocal(on, "09:00");
}

/** Questions of a year ago may still be compared with; what is older is nobody's business. */
export const keptMonths = 13;
/** From when the questions of this month are deleted. */
export const forgottenAt = (month: string): Instant =>
  atLocal(firstDay(month, keptMonths + 1), "03:00");
