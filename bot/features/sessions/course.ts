import type { Track } from "../../kernel/track.ts";
import { type Estimates, shownMinutes, type Work } from "../load/public.ts";
import { usualDeadlines } from "./deadline-rules.ts";
import type { PlannedModule } from "./planning-rules.ts";

/** Homework of one module together, or one practice assignment; the same deadline for all of it. */
export type CourseWork = Work & {
  /** What is asked then; empty for a module with nothing to hand in. */
  readonly asks: readonly { readonly id: string; readonly title: string }[];
};

/** What a track asks of people, and how long it takes. */
export type Course = {
  readonly modules: readonly PlannedModule[];
  readonly work: readonly CourseWork[];
  /** The end of the course: the number after that of the last module. */
  readonly end: number;
  /** The average a week that the track promises; 4 hours when it says nothing. */
  readonly studyHoursPerWeek?: number;
};

/** Minutes by assignment id, where they are not as the track plans them. */
export type RealMinutes = Readonly<Record<string, number>>;

/** Where people need far longer than planned. A group keeps it: its plan was made with it. */
export function realMinutes(track: Track, estimates: Estimates): RealMinutes {
  const all = [...track.modules.flatMap(({ work }) => work), ...track.practiceAssignments];
  return Object.fromEntries(
    all
      .map(({ id, minutes }) => ({ id, minutes, shown: shownMinutes(minutes, estimates[id]) }))
      .filter(({ minutes, shown }) => shown !== minutes)
      .map(({ id, shown }) => [id, shown]),
  );
}

function homeworkOf(
  { number, homeworkMinutes, work }: Track["modules"][number],
  usual: Readonly<Record<string, number>>,
  real: RealMinutes,
): CourseWork {
  const more = work.reduce((sum, { id, minutes }) => sum + (real[id] ?? minutes) - minutes, 0);
  const asks = work
    .filter(({ kind }) => kind === "hand_in")
    .map(({ id, title }) => ({ id, title }));
  const id = asks[0]?.id ?? `module-${number}`;
  return {
    id,
    asks,
    minutes: homeworkMinutes + more,
    opensAfter: number,
    dueBefore: usual[id] ?? number + 1,
  };
}

export function courseOf(track: Track, real: RealMinutes = {}): Course {
  const { modules, practiceAssignments, studyHoursPerWeek } = track;
  const usual = usualDeadlines(track);
  const end = (modules.at(-1)?.number ?? 0) + 1;
  const practice = practiceAssignments.map(
    ({ id, title, minutes, opensAfterModule }): CourseWork => ({
      id,
      asks: [{ id, title }],
      minutes: real[id] ?? minutes,
      opensAfter: opensAfterModule,
      dueBefore: usual[id] ?? end,
    }),
  );
  return {
    modules,
    end,
    work: [...modules.map((module) => homeworkOf(module, usual, real)), ...practice],
    ...(studyHoursPerWeek === undefined ? {} : { studyHoursPerWeek }),
  };
}
