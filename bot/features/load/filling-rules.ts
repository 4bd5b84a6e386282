/** Work that waits for a week. Weeks are places in the course. */
export type Task = {
  readonly id: string;
  readonly minutes: number;
  /** The first week in which it can be done. */
  readonly from: number;
  /** Until which week it may take, not included: the usual deadline first, each later one after it. */
  readonly untils: readonly number[];
};

/** Minutes a week that are taken already, sessions included; filling adds to it. */
export type Room = {
  readonly taken: number[];
  /** Weeks in which work is done at all. */
  readonly open: readonly boolean[];
  readonly limit: number;
};

/** Weeks are sums of fractions. */
export const rounding = 0.01;

/** The last week in which something of each task is done, by its id. */
type Filled = ReadonlyMap<string, number>;

const usualUntil = ({ untils, from }: Task): number => untils[0] ?? from + 1;
const byUrgency = (a: Task, b: Task): number =>
  usualUntil(a) - usualUntil(b) || a.from - b.from || (a.id < b.id ? -1 : 1);

const openWeeks = ({ open }: Room, from: number, until: number): readonly number[] =>
  open.flatMap((isOpen, week) => (isOpen && week >= from && week < until ? [week] : []));

const roomIn = ({ taken, limit }: Room, week: number): number =>
  Math.max(0, limit - (taken[week] ?? 0));

/** Pours the minutes over these weeks, the emptiest first, so that they end as level as can be. */
function pour({ taken }: Room, weeks: readonly number[], minutes: number): number {
  const levels = weeks.map((week) => taken[week] ?? 0).toSorted((a, b) => a - b);
  let level = levels[0] ?? 0;
  let left = minutes;
  for (let count = 1; left > 0; count += 1) {
    const next = levels[count] ?? Number.POSITIVE_INFINITY;
    const rise = Math.min(next - level, left / count);
    level += rise;
    left = count >= levels.length ? 0 : left - rise * count;
  }
  let last = weeks[0] ?? 0;
  for (const week of weeks) {
    const before = taken[week] ?? 0;
    if (before >= level - rounding / 100) continue;
    taken[week] = level;
    last = week;
  }
  return last;
}

/**
 * One after the other, the most urgent first, each before its usual deadline when it fits and before
 * the first later one otherwise. Undefined when one of them fits nowhere.
 */
export function filledInTurn(tasks: readonly Task[], room: Room): Filled | undefined {
  const last = new Map<string, number>();
  for (const task of tasks.toSorted(byUrgency)) {
    const weeks = task.untils
      .map((until) => openWeeks(room, task.from, until))
      .find(
        (own) => own.reduce((sum, week) => sum + roomIn(room, week), 0) >= task.minutes - rounding,
      );
    if (!weeks) return undefined;
    last.set(task.id, pour(room, weeks, task.minutes));
  }
  return last;
}

/** Gives this week to the most urgent work that waits for it, as far as the limit allows. */
function fillWeek(week: number, inOrder: readonly Waiting[], room: Room): void {
  for (const task of inOrder) {
    const minutes = Math.min(task.left, roomIn(room, week));
    if (task.from > week || minutes <= 0) continue;
    task.left -= minutes;
    task.last = week;
    room.taken[week] = (room.taken[week] ?? 0) + minutes;
  }
}

type Waiting = Task & { left: number; last: number };

/**
 * Week by week, as much as the limit allows, the most urgent first. No week stays empty while work
 * waits, so everything is done in the end when that is possible at all.
 */
export function filledInFull(tasks: readonly Task[], room: Room): Filled {
  const inOrder = tasks
    .toSorted(byUrgency)
    .map((task): Waiting => ({ ...task, left: task.minutes, last: task.from }));
  for (const week of openWeeks(room, 0, room.open.length)) fillWeek(week, inOrder, room);
  return new Map(inOrder.map(({ id, last }) => [id, last]));
}

/** Whether all work can be done: what opens from some week on must fit between there and the end. */
function fits(tasks: readonly Task[], room: Room): boolean {
  return room.open.every((_, first) => {
    const work = tasks.filter(({ from }) => from >= first);
    const minutes = work.reduce((sum, one) => sum + one.minutes, 0);
    const weeks = openWeeks(room, first, room.open.length);
    return minutes <= weeks.reduce((sum, week) => sum + roomIn(room, week), 0) + rounding / 10;
  });
}

/** Far below a minute. */
const halvings = 40;

/** The limit itself, or when not all work fits under it: the lowest one under which it does. */
export function lowestLimit(tasks: readonly Task[], room: Room): number {
  if (fits(tasks, room)) return room.limit;
  let low = room.limit;
  let high = tasks.reduce((sum, { minutes }) => sum + minutes, Math.max(low, ...room.taken));
  for (let count = 0; count < halvings; count += 1) {
    const middle = (low + high) / 2;
    if (fits(tasks, { ...room, limit: middle })) high = middle;
    else low = middle;
  }
  return high;
}
