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

/** From here until there nobody wants to be woken by a message that is late. */
const nightFrom = 22;
const nightUntil = 7;
const hourOf = (at: Instant): number => Number(localTime(at).slice(0, 2));

export const isNight = (at: Instant): boolean => hourOf(at) >= nightFrom || hourOf(at) < nightUntil;

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
  const hour = hourOf(at) + 1;
  if (weekdayOf(today) === sunday || hour > lastHour) return morningAfter(today);
  return atLocal(today, hourText(Math.max(hour, firstHour)));
}
