import type { SupervisionPart, SupervisionStep } from "../../contract/supervisors-api.ts";
import { type Instant, latest, plus } from "../../kernel/time.ts";
import { type AtWork, type Group, isConfirmed, type Member, mayStart } from "../groups/public.ts";
import type { InfoSession } from "../info-session/public.ts";

/** Somebody at work and one participant: what he is for him, and how that stands. */
export type Relation = {
  readonly group: Group;
  readonly member: Member;
  readonly as: SupervisionPart;
  readonly one: AtWork;
  /** Of this group, while it is to come. */
  readonly infoSession?: InfoSession;
};

/** Yes. Saying it again changes nothing; who knows already what is expected need not say so again. */
export function confirmed(one: AtWork, now: Instant, isOnboarded: boolean): AtWork {
  if (isConfirmed(one)) return one;
  const { declinedAt: _, instead: __, ...rest } = one;
  return { ...rest, confirmedAt: now, ...(isOnboarded ? { onboardedAt: now } : {}) };
}

/** "Dat ben ik niet", or "niet meer": what was confirmed before stays known. */
export function declined(
  one: AtWork,
  now: Instant,
  instead: { readonly name: string; readonly mail: string } | undefined,
): AtWork {
  if (one.declinedAt !== undefined) return one;
  return { ...one, declinedAt: now, ...(instead ? { instead: { ...instead } } : {}) };
}

/** "Ik weet wat er van mij verwacht wordt": only for what was confirmed. */
export const onboarded = (one: AtWork, now: Instant): AtWork =>
  isConfirmed(one) && one.onboardedAt === undefined ? { ...one, onboardedAt: now } : one;

/** What is asked of somebody next, over all participants that he is named for. */
export function stepOf(all: readonly { readonly one: AtWork }[]): SupervisionStep {
  if (all.length === 0) return "nobody";
  if (all.some(({ one }) => !isConfirmed(one))) return "ask";
  return all.every(({ one }) => one.onboardedAt !== undefined) ? "done" : "onboard";
}

/** Named, and not asked yet. Who can never be it, or said no, is not asked. */
export function needsAsking(one: AtWork | undefined): one is AtWork {
  if (!one || one.askedAt !== undefined || one.declinedAt !== undefined) return false;
  return !isImpossible(one);
}

/** So long before the first lesson supervisors are asked. */
export const askedDaysBefore = 21;

/** After so many days without a yes the coordinator and the employer hear of it (issue 4, part 1). */
export const patienceInDays = 5;

export const missingReasons = ["nobody", "declined", "impossible", "no_answer"] as const;
type MissingReason = (typeof missingReasons)[number];

/** Since when a name could have been given: the class is made, it is three weeks before the start, he is in it. */
export function namesExpectedSince(
  { joinedOn }: Pick<Member, "joinedOn">,
  { madeAt }: Pick<Group, "madeAt">,
  firstStartsAt: Instant,
): Instant {
  const asking = plus(firstStartsAt, { days: -askedDaysBefore });
  return [madeAt, joinedOn].reduce<Instant>((last, at) => (at ? latest(last, at) : last), asking);
}

/** When the patience with this participant's question, or with the missing name, ends. */
function patienceEndsAt({ supervisor }: Member, since: Instant): Instant | undefined {
  const from = supervisor ? supervisor.askedAt : since;
  return from && plus(from, { days: patienceInDays });
}

const isImpossible = ({ problem }: AtWork): boolean =>
  problem === "is_participant" || problem === "is_teacher";

export type MissingPerson = { readonly member: Member; readonly because: MissingReason };

export type Missing =
  | { readonly is: "missing"; readonly because: MissingReason }
  /** Young yet: nothing is wrong before `until`. */
  | { readonly is: "waiting"; readonly until: Instant | undefined }
  | { readonly is: "fine" };

/**
 * How it stands with the supervisor of one participant.
 * @param since from when a name is expected where there is none
 */
export function lookAt(member: Member, since: Instant, now: Instant): Missing {
  const { supervisor, startAllowed } = member;
  if (isConfirmed(supervisor) || startAllowed !== undefined) return { is: "fine" };
  if (supervisor?.declinedAt !== undefined) return { is: "missing", because: "declined" };
  if (supervisor && isImpossible(supervisor)) return { is: "missing", because: "impossible" };
  const until = patienceEndsAt(member, since);
  if (until === undefined || until > now) return { is: "waiting", until };
  return { is: "missing", because: supervisor ? "no_answer" : "nobody" };
}

/** From a week before the first lesson, the pages say that somebody cannot start yet. */
export const waitsForSupervisor = (
  member: Member,
  group: Group,
  firstStartsAt: Instant | undefined,
  now: Instant,
): boolean =>
  !mayStart(member, group) &&
  firstStartsAt !== undefined &&
  plus(firstStartsAt, { days: -7 }) <= now;
