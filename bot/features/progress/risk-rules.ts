import { daysBetween, type Instant, localDay, plus } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";
import { type Progress, progressOf } from "./rules.ts";
import { isToDo } from "./scan-rules.ts";
import type { ProgressFacts, WorkProgress } from "./work-rules.ts";

export type RiskFacts = {
  readonly member: Member;
  readonly sessions: readonly Session[];
  readonly progress: Progress;
  readonly now: Instant;
};
type Details = Readonly<Record<string, string | number>>;

type RiskRule = {
  readonly code: string;
  /** Higher goes first; a person's place in the list is that of his heaviest. */
  readonly weight: number;
  /** Values for the sentence; undefined when the rule does not hold. */
  readonly when: (facts: RiskFacts) => Details | undefined;
};

const daysSince = (at: Instant, now: Instant): number => daysBetween(localDay(at), localDay(now));

const firstStart = (sessions: readonly Session[]): Instant | undefined =>
  sessions.find(({ state }) => state === "planned")?.startsAt;
const hasBegun = ({ sessions, now }: RiskFacts): boolean => {
  const start = firstStart(sessions);
  return start !== undefined && start <= now;
};

/** Days after a deadline before anybody is bothered with it: a weekend, at least. */
const lateDays = 3;
const silentDays = 14;
const secondTryDays = 14;
const practiceDays = 14;
/** A scan that lies untouched this short before the first lesson. */
const scanDaysAhead = 2;

const ofKind = (work: readonly WorkProgress[], kind: WorkProgress["assignment"]["kind"]) =>
  work.filter(({ assignment }) => assignment.kind === kind);

/** Missed a lesson since then, or there is something to do that he leaves alone. */
function somethingExpected(
  { member, sessions, progress, now }: RiskFacts,
  since: Instant,
): boolean {
  const toDo = progress.tasks.some(
    (task) => task.kind === "scan" || (task.kind === "work" && isExpected(task.work)),
  );
  return (
    toDo ||
    sessions.some(
      ({ number, endsAt, state }) =>
        state === "planned" &&
        endsAt > since &&
        endsAt <= now &&
        member.progress.attendance[String(number)]?.state === "absent",
    )
  );
}
const isExpected = ({ assignment, state }: WorkProgress): boolean =>
  assignment.kind !== "practise" && state !== "not_open";

function silent(facts: RiskFacts): Details | undefined {
  const since = facts.progress.lastSignAt ?? firstStart(facts.sessions);
  if (since === undefined || since > facts.now) return undefined;
  const days = daysSince(since, facts.now);
  return days >= silentDays && somethingExpected(facts, since) ? { days } : undefined;
}

function wantsCall({ member }: RiskFacts): Details | undefined {
  const waiting = Object.keys(member.callMe).filter(
    (number) => !member.progress.attendance[number]?.solvedAt,
  );
  return waiting.length > 0 ? {} : undefined;
}

function workLate({ progress: { late } }: RiskFacts): Details | undefined {
  const [worst, ...others] = late.filter(({ daysLate }) => daysLate >= lateDays);
  if (!worst) return undefined;
  const { kind } = worst.assignment;
  return { kind, number: worst.number, days: worst.daysLate, others: others.length };
}

function notYetOpen({ progress, now }: RiskFacts): Details | undefined {
  const waits = progress.work.find(
    ({ state, facts }) =>
      state === "not_yet" &&
      facts?.judgedAt !== undefined &&
      daysSince(facts.judgedAt, now) > secondTryDays,
  );
  return waits && { kind: waits.assignment.kind, number: waits.number };
}

function scanNotStarted({ progress: { scan }, sessions, now }: RiskFacts): Details | undefined {
  const start = firstStart(sessions);
  if (!isToDo(scan) || scan.pagesDone > 0 || start === undefined) return undefined;
  return plus(start, { days: -scanDaysAhead }) <= now ? {} : undefined;
}

function practiceNotStarted({ progress, sessions, now }: RiskFacts): Details | undefined {
  if (progress.minutes.practiceLogged > 0) return undefined;
  const waits = ofKind(progress.work, "practice").find(({ assignment, state }) => {
    const opened = sessions.find(({ number }) => number === assignment.module);
    return state === "open" && opened && daysSince(opened.endsAt, now) >= practiceDays;
  });
  return waits && { number: waits.number };
}

/** Every rule, and nothing else, says that somebody needs attention. The README of this folder says why. */
export const riskRules = [
  { code: "wants_call", weight: 100, when: wantsCall },
  {
    code: "absent_twice",
    weight: 90,
    when: ({ progress: { sessions } }) =>
      sessions.openAbsences.length >= 2 ? { count: sessions.openAbsences.length } : undefined,
  },
  { code: "silent", weight: 80, when: silent },
  {
    code: "not_reachable",
    weight: 70,
    when: ({ member: { objectId } }) => (objectId === undefined ? {} : undefined),
  },
  { code: "work_late", weight: 60, when: workLate },
  { code: "not_yet_open", weight: 50, when: notYetOpen },
  { code: "scan_not_started", weight: 40, when: scanNotStarted },
  { code: "practice_not_started", weight: 30, when: practiceNotStarted },
  {
    code: "no_supervisor",
    weight: 20,
    when: (facts) => (hasBegun(facts) && !facts.member.supervisor ? {} : undefined),
  },
] as const satisfies readonly RiskRule[];
type RiskCode = (typeof riskRules)[number]["code"];

export type Risk = {
  readonly code: RiskCode;
  readonly weight: number;
  readonly details: Details;
};

/**
 * Why this participant needs attention, the heaviest first. Only for who takes part: who stopped, never
 * came, or is done needs none. Never shown to participants, supervisors or employers.
 */
export function risksOf(facts: RiskFacts): readonly Risk[] {
  if (facts.progress.seat !== "active") return [];
  return riskRules
    .flatMap(({ code, weight, when }): Risk[] => {
      const details = when(facts);
      return details ? [{ code, weight, details }] : [];
    })
    .toSorted((a, b) => b.weight - a.weight);
}

export type Standing = {
  readonly member: Member;
  readonly progress: Progress;
  readonly risks: readonly Risk[];
};

const heaviest = ({ risks }: Standing): number => risks[0]?.weight ?? 0;

/** Everybody of a group: who needs attention most first, then the others by name. */
export function standingsOf(
  participants: readonly Member[],
  facts: Omit<ProgressFacts, "member">,
): readonly Standing[] {
  const { sessions, now } = facts;
  return participants
    .map((member) => {
      const progress = progressOf({ ...facts, member });
      return { member, progress, risks: risksOf({ member, sessions, progress, now }) };
    })
    .toSorted(
      (a, b) =>
        heaviest(b) - heaviest(a) ||
        b.risks.length - a.risks.length ||
        a.member.name.localeCompare(b.member.name, "nl"),
    );
}
