import { type Instant, localDay, secondsBetween } from "../../kernel/time.ts";
import { type Levelled, levelled } from "../load/public.ts";
import type { Course, CourseWork } from "./course.ts";
import { momentBefore } from "./deadline-rules.ts";
import type { Movable } from "./shifting-rules.ts";

type Held = Pick<Movable, "number" | "startsAt" | "endsAt">;

export type DeadlineMove = {
  readonly title: string;
  /** Before which session it is usually asked, and before which one now. */
  readonly from: number;
  readonly to: number;
  /** Asked at the end of the course. */
  readonly isAtEnd: boolean;
};

export type LevelPlan = Pick<Levelled, "load" | "tooFull"> & {
  /** As in the group: session numbers by assignment id, only where not the usual one. */
  readonly deadlines: Readonly<Record<string, number>>;
  readonly moves: readonly DeadlineMove[];
};

/** A course that runs: what was asked already stays as it is. */
type Running = {
  readonly now: Instant;
  readonly deadlines: Readonly<Record<string, number>>;
};

type Rhythm = { readonly everyWeeks: number; readonly vacationWeeks: readonly string[] };

/** Spreads the deadlines of a course over its planned sessions, so that no week is too full. */
export function levelPlan(
  sessions: readonly Held[],
  course: Course & Rhythm,
  running?: Running,
): LevelPlan {
  const planned = sessions.map((one) => ({ ...one, state: "planned" as const }));
  const kept = ({ id, dueBefore }: CourseWork) => {
    const moment = running && momentBefore(dueBefore, planned, course.everyWeeks);
    const isOver = running !== undefined && moment !== undefined && moment <= running.now;
    return isOver ? { keeps: running.deadlines[id] ?? dueBefore } : {};
  };
  const { deadlines, moves, load, tooFull } = levelled({
    sessions: sessions.map(({ number, startsAt, endsAt }) => ({
      number,
      on: localDay(startsAt),
      minutes: secondsBetween(startsAt, endsAt) / 60,
    })),
    everyWeeks: course.everyWeeks,
    vacationWeeks: course.vacationWeeks,
    end: course.end,
    work: course.work.map((work) => ({ ...work, ...kept(work) })),
    ...(running ? { today: localDay(running.now) } : {}),
  });
  const asked = new Map(course.work.map(({ id, asks }) => [id, asks]));
  const isAtEnd = (session: number): boolean => !sessions.some(({ number }) => number >= session);
  return {
    load,
    tooFull,
    deadlines: Object.fromEntries(
      Object.entries(deadlines).flatMap(([work, session]) =>
        (asked.get(work) ?? []).map(({ id }) => [id, session] as const),
      ),
    ),
    moves: moves.flatMap(({ id: work, from, to }) =>
      (asked.get(work) ?? []).map(({ title }) => ({ title, from, to, isAtEnd: isAtEnd(to) })),
    ),
  };
}
