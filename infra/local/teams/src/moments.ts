import type { Language } from "../../../../bot/contract/languages.ts";
import {
  atLocal,
  type Day,
  day,
  dayText,
  type Instant,
  instant,
  localDay,
  localTime,
  plusDays,
  weekdayOf,
} from "../../../../bot/kernel/time.ts";

/** A moment as Teams shows it beside a message: the time today, else the day and the time. */
export function momentText(at: string, now: string, language: Language): string {
  const [moment, today] = [instant(at), localDay(instant(now))];
  const on = localDay(moment);
  if (on === today) return localTime(moment);
  const withYear = on.slice(0, 4) !== today.slice(0, 4);
  return `${shortDay(on, language, withYear)} ${localTime(moment)}`;
}

const locales = { nl: "nl-NL", en: "en-GB" } as const;

/** `di 12 jan`, with the year when asked. */
export function shortDay(on: Day, language: Language, withYear = false): string {
  return new Intl.DateTimeFormat(locales[language], {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(withYear ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(`${on}T12:00:00Z`));
}

/** `dinsdag 12 januari 2027 09:00`. */
export function fullText(at: string, language: Language): string {
  const moment = instant(at);
  return `${dayText(localDay(moment), language, true)} ${localTime(moment)}`;
}

/** `09:00 - 12:00`, in Amsterdam. */
export const timesText = (startsAt: string, endsAt: string): string =>
  `${localTime(instant(startsAt))} - ${localTime(instant(endsAt))}`;

export const dayOf = (at: string): Day => localDay(instant(at));

/** The seven days, Monday first, of the week that holds this day. */
export function weekAround(on: Day): readonly Day[] {
  const monday = plusDays(on, 1 - weekdayOf(on));
  return [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(monday, days));
}

/** The value of a `datetime-local` field for a moment. */
export const fieldValue = (at: string): string => `${dayOf(at)}T${localTime(instant(at))}`;

/** The moment that somebody chose in a `datetime-local` field; undefined when it is no moment. */
export function chosenMoment(value: string): Instant | undefined {
  const [on, time] = value.split("T");
  if (!on || !time) return undefined;
  try {
    return atLocal(day(on), time);
  } catch {
    return undefined;
  }
}
