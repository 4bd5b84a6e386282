import { type Day, mondayOf, plusDays, weekKey } from "../../kernel/time.ts";

type HeldSession = {
  readonly number: number;
  readonly on: Day;
  readonly minutes: number;
};

/** Something to do between two sessions: homework of a module, or a practice assignment. */
export type Work = {
  readonly id: string;
  readonly minutes: number;
  /** Opens after the session with this number; without that session nobody gets it. */
  readonly opensAfter: number;
  /** Asked before the session with this number. After the last one: the end of the course. */
  readonly dueBefore: number;
};

export type CourseWeeks = {
  /** Planned sessions in order of number. */
  readonly sessions: readonly HeldSession[];
  /** How long after the last session the course ends. */
  readonly everyWeeks: number;
  /** ISO weeks such as `2027-W08`. */
  readonly vacationWeeks: readonly string[];
};

/** The weeks of a course, by their place: 0 is the week of the first session. */
export type Weeks = {
  readonly mondays: readonly Day[];
  /** Not a vacation week. */
  readonly open: readonly boolean[];
  readonly sessionMinutes: readonly number[];
  /** The week of the first session from this number on; the number of weeks when there is none. */
  readonly weekBefore: (session: number) => number;
  /** The week of exactly this session. */
  readonly weekOfSession: (session: number) => number | undefined;
};

function mondaysFrom(from: Day, until: Day): readonly Day[] {
  const all: Day[] = [];
  for (let monday = from; monday < until; monday = plusDays(monday, 7)) all.push(monday);
  return all;
}

/** From the week of the first session until the rhythm after the last one. */
export function weeksOf({ sessions, everyWeeks, vacationWeeks }: CourseWeeks): Weeks {
  const first = sessions[0];
  const last = sessions.at(-1);
  const mondays =
    first && last
      ? mondaysFrom(mondayOf(first.on), plusDays(mondayOf(last.on), everyWeeks * 7))
      : [];
  const vacation = new Set(vacationWeeks);
  const place = new Map(mondays.map((monday, index) => [monday, index]));
  const weekOf = ({ on }: HeldSession): number => place.get(mondayOf(on)) ?? mondays.length;
  const minutes = mondays.map(() => 0);
  for (const one of sessions) {
    const week = weekOf(one);
    minutes[week] = (minutes[week] ?? 0) + one.minutes;
  }
  const find = (test: (one: HeldSession) => boolean) => {
    const found = sessions.find(test);
    return found && weekOf(found);
  };
  return {
    mondays,
    open: mondays.map((monday) => !vacation.has(weekKey(monday))),
    sessionMinutes: minutes,
    weekBefore: (session) => find(({ number }) => number >= session) ?? mondays.length,
    weekOfSession: (session) => find(({ number }) => number === session),
  };
}

/**
 * The weeks in which a piece of work is done, from the week in which it opens up to but not including
 * that of its deadline. Never a vacation week, unless there is no other.
 */
export function workWeeks(
  open: readonly boolean[],
  from: number,
  until: number,
): readonly number[] {
  const weeks = open.flatMap((isOpen, week) =>
    isOpen && week >= from && week < until ? [week] : [],
  );
  return weeks.length > 0 ? weeks : [from];
}
