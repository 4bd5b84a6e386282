import { done, type Outcome } from "../../kernel/outcome.ts";
import { type Instant, localDay, weekOf } from "../../kernel/time.ts";
import { type LoadRequest, type StudyLoad, studyLoad } from "./load-rules.ts";
import { loadFindings } from "./load-warnings.ts";
import type { PlanFinding } from "./plan-findings.ts";
import { type BusyTime, momentFindings, startFindings } from "./plan-warnings.ts";
import {
  type PlannedModule,
  type PlannedSession,
  type PlanRefusal,
  type PlanRequest,
  planSessions,
} from "./planning-rules.ts";
import type { Movable, Moved } from "./shifting-rules.ts";

/** Dates with what follows from them, before anybody confirmed. */
export type Plan = {
  readonly sessions: readonly PlannedSession[];
  readonly load: StudyLoad;
  readonly findings: readonly PlanFinding[];
};

export type Course = {
  readonly modules: readonly PlannedModule[];
  readonly everyWeeks: 1 | 2;
  readonly vacationWeeks: readonly string[];
  readonly practiceAssignments?: NonNullable<LoadRequest["practiceAssignments"]>;
  /** The average a week that the track promises; 4 hours when it says nothing. */
  readonly studyHoursPerWeek?: number;
};
type Surroundings = {
  readonly now: Instant;
  /** Sessions of other groups with the same teacher. */
  readonly busy: readonly BusyTime[];
};

function loadOf(sessions: readonly PlannedSession[], course: Course): StudyLoad {
  const modules = new Map(course.modules.map((module) => [module.number, module]));
  return studyLoad({
    everyWeeks: course.everyWeeks,
    vacationWeeks: course.vacationWeeks,
    practiceAssignments: course.practiceAssignments ?? [],
    sessions: sessions.map(({ number, on }) => ({
      number,
      on,
      sessionMinutes: modules.get(number)?.sessionMinutes ?? 0,
      homeworkMinutes: modules.get(number)?.homeworkMinutes ?? 0,
    })),
  });
}

/** The preview of a new course. */
export function makePlan(
  request: PlanRequest & Course,
  { now, busy }: Surroundings,
): Outcome<Plan, PlanRefusal> {
  const planned = planSessions(request);
  if (!planned.ok) return planned;
  const sessions = planned.value;
  const load = loadOf(sessions, request);
  return done({
    sessions,
    load,
    findings: [
      ...startFindings(sessions, now),
      ...momentFindings(sessions, { busy, vacationWeeks: request.vacationWeeks }),
      ...loadFindings(sessions, load, request.studyHoursPerWeek),
    ],
  });
}

/**
 * The preview of a move: the whole course as it would become, with findings about the hours and about
 * the sessions that change. Cancelled sessions are not in it.
 */
export function planAfterMove<S extends Movable & { readonly title: string }>(
  all: readonly S[],
  moved: readonly Moved<S>[],
  course: Course,
  busy: readonly BusyTime[],
): Plan {
  const changes = new Map(moved.map((change) => [change.session.number, change]));
  const sessions = all
    .filter(({ state }) => state === "planned")
    .toSorted((a, b) => a.number - b.number)
    .map((session) => asPlanned(changes.get(session.number) ?? { session, skipped: [] }));
  const load = loadOf(sessions, course);
  const changed = sessions.filter(({ number }) => changes.has(number));
  return {
    sessions,
    load,
    findings: [
      ...momentFindings(changed, { busy, vacationWeeks: course.vacationWeeks }),
      ...loadFindings(sessions, load, course.studyHoursPerWeek),
    ],
  };
}

const asPlanned = ({
  session: { number, title, startsAt, endsAt },
  skipped,
}: Pick<Moved<Movable & { readonly title: string }>, "session" | "skipped">): PlannedSession => {
  const on = localDay(startsAt);
  return { number, title, on, startsAt, endsAt, week: weekOf(on), skipped };
};
