import { messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";

export type NotSafe = Member["notSafe"][number];

/** Nobody presses for two things at once: it is the same moment of doubt (issue 4, part 4). */
const sameFor = { hours: 1 };
/** The oldest that were talked through go, so that the member stays small. */
const mostKept = 30;

export const longestText = 500;

/** What was said and not talked through yet, oldest first. */
export const openNotSafe = ({ notSafe }: Pick<Member, "notSafe">): readonly NotSafe[] =>
  notSafe.filter(({ settledAt }) => settledAt === undefined);

/** What was just said already; saying it again is no second time. */
export const saidJustNow = (member: Pick<Member, "notSafe">, now: Instant): NotSafe | undefined =>
  openNotSafe(member).findLast(({ at }) => plus(at, sameFor) > now);

/** The member who said so. No judgement: nothing else changes. */
export function withNotSafe(member: Member, assignmentId: string | undefined, at: Instant): Member {
  const said = { at, ...(assignmentId === undefined ? {} : { assignmentId }) };
  return { ...member, notSafe: [...member.notSafe, said].slice(-mostKept) };
}

/** Talked through; undefined when nobody said this. The one who was first stays the one who did it. */
export function settled(
  member: Member,
  { at, by }: { readonly at: Instant; readonly by: string },
  now: Instant,
): Member | undefined {
  const said = member.notSafe.find((one) => one.at === at);
  if (!said) return undefined;
  if (said.settledAt) return member;
  const notSafe = member.notSafe.map((one) =>
    one === said ? { ...one, settledAt: now, settledBy: by } : one,
  );
  return { ...member, notSafe };
}

export type Recipient = { readonly personId: string; readonly role: "supervisor" | "teacher" };

/** Supervisor and teacher; the deputy where there is no supervisor. One person hears it once. */
export function recipientsOf(member: Member, teacherId: string): readonly Recipient[] {
  const atWork = [member.supervisor, member.deputy].find(
    (one) => one?.personId !== undefined && one.declinedAt === undefined,
  )?.personId;
  const all: readonly Recipient[] = [
    ...(atWork === undefined ? [] : [{ personId: atWork, role: "supervisor" as const }]),
    { personId: teacherId, role: "teacher" },
  ];
  // Somebody who is supervisor and teacher hears it as the supervisor; nobody hears it of himself.
  return all.filter(
    ({ personId }, index) =>
      personId !== member.personId && all.findIndex((one) => one.personId === personId) === index,
  );
}

/** The plan counts a track of 24 weeks, over all participants. */
const counted = { days: -24 * 7 };

/** Whether one more message fits into the plan of this person; otherwise the weekly card tells it. */
export function mayTell(
  notices: readonly Notice[],
  role: Recipient["role"],
  now: Instant,
): boolean {
  const since = plus(now, counted);
  const had = notices.filter(({ state, dueAt }) => state !== "skipped" && dueAt > since);
  return had.length < messagePlan["safety.not_safe"].atMost[role];
}
