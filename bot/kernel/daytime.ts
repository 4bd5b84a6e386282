import {
  atLocal,
  type Day,
  type Instant,
  localDay,
  localTime,
  plusDays,
  weekdayOf,
} from "./time.ts";

/** Between these hours people want to hear from a course, and not on a Sunday. */
const firstHour = 9;
const lastHour = 19;
const sunday = 7;

const hourText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

const morningAfter = (today: Day): Instant => {
  const tomorrow = plusDays(today, 1);
  const on = weekdayOf(tomorrow) === sunday ? plusDays(tomorrow, 1) : tomorrow;
  return atLocal(on, hourText(firstHour));
};

/** The first morning after the day of `at`, in Amsterdam, not on a Sunday. */
export const nextMorning = (at: Instant): Instant => morningAfter(localDay(at));

/** The next full hour after `at` at which people may be written to, in Amsterdam. */
export function nextDaytimeHour(at: Instant): Instant {
  const today = localDay(at);
  const hour = Number(localTime(at).slice(0, 2)) + 1;
  if (weekdayOf(today) === sunday || hour > lastHour) return morningAfter(today);
  return atLocal(today, hourText(Math.max(hour, firstHour)));
}
