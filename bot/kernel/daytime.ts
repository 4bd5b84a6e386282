import {
  atLocal,
  type Day,
  type Instant,
  localDay,
  localTime,
  plus,
  plusDays,
  weekdayOf,
} from "./time.ts";

/** Between these hours people want to hear from a course, and not on a Sunday. */
const firstHour = 9;
const lastHour = 19;
const sunday = 7;

const hourOf = (at: Instant): number => Number(localTime(at).slice(0, 2));

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

/** `HH:MM` in Amsterdam. `from` is the evening, or the morning of somebody who works at night. */
export type QuietHours = {
  readonly from: string;
  readonly until: string;
  /** A Sunday is quiet all day. */
  readonly sundays: boolean;
};
/** Until somebody says otherwise: no messages at night or on a Sunday. */
export const usualQuiet: QuietHours = { from: "21:00", until: "07:00", sundays: true };

/** Monday is 1; a whole hour in Amsterdam. */
export type DigestMoment = { readonly weekday: number; readonly hour: number };
/** Until somebody says another moment for what may wait a week: Tuesday morning at ten. */
export const usualDigest: DigestMoment = { weekday: 2, hour: 10 };

/** The end of the quiet time that holds `at`; undefined when `at` is not in it. */
function quietEnd(at: Instant, { from, until, sundays }: QuietHours): Instant | undefined {
  const today = localDay(at);
  if (sundays && weekdayOf(today) === sunday) return atLocal(plusDays(today, 1), "00:00");
  const time = localTime(at);
  const overnight = from > until;
  const evening = overnight && time >= from;
  const isQuiet = overnight ? evening || time < until : time >= from && time < until;
  return isQuiet ? atLocal(evening ? plusDays(today, 1) : today, until) : undefined;
}

/**
 * When somebody may be written to again; undefined when that is now. A Saturday night runs on
 * through a quiet Sunday into Monday morning.
 */
export function quietUntil(
  at: Instant,
  quiet: QuietHours | undefined = usualQuiet,
): Instant | undefined {
  let end: Instant | undefined;
  for (;;) {
    const from = end ?? at;
    const next = quietEnd(from, quiet);
    if (next === undefined) return end;
    // In the hour that comes twice the end may lie in the first of the two: then it is over.
    if (next <= from) return plus(from, { hours: 1 });
    end = next;
  }
}
