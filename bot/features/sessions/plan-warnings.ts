import {
  daysBetween,
  type Instant,
  localDay,
  localTime,
  secondsBetween,
  weekdayOf,
} from "../../kernel/time.ts";
import type { PlanFinding } from "./plan-findings.ts";
import type { PlannedSession } from "./planning-rules.ts";
import { skipReason } from "./skip-rules.ts";

/** Employers must know a roster 28 days ahead. */
const daysBeforeRoster = 28;
const latestEnd = "22:00";

/** A session of another group with the same teacher. */
export type BusyTime = {
  readonly group: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** About the beginning of a new course; a course that runs has no such findings. */
export function startFindings(
  [first]: readonly PlannedSession[],
  now: Instant,
): readonly PlanFinding[] {
  if (!first) return [];
  const { on, startsAt } = first;
  if (startsAt <= now) return [{ code: "sessions.start_in_past", severity: "error", on }];
  if (daysBetween(localDay(now), on) >= daysBeforeRoster) return [];
  return [{ code: "sessions.short_notice", severity: "warning", on }];
}

const endsLate = ({ on, endsAt }: PlannedSession): boolean =>
  localDay(endsAt) > on || localTime(endsAt) > latestEnd;
const inWeekend = ({ on }: PlannedSession): boolean => weekdayOf(on) >= 6;
const overlaps = (a: Pick<BusyTime, "startsAt" | "endsAt">, b: typeof a): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** One finding for all sessions that share a trait: twelve times the same sentence helps nobody. */
function together(
  code: "sessions.ends_late" | "sessions.weekend",
  sessions: readonly PlannedSession[],
): readonly PlanFinding[] {
  const first = sessions[0];
  return first ? [{ code, severity: "warning", count: sessions.length, on: first.on }] : [];
}

const busyFindings = (
  { number, on, startsAt, endsAt }: PlannedSession,
  busy: readonly BusyTime[],
): readonly PlanFinding[] =>
  busy
    .filter((other) => overlaps({ startsAt, endsAt }, other))
    .map(({ group }) => ({
      code: "sessions.teacher_busy",
      severity: "warning",
      number,
      on,
      time: localTime(startsAt),
      group,
    }));

function freeDayFindings(
  { number, on, startsAt, endsAt }: PlannedSession,
  vacationWeeks: ReadonlySet<string>,
): readonly PlanFinding[] {
  const part = { startTime: localTime(startsAt), minutes: secondsBetween(startsAt, endsAt) / 60 };
  const reason = skipReason(on, part, vacationWeeks);
  return reason ? [{ code: "sessions.on_free_day", severity: "warning", number, on, reason }] : [];
}

/** About the days and hours of these sessions, new or moved. */
export function momentFindings(
  sessions: readonly PlannedSession[],
  {
    busy,
    vacationWeeks,
  }: { readonly busy: readonly BusyTime[]; readonly vacationWeeks: readonly string[] },
): readonly PlanFinding[] {
  const vacation = new Set(vacationWeeks);
  return [
    ...sessions.flatMap((session) => busyFindings(session, busy)),
    ...sessions.flatMap((session) => freeDayFindings(session, vacation)),
    ...together("sessions.ends_late", sessions.filter(endsLate)),
    ...together("sessions.weekend", sessions.filter(inWeekend)),
  ];
}
