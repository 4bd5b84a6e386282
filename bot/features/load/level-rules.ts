import { type Day, mondayOf } from "../../kernel/time.ts";
import {
  filledInFull,
  filledInTurn,
  lowestLimit,
  type Room,
  rounding,
  type Task,
} from "./filling-rules.ts";
import { loadOf, type StudyLoad } from "./load-rules.ts";
import { type CourseWeeks, type Weeks, type Work, weeksOf, workWeeks } from "./weeks.ts";

/** Session and work together: the average is 4 hours (seed 000), and nobody gets more than this. */
export const mostMinutesAWeek = 6 * 60;

export type LevelRequest = CourseWeeks & {
  /** `dueBefore` is the usual deadline; work is never asked earlier than that. */
  readonly work: readonly (Work & {
    /** The deadline it keeps: the usual one is over, so nothing moves any more. */
    readonly keeps?: number;
  })[];
  /** The end of the course: the number after that of the last module. */
  readonly end: number;
  /** For a course that runs: weeks before that of this day are history. */
  readonly today?: Day;
};

export type Levelled = {
  /** Before which session work is asked, by its id; only where that is later than usual. */
  readonly deadlines: Readonly<Record<string, number>>;
  /** What was moved just now, in order of the usual deadline. */
  readonly moves: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly load: StudyLoad;
  /** How many weeks to come stay over the limit, and the minutes of the fullest of these. */
  readonly tooFull: { readonly weeks: number; readonly minutes: number };
};

/** The usual deadline and each later one: before a session that is planned, or at the end. */
function deadlinesFrom(usual: number, { sessions, end }: LevelRequest): readonly number[] {
  const [, ...later] = sessions.filter(({ number }) => number >= usual);
  const isAtEnd = !sessions.some(({ number }) => number >= usual);
  return isAtEnd ? [usual] : [usual, ...later.map(({ number }) => number), end];
}

type Waiting = Task & { readonly usual: number; readonly deadlines: readonly number[] };

/** Puts what does not move in its weeks, and gives what may still move. */
function settled(request: LevelRequest, weeks: Weeks, thisWeek: number, taken: number[]) {
  const spread = (minutes: number, own: readonly number[], count: number): void => {
    for (const week of own) taken[week] = (taken[week] ?? 0) + minutes / count;
  };
  return request.work.flatMap((work): readonly Waiting[] => {
    const opens = weeks.weekOfSession(work.opensAfter);
    if (opens === undefined) return [];
    const own = workWeeks(weeks.open, opens, weeks.weekBefore(work.keeps ?? work.dueBefore));
    if (work.keeps !== undefined) {
      spread(work.minutes, own, own.length);
      return [];
    }
    const done = own.filter((week) => week < thisWeek);
    spread(work.minutes, done, own.length);
    const from = Math.max(opens, thisWeek);
    const deadlines = deadlinesFrom(work.dueBefore, request);
    return [
      {
        id: work.id,
        minutes: (work.minutes * (own.length - done.length)) / own.length,
        from,
        usual: work.dueBefore,
        deadlines,
        untils: deadlines.map((session) => Math.max(weeks.weekBefore(session), from + 1)),
      },
    ];
  });
}

/** Vacation weeks stay free, but for work that has no other week before its usual deadline. */
function openFor(tasks: readonly Task[], open: readonly boolean[]): readonly boolean[] {
  const forced = tasks.flatMap(({ from, untils }) => {
    const [week] = workWeeks(open, from, untils[0] ?? from + 1);
    return week === undefined ? [] : [week];
  });
  return open.map((isOpen, week) => isOpen || forced.includes(week));
}

function evenly(tasks: readonly Task[], { taken, open }: Room): void {
  for (const { from, untils, minutes } of tasks) {
    const own = workWeeks(open, from, untils[0] ?? from + 1);
    for (const week of own) taken[week] = (taken[week] ?? 0) + minutes / own.length;
  }
}

/** Fills the weeks in the calmest way that keeps the limit, and gives the last week of each task. */
function filled(tasks: readonly Task[], room: Room, isFine: (taken: readonly number[]) => boolean) {
  const fresh = (): Room => ({ ...room, taken: [...room.taken] });
  const even = fresh();
  evenly(tasks, even);
  if (isFine(even.taken)) return { taken: even.taken, last: new Map<string, number>() };
  const limit = lowestLimit(tasks, room);
  const inTurn = { ...fresh(), limit };
  const last = filledInTurn(tasks, inTurn);
  if (last) return { taken: inTurn.taken, last };
  const full = { ...fresh(), limit };
  return { last: filledInFull(tasks, full), taken: full.taken };
}

/**
 * Keeps every week under the limit by asking work later, never earlier than usual and never after the
 * end of the course. Work is spread evenly over its weeks while no week is too full. A week stays over
 * the limit only when the work that opens from some week on is more than fits from there to the end;
 * the fullest week is then as low as can be, and somebody must say why. The same course gives the same
 * answer.
 */
export function levelled(request: LevelRequest): Levelled {
  const weeks = weeksOf(request);
  const { today } = request;
  const before =
    today === undefined ? 0 : weeks.mondays.filter((one) => one < mondayOf(today)).length;
  const taken = [...weeks.sessionMinutes];
  const tasks = settled(request, weeks, before, taken);
  const tooFull = (minutes: readonly number[]): readonly number[] =>
    minutes.filter((sum, week) => week >= before && sum > mostMinutesAWeek + rounding);
  const room = { taken, open: openFor(tasks, weeks.open), limit: mostMinutesAWeek };
  const outcome = filled(tasks, room, (minutes) => tooFull(minutes).length === 0);
  const moves = tasks
    .map(({ id, usual, deadlines, untils }) => {
      const last = outcome.last.get(id);
      const place = last === undefined ? 0 : untils.findIndex((until) => until > last);
      return { id, from: usual, to: deadlines[place] ?? usual };
    })
    .filter(({ from, to }) => to !== from)
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const kept = request.work.flatMap(({ id, dueBefore, keeps }) =>
    keeps === undefined || keeps === dueBefore ? [] : [[id, keeps] as const],
  );
  const full = tooFull(outcome.taken);
  return {
    deadlines: Object.fromEntries([...kept, ...moves.map(({ id, to }) => [id, to] as const)]),
    moves,
    load: loadOf(weeks.mondays, outcome.taken),
    tooFull: { weeks: full.length, minutes: Math.max(0, ...full) },
  };
}
