import { daysBetween } from "../../kernel/time.ts";
import type { LevelPlan } from "./level-plan.ts";
import type { PlanFinding } from "./plan-findings.ts";
import type { PlannedSession } from "./planning-rules.ts";

/** Six calendar months are at most 184 days. */
const mostDays = 184;
const usualHoursPerWeek = 4;
/** How far the average may be from what the track promises before somebody should look at it. */
const averageMargin = 1.5 * 60;
/** Weeks are sums of fractions. */
const rounding = 0.01;

/** About the length of the course and the hours a week. `promised` is the track's average in hours. */
export function loadFindings(
  sessions: readonly PlannedSession[],
  { load: { averageMinutes }, tooFull }: Pick<LevelPlan, "load" | "tooFull">,
  promised = usualHoursPerWeek,
): readonly PlanFinding[] {
  const first = sessions[0];
  const last = sessions.at(-1);
  if (!first || !last) return [];
  const findings: PlanFinding[] = [];
  if (daysBetween(first.on, last.on) > mostDays)
    findings.push({ code: "sessions.too_long", severity: "warning", on: last.on });
  if (tooFull.weeks > 0)
    findings.push({
      code: "sessions.week_too_full",
      severity: "warning",
      count: tooFull.weeks,
      hours: tooFull.minutes / 60,
    });
  if (Math.abs(averageMinutes - promised * 60) > averageMargin + rounding)
    findings.push({
      code: "sessions.average_off",
      severity: "warning",
      hours: averageMinutes / 60,
      promised,
    });
  return findings;
}
