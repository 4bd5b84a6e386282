import type { Language } from "../../contract/languages.ts";
import type { SessionPlan } from "../../contract/sessions.ts";
import { localDay } from "../../kernel/time.ts";
import { findingsOf } from "./findings.ts";
import type { DeadlineMove } from "./level-plan.ts";
import type { Plan } from "./plan.ts";
import type { PlannedSession } from "./planning-rules.ts";
import { say } from "./texts.ts";

/** One decimal. */
export const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

const plannedView = (
  session: PlannedSession,
  language: Language,
): SessionPlan["sessions"][number] => ({
  ...session,
  skipped: session.skipped.map(({ on, reason }) => ({
    on,
    reason: say(language)(`skipped.${reason}`),
  })),
});

/** What the leveller moved, for people: it says why. */
export const moveText = ({ title, to, isAtEnd }: DeadlineMove, language: Language): string =>
  say(language)(isAtEnd ? "moves.atEnd" : "moves.before", { title, to });

/** A plan as the coordinator sees it. Hours are rounded to one decimal, here and not before. */
export function planView(plan: Plan, language: Language): SessionPlan {
  const { sessions, load, findings, moves, needsReason } = plan;
  const last = sessions.at(-1);
  if (!last) throw new Error("a plan has at least one session");
  return {
    sessions: sessions.map((session) => plannedView(session, language)),
    endsOn: localDay(last.endsAt),
    weeks: load.weeks.map(({ year, week, minutes }) => ({ year, week, hours: hours(minutes) })),
    averageHours: hours(load.averageMinutes),
    maxHours: hours(load.maxMinutes),
    findings: [...findingsOf(findings, language)],
    moves: moves.map((one) => moveText(one, language)),
    needsReason,
  };
}
