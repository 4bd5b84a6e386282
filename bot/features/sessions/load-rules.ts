import { type Day, plusDays, weekdayOf, weekOf } from "../../kernel/time.ts";
import { weekKey } from "./skip-rules.ts";

export type LoadRequest = {
  readonly sessions: readonly {
    readonly number: number;
    readonly on: Day;
    readonly sessionMinutes: number;
    readonly homeworkMinutes: number;
  }[];
  /** How long the homework of the last session takes: as long as that of the others. */
  readonly everyWeeks: number;
  readonly vacationWeeks: readonly string[];
  readonly practiceAssignments?: readonly {
    readonly minutes: number;
    /** Opens after the session with this number. */
    readonly opensAfterModule: number;
  }[];
};

type StudyWeek = {
  readonly year: number;
  readonly week: number;
  /** Session, homework and practice assignments together; not rounded. */
  readonly minutes: number;
};
export type StudyLoad = {
  readonly weeks: readonly StudyWeek[];
  /** Over the weeks in which there is something to do: vacation does not make the rest lighter. */
  readonly averageMinutes: number;
  readonly maxMinutes: number;
};

const mondayOf = (on: Day): Day => plusDays(on, 1 - weekdayOf(on));

/** Mondays from `from` up to but not including `until`. */
function mondays(from: Day, until: Day): readonly Day[] {
  const all: Day[] = [];
  for (let monday = from; monday < until; monday = plusDays(monday, 7)) all.push(monday);
  return all;
}

/** Weeks of a piece of work: never in a vacation week, unless there is no other. */
function workWeeks(from: Day, until: Day, vacation: ReadonlySet<string>): readonly Day[] {
  const open = mondays(from, until).filter((monday) => !vacation.has(weekKey(monday)));
  return open.length > 0 ? open : [from];
}

/**
 * Hours per ISO week. A session counts in its own week, its homework is spread evenly until the next
 * session, and a practice assignment from its opening until the next one opens or the course ends.
 */
export function studyLoad({
  sessions,
  everyWeeks,
  vacationWeeks,
  practiceAssignments = [],
}: LoadRequest): StudyLoad {
  const first = sessions[0];
  const last = sessions.at(-1);
  if (!first || !last) return { weeks: [], averageMinutes: 0, maxMinutes: 0 };

  const vacation = new Set(vacationWeeks);
  const end = plusDays(mondayOf(last.on), everyWeeks * 7);
  const minutes = new Map<Day, number>(mondays(mondayOf(first.on), end).map((day) => [day, 0]));
  const add = (monday: Day, more: number) => minutes.set(monday, (minutes.get(monday) ?? 0) + more);
  const spread = (total: number, from: Day, until: Day) => {
    const weeks = workWeeks(from, until, vacation);
    for (const monday of weeks) add(monday, total / weeks.length);
  };

  for (const [index, { on, sessionMinutes, homeworkMinutes }] of sessions.entries()) {
    const next = sessions[index + 1];
    add(mondayOf(on), sessionMinutes);
    spread(homeworkMinutes, mondayOf(on), next ? mondayOf(next.on) : end);
  }
  const openings = practiceAssignments.flatMap(({ minutes: total, opensAfterModule }) => {
    const session = sessions.find(({ number }) => number === opensAfterModule);
    return session ? [{ total, from: mondayOf(session.on) }] : [];
  });
  for (const { total, from } of openings) {
    spread(total, from, openings.find((later) => later.from > from)?.from ?? end);
  }
  return summary([...minutes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function summary(minutes: readonly (readonly [Day, number])[]): StudyLoad {
  const busy = minutes.map(([, total]) => total).filter((total) => total > 0);
  const sum = busy.reduce((total, more) => total + more, 0);
  return {
    weeks: minutes.map(([monday, total]) => ({ ...weekOf(monday), minutes: total })),
    averageMinutes: busy.length === 0 ? 0 : sum / busy.length,
    maxMinutes: Math.max(0, ...busy),
  };
}
