import { type ResultState, resultStates } from "../../contract/review-api.ts";
import { type Assignment, assignmentsOf, isJudged } from "../../kernel/assignment.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member, WorkFacts } from "../groups/public.ts";
import { deadlinesOf, type Session } from "../sessions/public.ts";

export type Result = {
  readonly assignment: Assignment;
  readonly state: ResultState;
  readonly dueAt?: Instant;
  readonly facts?: WorkFacts;
};

export type ResultFacts = {
  readonly member: Member;
  readonly group: Pick<Group, "handedOut" | "deadlines" | "everyWeeks">;
  /** Cancelled ones too, in order of number. */
  readonly sessions: readonly Session[];
  readonly track: Track;
  readonly now: Instant;
};

/** What was handed in is never late, also when it came late; a second try has no "late" either. */
function stateOf(
  facts: WorkFacts | undefined,
  isOpen: boolean,
  dueAt: Instant | undefined,
  now: Instant,
): ResultState {
  if (facts?.state === "met" || facts?.state === "not_yet") return facts.state;
  if (facts?.state === "handed_in") return "waiting";
  if (!isOpen) return "not_open";
  return dueAt !== undefined && dueAt < now ? "late" : "open";
}

/**
 * The result list of one participant: everything that is judged, in the order in which it opens.
 * Practising is never in it (seed 001: people took practice for work that counts).
 */
export function resultsOf({ member, group, sessions, track, now }: ResultFacts): readonly Result[] {
  const deadlines = deadlinesOf({ track, group, sessions, extensions: member.extensions });
  return assignmentsOf(track)
    .filter(isJudged)
    .map((assignment): Result => {
      const facts = member.progress.work[assignment.id];
      const dueAt = deadlines[assignment.id];
      const isOpen = group.handedOut.includes(assignment.module);
      return {
        assignment,
        state: stateOf(facts, isOpen, dueAt, now),
        ...(dueAt ? { dueAt } : {}),
        ...(facts ? { facts } : {}),
      };
    });
}

export type ResultCounts = Readonly<Record<ResultState, number>>;

export const countsOf = (results: readonly Pick<Result, "state">[]): ResultCounts =>
  // One for each state of the list.
  Object.fromEntries(
    resultStates.map((state) => [state, results.filter((one) => one.state === state).length]),
  ) as ResultCounts; // As above.

/** There is feedback to read, of this attempt or of an earlier one. */
export const hasFeedback = ({ facts }: Pick<Result, "facts">): boolean =>
  facts !== undefined && (facts.judgedAt !== undefined || facts.attempt > 1);
