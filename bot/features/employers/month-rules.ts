import {
  atLocal,
  type Day,
  day,
  type Instant,
  latest,
  localDay,
  plus,
  plusDays,
  weekdayOf,
} from "../../kernel/time.ts";
import type { SessionMoment, TimelineEntry } from "../../kernel/timeline.ts";
import { freeDayOn } from "../sessions/public.ts";
import type { OwnGroup } from "./own-groups.ts";

const monthOf = (on: Day): string => on.slice(0, "2027-01".length);
const firstDay = (month: string): Day => day(`${month}-01`);
/** 32 days after the first of a month is always in the next. */
const monthAfter = (month: string): string => monthOf(plusDays(firstDay(month), 32));
const morning = "09:00";

const isWorkingDay = (on: Day): boolean =>
  weekdayOf(on) <= 5 && freeDayOn(on, morning) === undefined;

function firstWorkingDay(month: string): Day {
  let on = firstDay(month);
  while (!isWorkingDay(on)) on = plusDays(on, 1);
  return on;
}

export const monthStart = (month: string): Instant => atLocal(firstWorkingDay(month), morning);

/** From the month after the first lesson to the month after the last. */
function months(sessions: readonly SessionMoment[]): readonly string[] {
  const days = sessions.map(({ startsAt }) => localDay(startsAt)).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  const end = monthAfter(monthOf(last));
  for (let month = monthAfter(monthOf(first)); month <= end; month = monthAfter(month)) {
    all.push(month);
  }
  return all;
}

/** Morning of the first working day of each month. */
export const monthTimeline: TimelineEntry = {
  job: "employers.month",
  alsoForLateJoiners: false,
  oneByOne: true,
  moments: (sessions) => months(sessions).map((month) => ({ key: month, at: monthStart(month) })),
};

/** Long before any class is made: the dates go as soon as it is, and the job runs at each change. */
const longBefore = { days: -2000 };

export const datesTimeline: TimelineEntry = {
  job: "employers.dates",
  alsoForLateJoiners: true,
  moments: (sessions) => {
    const [first] = sessions.map(({ startsAt }) => startsAt).toSorted();
    return first === undefined ? [] : [{ key: "", at: plus(first, longBefore) }];
  },
};

const lookAhead = { days: 35 };
const lookBack = { days: -35 };

/** What one group gives its contact to know this month. */
export function isWorthTelling(
  { group, dates, withoutSupervisor, staff }: OwnGroup,
  now: Instant,
): boolean {
  if (group.archivedAt !== undefined) return false;
  const from = plus(now, lookBack);
  const until = plus(now, lookAhead);
  const anyLesson = dates.some(({ session: { startsAt, endsAt } }) => {
    return endsAt > from && startsAt < until;
  });
  const anyActive = staff.some(({ seat }) => seat === "active");
  const anyExam = staff.some(({ examinedAt }) => examinedAt !== undefined && examinedAt > from);
  return anyActive && (anyLesson || withoutSupervisor.length > 0 || anyExam);
}

/** The lessons of the five weeks to come; a cancelled one too, for it may stand in a roster. */
export const comingDates = ({ dates }: OwnGroup, now: Instant) =>
  dates.filter(({ session, isOver }) => !isOver && session.startsAt < plus(now, lookAhead));

/** A card shows the facts of the day it is looked at, until the next one comes. */
export const expiryOf = (month: string, now: Instant): Instant =>
  latest(monthStart(monthAfter(month)), plus(now, { days: 1 }));
