import { usualDigest } from "../../kernel/daytime.ts";
import type { Person } from "../../kernel/person.ts";
import {
  atLocal,
  type Day,
  day,
  type Instant,
  localDay,
  mondayOf,
  plus,
  plusDays,
  weekKey,
} from "../../kernel/time.ts";
import type { SessionMoment, TimelineEntry } from "../../kernel/timeline.ts";

/** The Monday of an ISO week such as `2027-W03`; the 4th of January is always in week 1. */
function mondayOfWeek(week: string): Day {
  const [year = "", number = ""] = week.split("-W");
  return plusDays(mondayOf(day(`${year}-01-04`)), (Number(number) - 1) * 7);
}

/** The moment in this week at which this person wants to hear how it goes. */
export function digestMoment(week: string, preferences: Person["preferences"]): Instant {
  const { weekday, hour } = preferences?.digest ?? usualDigest;
  const on = plusDays(mondayOfWeek(week), weekday - 1);
  return atLocal(on, `${String(hour).padStart(2, "0")}:00`);
}

export const endOfWeek = (week: string): Instant =>
  atLocal(plusDays(mondayOfWeek(week), 7), "00:00");

export const isInWeek = (at: Instant, week: string): boolean => weekKey(localDay(at)) === week;

function mondays(sessions: readonly SessionMoment[]): readonly Day[] {
  const days = sessions.map(({ startsAt }) => mondayOf(localDay(startsAt))).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: Day[] = [];
  for (let on = first; on <= plusDays(last, 14); on = plusDays(on, 7)) all.push(on);
  return all;
}

/** In the night of each Monday of the course, and two weeks longer: before anybody's own moment. */
export const weekTimeline: TimelineEntry = {
  job: "digest.week",
  alsoForLateJoiners: false,
  oneByOne: true,
  moments: (sessions) =>
    mondays(sessions).map((on) => ({ key: weekKey(on), at: atLocal(on, "00:30") })),
};

/** The day after the last lesson. */
export const finishedTimeline: TimelineEntry = {
  job: "digest.finished",
  alsoForLateJoiners: false,
  moments: (sessions) => {
    const [last] = sessions.map(({ endsAt }) => endsAt).toSorted((a, b) => (a > b ? -1 : 1));
    return last === undefined ? [] : [{ key: "last", at: plus(last, { days: 1 }) }];
  },
};
