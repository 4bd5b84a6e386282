import { type Day, weekOf } from "../../kernel/time.ts";
import { type CourseWeeks, type Work, weeksOf, workWeeks } from "./weeks.ts";

type StudyWeek = {
  readonly monday: Day;
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

/** Hours per ISO week: a session in its own week, work spread evenly over the weeks that it has. */
export function studyLoad(course: CourseWeeks & { readonly work: readonly Work[] }): StudyLoad {
  const weeks = weeksOf(course);
  const minutes = [...weeks.sessionMinutes];
  for (const { opensAfter, dueBefore, minutes: total } of course.work) {
    const from = weeks.weekOfSession(opensAfter);
    if (from === undefined) continue;
    const own = workWeeks(weeks.open, from, weeks.weekBefore(dueBefore));
    for (const week of own) minutes[week] = (minutes[week] ?? 0) + total / own.length;
  }
  return loadOf(weeks.mondays, minutes);
}

/** The figures of minutes a week, in the order of `mondays`. */
export function loadOf(mondays: readonly Day[], minutes: readonly number[]): StudyLoad {
  const busy = minutes.filter((total) => total > 0);
  const sum = busy.reduce((total, more) => total + more, 0);
  return {
    weeks: mondays.map((monday, index) => ({
      monday,
      ...weekOf(monday),
      minutes: minutes[index] ?? 0,
    })),
    averageMinutes: busy.length === 0 ? 0 : sum / busy.length,
    maxMinutes: Math.max(0, ...busy),
  };
}
