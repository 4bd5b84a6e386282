import { done, type Outcome } from "../../kernel/outcome.ts";
import { type Instant, localDay, weekOf } from "../../kernel/time.ts";
import type { Course } from "./course.ts";
import { type LevelPlan, levelPlan } from "./level-plan.ts";
import { loadFindings } from "./load-warnings.ts";
import type { PlanFinding } from "./plan-findings.ts";
import { type BusyTime, momentFindings, startFindings } from "./plan-warnings.ts";
import {
  type PlannedSession,
  type PlanRefusal,
  type PlanRequest,
  planSessions,
} from "./planning-rules.ts";
import type { Movable, Moved } from "./shifting-rules.ts";

/** Dates with what follows from them, before anybody confirmed. */
export type Plan = LevelPlan & {
  readonly sessions: readonly PlannedSession[];
  readonly findings: readonly PlanFinding[];
  /** A week stays over the limit: whoever confirms says why. */
  readonly needsReason: boolean;
};

type Surroundings = {
  readonly now: Instant;
  /** Sessions of other groups with the same teacher. */
  readonly busy: readonly BusyTime[];
};

/** The preview of a new course. */
export function makePlan(
  request: PlanRequest & Course,
  { now, busy }: Surroundings,
): Outcome<Plan, PlanRefusal> {
  const planned = planSessions(request);
  if (!planned.ok) return planned;
  const sessions = planned.value;
  const levels = levelPlan(sessions, request);
  return done({
    ...levels,
    sessions,
    needsReason: levels.tooFull.weeks > 0,
    findings: [
      ...startFindings(sessions, now),
      ...momentFindings(sessions, { busy, vacationWeeks: request.vacationWeeks }),
      ...loadFindings(sessions, levels, request.studyHoursPerWeek),
    ],
  });
}

type Running = {
  readonly course: Course;
  readonly group: {
    readonly everyWeeks: number;
    readonly vacationWeeks: readonly string[];
    readonly deadlines: Readonly<Record<string, number>>;
  };
  readonly now: Instant;
};

type Titled = Movable & { readonly title: string };

const inOrder = <S extends Movable>(all: readonly S[]): readonly S[] =>
  all.filter(({ state }) => state === "planned").toSorted((a, b) => a.number - b.number);

/** How a course that runs is levelled, when these are its sessions. Cancelled ones do not count. */
export function levelsOf(all: readonly Movable[], { course, group, now }: Running): LevelPlan {
  const { everyWeeks, vacationWeeks, deadlines } = group;
  return levelPlan(inOrder(all), { ...course, everyWeeks, vacationWeeks }, { now, deadlines });
}

/** Weeks are sums of fractions. */
const rounding = 0.01;

/**
 * The preview of a move: the whole course as it would become, with findings about the hours and about
 * the sessions that change. A reason is asked only when the move makes a week too full, or fuller than
 * the fullest was already.
 */
export function planAfterMove<S extends Titled>(
  all: readonly S[],
  moved: readonly Moved<S>[],
  running: Running,
  busy: readonly BusyTime[],
): Plan {
  const changes = new Map(moved.map((change) => [change.session.number, change]));
  const after = all.map((one) => changes.get(one.number)?.session ?? one);
  const sessions = inOrder(after).map((session) =>
    asPlanned({ session, skipped: changes.get(session.number)?.skipped ?? [] }),
  );
  const levels = levelsOf(after, running);
  const before = levelsOf(all, running);
  const { vacationWeeks } = running.group;
  const changed = sessions.filter(({ number }) => changes.has(number));
  return {
    ...levels,
    sessions,
    needsReason: levels.tooFull.minutes > before.tooFull.minutes + rounding,
    findings: [
      ...momentFindings(changed, { busy, vacationWeeks }),
      ...loadFindings(sessions, levels, running.course.studyHoursPerWeek),
    ],
  };
}

const asPlanned = ({
  session: { number, title, startsAt, endsAt },
  skipped,
}: Pick<Moved<Titled>, "session" | "skipped">): PlannedSession => {
  const on = localDay(startsAt);
  return { number, title, on, startsAt, endsAt, week: weekOf(on), skipped };
};
