import {
  atLocal,
  type Day,
  day,
  type Instant,
  localDay,
  plus,
  plusDays,
  weekdayOf,
  weekKey,
} from "../../kernel/time.ts";
import type { Moment, SessionMoment, TimelineEntry } from "../../kernel/timeline.ts";
import type { Session } from "../sessions/public.ts";

/** An ISO week in Amsterdam, such as `2027-W03`. */
export const weekAt = (at: Instant): string => weekKey(localDay(at));

const mondayOf = (on: Day): Day => plusDays(on, 1 - weekdayOf(on));

/** The Monday of an ISO week; the 4th of January is always in week 1. */
export function mondayOfWeek(week: string): Day {
  const [year = "", number = ""] = week.split("-W");
  return plusDays(mondayOf(day(`${year}-01-04`)), (Number(number) - 1) * 7);
}

export const endOfWeek = (week: string): Instant =>
  atLocal(plusDays(mondayOfWeek(week), 7), "00:00");

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** The planned sessions of a week, in order of time. */
export const sessionsIn = (week: string, sessions: readonly Session[]): readonly Session[] =>
  sessions
    .filter(({ state, startsAt }) => state === "planned" && weekAt(startsAt) === week)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));

const inWeekWithSession = (sessions: readonly SessionMoment[]): ReadonlySet<string> =>
  new Set(sessions.map(({ startsAt }) => weekAt(startsAt)));

/** Every Monday from that of the first session, `before` weeks earlier, to two weeks after the last. */
function mondays(sessions: readonly SessionMoment[], before: number): readonly Day[] {
  const days = sessions.map(({ startsAt }) => mondayOf(localDay(startsAt))).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: Day[] = [];
  const end = plusDays(last, 14);
  for (let on = plusDays(first, -7 * before); on <= end; on = plusDays(on, 7)) all.push(on);
  return all;
}

const momentOf = (on: Day, days: number, time: string): Moment => ({
  key: weekKey(on),
  at: atLocal(plusDays(on, days), time),
});

/** Monday morning of each week with a session; two in one week are one moment. */
export const weekTimeline: TimelineEntry = {
  job: "weekly.week",
  alsoForLateJoiners: false,
  oneByOne: true,
  moments: (sessions) =>
    distinct(sessions.map(({ startsAt }) => mondayOf(localDay(startsAt)))).map((on) =>
      momentOf(on, 0, "08:00"),
    ),
};

/** "Ik ben er" can be pressed from here. */
export const opensBefore = { minutes: -15 };

/** When the sent cards must look different: check-in opens, and the lesson is over. */
export const refreshTimeline: TimelineEntry = {
  job: "weekly.refresh",
  alsoForLateJoiners: false,
  oneByOne: true,
  moments: (sessions) =>
    sessions.flatMap(({ number, startsAt, endsAt }) => [
      { key: `start:${number}`, at: plus(startsAt, opensBefore) },
      { key: `end:${number}`, at: endsAt },
    ]),
};

/** Wednesday morning of each week without a session. */
export const openWorkTimeline: TimelineEntry = {
  job: "weekly.open_work",
  alsoForLateJoiners: false,
  oneByOne: true,
  moments: (sessions) => {
    const busy = inWeekWithSession(sessions);
    return mondays(sessions, 0)
      .filter((on) => !busy.has(weekKey(on)))
      .map((on) => momentOf(on, 2, "10:00"));
  },
};

/** Every Monday morning of the course, for the teacher. */
export const mondayTimeline: TimelineEntry = {
  job: "weekly.monday",
  alsoForLateJoiners: false,
  oneByOne: true,
  moments: (sessions) => mondays(sessions, 1).map((on) => momentOf(on, 0, "08:00")),
};

const keysOf = ({ moments }: TimelineEntry, sessions: readonly SessionMoment[]) =>
  moments(sessions).map(({ key }) => key);

/** Whether this group has anything to do with its teacher's Monday card of this week. */
export const isInCourse = (week: string, planned: readonly Session[]): boolean =>
  keysOf(mondayTimeline, planned).includes(week);

/**
 * Which scan the teacher may want to look at: the one at the start in the weeks before and of the first
 * session, the one at the end in the weeks of and after the last.
 */
export function scanMomentOf(
  week: string,
  planned: readonly Session[],
): "start" | "end" | undefined {
  const [first] = planned;
  const last = planned.at(-1);
  if (!(first && last)) return undefined;
  const weekOff = (at: Instant, days: number) => weekKey(plusDays(localDay(at), days));
  if ([weekOff(first.startsAt, -7), weekAt(first.startsAt)].includes(week)) return "start";
  return [weekAt(last.startsAt), weekOff(last.startsAt, 7)].includes(week) ? "end" : undefined;
}
