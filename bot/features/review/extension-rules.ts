import { findAssignment, isJudged } from "../../kernel/assignment.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { atLocal, type Day, type Instant, latest, localDay, plus } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member } from "../groups/public.ts";
import { deadlinesOf, type Session } from "../sessions/public.ts";
import { mostReason } from "./rules.ts";

export type ExtendRefusal =
  | "review.unknown_assignment"
  | "review.not_judged"
  | "review.nothing_to_extend"
  | "review.date_missing"
  | "review.reason_missing"
  | "review.reason_too_long"
  | "review.extension_not_later"
  | "review.extension_too_far";

/** So long after the last session somebody can still be waited for. */
const daysAfterCourse = 60;

export type ExtensionFacts = {
  readonly member: Member;
  readonly group: Pick<Group, "deadlines" | "everyWeeks">;
  /** Cancelled ones too, in order of number. */
  readonly sessions: readonly Session[];
  readonly track: Track;
};
type Extension = {
  readonly assignmentId: string;
  /** Handing in is possible until the end of this day; undefined when none was chosen. */
  readonly on: Day | undefined;
  readonly reason: string;
  readonly by: string;
};

/** `12-01-2027`, which needs no language. */
const dutchDay = (at: Instant): string => localDay(at).split("-").toReversed().join("-");

/** A deadline by day holds until that day is over. */
export const endOfDay = (on: Day): Instant => atLocal(on, "23:59");

/** The end of the last day that can be chosen; undefined without sessions. */
export const lastExtension = (sessions: readonly Session[]): Instant | undefined => {
  const last = sessions.findLast(({ state }) => state === "planned");
  return last && endOfDay(localDay(plus(last.endsAt, { days: daysAfterCourse })));
};

/** Why there is nothing to extend, whatever the date. */
function refusalOf(
  { member, track }: ExtensionFacts,
  assignmentId: string,
): ExtendRefusal | undefined {
  const assignment = findAssignment(track, assignmentId);
  if (!assignment) return "review.unknown_assignment";
  if (!isJudged(assignment)) return "review.not_judged";
  const state = member.progress.work[assignmentId]?.state;
  return state === "handed_in" || state === "met" ? "review.nothing_to_extend" : undefined;
}

/** A later deadline for one participant, with a reason. The same one again changes nothing. */
export function extend(
  facts: ExtensionFacts,
  { assignmentId, on, reason, by }: Extension,
  now: Instant,
): Outcome<Member, ExtendRefusal> {
  if (assignmentId === "" || on === undefined) return refuse("review.date_missing");
  const refusal = refusalOf(facts, assignmentId);
  if (refusal) return refuse(refusal);
  const { member, sessions } = facts;
  const why = reason.trim();
  if (why === "") return refuse("review.reason_missing");
  if (why.length > mostReason) return refuse("review.reason_too_long", { most: mostReason });
  const dueAt = endOfDay(on);
  const before = member.extensions[assignmentId];
  if (before?.dueAt === dueAt && before.reason === why) return done(member);
  const present = deadlinesOf({ ...facts, extensions: member.extensions })[assignmentId] ?? now;
  const after = latest(present, now);
  if (dueAt <= after) return refuse("review.extension_not_later", { date: dutchDay(after) });
  const last = lastExtension(sessions);
  if (last && dueAt > last) return refuse("review.extension_too_far", { date: dutchDay(last) });
  const extensions = { ...member.extensions, [assignmentId]: { dueAt, reason: why, by, at: now } };
  return done({ ...member, extensions });
}
