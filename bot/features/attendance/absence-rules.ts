import { nextDaytimeHour } from "../../kernel/daytime.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { earliest, type Instant, plus } from "../../kernel/time.ts";
import { type Member, takesPart } from "../groups/public.ts";

/**
 * What is done about absences (issue 3, part 5): a friendly question first, the teacher at the second
 * open one, the coordinator at the third or when nobody came to the first session, the employer's
 * contact three days later. Whatever is solved stops.
 */
const mostQuestions = messagePlan["attendance.missed"].atMost.participant;
const teacherFrom = 2;
const coordinatorFrom = 3;
const noShowAfter = { minutes: 30 };
const employerAfter = { days: 3 };

/** A session as far as absences are concerned, in order of number. */
export type HeldSession = {
  readonly number: number;
  readonly endsAt: Instant;
  /** From when absences hold; absent while a report may still change them. */
  readonly finalAt?: Instant | undefined;
  /** Microsoft told who was there. */
  readonly hasReport: boolean;
};
type Step = Member["absenceSteps"][string][number]["step"];
export type DueStep = { readonly number: number; readonly step: Step };
type Wanted = DueStep & { readonly at: Instant };

const stepsOf = (member: Member, number: number) => member.absenceSteps[number] ?? [];
const stepAt = (member: Member, number: number, step: Step): Instant | undefined =>
  stepsOf(member, number).find((one) => one.step === step)?.at;

const timesAsked = ({ absenceSteps }: Member): number =>
  Object.values(absenceSteps)
    .flat()
    .filter(({ step }) => step === "asked").length;

const isOpen = (member: Member, number: number): boolean => {
  const facts = member.progress.attendance[number];
  return facts?.state === "absent" && facts.solvedAt === undefined;
};

/** Not there at all, not announced: at the first session somebody must hear it the same day. */
const isNoShow = (member: Member, { number, hasReport }: HeldSession): boolean =>
  hasReport &&
  isOpen(member, number) &&
  member.progress.attendance[number]?.minutes === 0 &&
  member.cannotCome[number] === undefined;

function wantedFor(member: Member, session: HeldSession, openSoFar: number): readonly Wanted[] {
  const { number, finalAt } = session;
  if (finalAt === undefined) return [];
  const at = nextDaytimeHour(finalAt);
  const asks = timesAsked(member) < mostQuestions && takesPart(member);
  const told = asks || stepAt(member, number, "asked") !== undefined;
  return [
    ...(asks ? [{ number, step: "asked" as const, at }] : []),
    ...(openSoFar >= teacherFrom || !told ? [{ number, step: "teacher" as const, at }] : []),
    ...(openSoFar >= coordinatorFrom ? [{ number, step: "coordinator" as const, at }] : []),
  ];
}

function employerFor(member: Member, { number }: HeldSession): readonly Wanted[] {
  const since = stepAt(member, number, "coordinator");
  return since === undefined ? [] : [{ number, step: "employer", at: plus(since, employerAfter) }];
}

const firstOnes = (member: Member, first: HeldSession | undefined): readonly Wanted[] =>
  first && isNoShow(member, first)
    ? [{ number: first.number, step: "coordinator", at: plus(first.endsAt, noShowAfter) }]
    : [];

export type Due = {
  readonly steps: readonly DueStep[];
  /** When to look again; absent when nothing is to be expected. */
  readonly nextAt?: Instant;
};

/** At most one question at a time: with two absences at once the older one is asked about first. */
const oneQuestionEach = (asked: number) => {
  let left = mostQuestions - asked;
  return ({ step }: Wanted): boolean => {
    if (step !== "asked") return true;
    left -= 1;
    return left >= 0;
  };
};

/**
 * What is due now for one participant, and when to look again. Steps that were taken are not taken
 * again; who stopped is left alone.
 * @param held planned sessions, in order; the first of them is session 1
 */
