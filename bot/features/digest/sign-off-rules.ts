import { type Instant, plus } from "../../kernel/time.ts";
import { type AtWork, type Member, takesPart, type WorkFacts } from "../groups/public.ts";
import { isSeen } from "../review/public.ts";

export type SignOffStep = Member["signOffSteps"][string][number];
export type StepName = SignOffStep["step"];

/** Shift work is normal: so long may no answer be there (issue 4, part 4). */
const remindAfter = { days: 5 };
const deputyAfter = { days: 10 };
const teacherAfter = { days: 14 };
/** How often to look whether there is somebody to ask by now. */
const nobodyYet = { days: 5 };

const reachableAs = (one: AtWork | undefined, participantId: string): string | undefined =>
  // Nobody signs off for himself, whatever the group's file says.
  one?.declinedAt === undefined && one?.personId !== participantId ? one?.personId : undefined;

/** Person id of who signs off; undefined while nobody can. */
export const supervisorOf = ({ supervisor, personId }: Member): string | undefined =>
  reachableAs(supervisor, personId);

/** Person id of the deputy, once he said yes. */
export const deputyOf = ({ deputy, supervisor, personId }: Member): string | undefined => {
  const id = deputy?.confirmedAt ? reachableAs(deputy, personId) : undefined;
  return id === supervisor?.personId ? undefined : id;
};

/** Handed in, not judged, and nobody has seen it. "Ik was er niet bij" leaves it open. */
export const waitsForSignOff = ({ state, seen }: WorkFacts): boolean =>
  state === "handed_in" && !isSeen(seen);

/** What was done about the attempt that stands. */
export const stepsNow = (member: Member, assignmentId: string): readonly SignOffStep[] => {
  const attempt = member.progress.work[assignmentId]?.attempt;
  return (member.signOffSteps[assignmentId] ?? []).filter((one) => one.attempt === attempt);
};

type Moments = Readonly<Partial<Record<StepName, Instant>>>;
type Facts = { readonly work: WorkFacts; readonly steps: readonly SignOffStep[] };

const takenOf = (
  steps: readonly SignOffStep[],
  step: StepName,
  after?: Instant,
): Instant | undefined =>
  steps.findLast((one) => one.step === step && (after === undefined || one.at >= after))?.at;

/** Of the supervisor himself. Who came later has not been asked yet. */
function askMoments(member: Member, { work, steps }: Facts, now: Instant): Moments {
  if (supervisorOf(member) === undefined) return {};
  const changedAt = member.formerSupervisors.at(-1)?.until;
  const askedAt = takenOf(steps, "asked", changedAt);
  if (!askedAt) return { asked: now };
  const isAnswered = work.seen === "not_there" || takenOf(steps, "reminded", changedAt);
  return isAnswered ? {} : { reminded: plus(askedAt, remindAfter) };
}

/** Of the others, for whom the participant's own waiting counts: a step taken before has no moment. */
function otherMoments(member: Member, { work, steps }: Facts, now: Instant): Moments {
  const supervisor = supervisorOf(member);
  const deputy = deputyOf(member);
  const since = steps[0]?.at ?? work.handedInAt;
  const isNow = work.seen === "not_there" || !supervisor;
  const anybody = supervisor ?? deputy;
  return {
    ...(deputy && !takenOf(steps, "deputy")
      ? { deputy: isNow ? now : plus(since, deputyAfter) }
      : {}),
    ...(takenOf(steps, "teacher") ? {} : { teacher: anybody ? plus(since, teacherAfter) : now }),
  };
}

export type SignOffDue = {
  readonly due: readonly StepName[];
  /** When to look again; absent when nothing more is to come. */
  readonly next?: Instant;
};

/**
 * What is to be done now about one practice assignment that waits to be signed off: ask, remind after
 * 5 days, the deputy after 10, the teacher after 14 (issue 4, part 4). Handed in again begins anew.
 */
export function signOffDue(member: Member, assignmentId: string, now: Instant): SignOffDue {
  const work = member.progress.work[assignmentId];
  const isOver = !takesPart(member) || member.groupClosedAt !== undefined;
  if (!work || isOver || !waitsForSignOff(work)) return { due: [] };
  const facts = { work, steps: stepsNow(member, assignmentId) };
  const moments = { ...askMoments(member, facts, now), ...otherMoments(member, facts, now) };
  const order = ["asked", "reminded", "deputy", "teacher"] as const;
  const planned = order.flatMap((step) => {
    const at = moments[step];
    return at === undefined ? [] : [{ step, at }];
  });
  const due = planned.filter(({ at }) => at <= now).map(({ step }) => step);
  const later = planned.filter(({ at }) => at > now).map(({ at }) => at);
  if (due.includes("asked")) later.push(plus(now, remindAfter));
  if (!supervisorOf(member)) later.push(plus(now, nobodyYet));
  const [next] = later.toSorted();
  return next === undefined ? { due } : { due, next };
}

/** The member with these steps noted for the attempt that stands. */
export function withSteps(
  member: Member,
  assignmentId: string,
  steps: readonly StepName[],
  at: Instant,
): Member {
  const attempt = member.progress.work[assignmentId]?.attempt ?? 1;
  const before = member.signOffSteps[assignmentId] ?? [];
  const all = [...before, ...steps.map((step) => ({ step, at, attempt }))];
  return { ...member, signOffSteps: { ...member.signOffSteps, [assignmentId]: all } };
}