export function dueSteps(member: Member, held: readonly HeldSession[], now: Instant): Due {
  if (member.role !== "participant" || member.stopped) return { steps: [] };
  let openSoFar = 0;
  const wanted = [...firstOnes(member, held[0])];
  for (const session of held.filter(({ number }) => isOpen(member, number))) {
    if (session.finalAt !== undefined) openSoFar += 1;
    wanted.push(...wantedFor(member, session, openSoFar), ...employerFor(member, session));
  }
  const fresh = wanted
    .filter(({ number, step }) => stepAt(member, number, step) === undefined)
    .filter(oneQuestionEach(timesAsked(member)));
  const due = fresh.filter(({ at }) => at <= now);
  const later = fresh.filter(({ at }) => at > now).map(({ at }) => at);
  const isFirst = ({ number, step }: Wanted, index: number) =>
    due.findIndex((one) => one.number === number && one.step === step) === index;
  return {
    steps: due.filter(isFirst).map(({ number, step }) => ({ number, step })),
    ...(later.length > 0 ? { nextAt: later.reduce(earliest) } : {}),
  };
}

export function withSteps(member: Member, steps: readonly DueStep[], at: Instant): Member {
  const absenceSteps = { ...member.absenceSteps };
  for (const { number, step } of steps) {
    absenceSteps[number] = [...(absenceSteps[number] ?? []), { step, at }];
  }
  return { ...member, absenceSteps };
}

const isSilent = ({ progress, checkIns, cannotCome }: Member): boolean =>
  Object.values(progress.attendance).every(
    ({ state, minutes, solvedBy }) =>
      state === "absent" && minutes === 0 && solvedBy !== "catch_up",
  ) &&
  Object.keys(checkIns).length === 0 &&
  Object.keys(cannotCome).length === 0 &&
  Object.keys(progress.work).length === 0;

const neverBegan = 2;

/**
 * Absent at the first two sessions without any sign of life: never began. The seat stays in the
 * figures, and whoever turns up later is simply back.
 */
export function withNoShow(member: Member, held: readonly HeldSession[], now: Instant): Member {
  const { noShowAt, ...rest } = member;
  if (member.role !== "participant" || member.stopped) return member;
  const first = held.slice(0, neverBegan);
  const missedBoth =
    first.length === neverBegan &&
    first.every(
      ({ number, finalAt }) =>
        finalAt !== undefined && member.progress.attendance[number]?.state === "absent",
    );
  if (!(missedBoth && isSilent(member))) return noShowAt === undefined ? member : rest;
  return noShowAt === undefined ? { ...member, noShowAt: now } : member;
}

/** An open absence of which somebody of the employer may now see that it is one. */
export const isSeenByEmployer = (member: Member): boolean =>
  Object.keys(member.absenceSteps).some(
    (number) =>
      isOpen(member, Number(number)) && stepAt(member, Number(number), "employer") !== undefined,
  );

export type Presence = {
  readonly attended: number;
  readonly missed: number;
  readonly sessions: readonly { readonly number: number; readonly state: "there" | "not_there" }[];
};

/**
 * Presence and nothing else, as the employer's contact may see it: no minutes, no reasons, no risk,
 * nothing about how an absence was solved.
 */
export function presenceOf({ progress }: Pick<Member, "progress">): Presence {
  const sessions = Object.entries(progress.attendance)
    .map(([number, { state }]) => ({
      number: Number(number),
      state: state === "absent" ? ("not_there" as const) : ("there" as const),
    }))
    .toSorted((a, b) => a.number - b.number);
  const attended = sessions.filter(({ state }) => state === "there").length;
  return { attended, missed: sessions.length - attended, sessions };
}

/**
 * What the employer's contact sees: where somebody was, and of the absences only those that are open
 * and were passed on to the employer. Of any other lesson nothing is said.
 */
export function presenceForEmployer(member: Pick<Member, "progress" | "absenceSteps">): Presence {
  const wasToldOf = (number: number): boolean =>
    member.progress.attendance[number]?.solvedAt === undefined &&
    (member.absenceSteps[number] ?? []).some(({ step }) => step === "employer");
  const sessions = presenceOf(member).sessions.filter(
    ({ number, state }) => state === "there" || wasToldOf(number),
  );
  const attended = sessions.filter(({ state }) => state === "there").length;
  return { attended, missed: sessions.length - attended, sessions };
}
