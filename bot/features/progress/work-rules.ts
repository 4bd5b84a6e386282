import type { WorkStanding } from "../../contract/progress.ts";
import type { AssignmentKind } from "../../contract/work.ts";
import { type Assignment, assignmentsOf } from "../../kernel/assignment.ts";
import { daysBetween, type Instant, localDay } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member, WorkFacts } from "../groups/public.ts";
import { deadlinesOf, type Session } from "../sessions/public.ts";

export type ProgressFacts = {
  readonly member: Member;
  readonly group: Pick<Group, "handedOut" | "deadlines" | "everyWeeks">;
  /** Cancelled ones too, in order of number. */
  readonly sessions: readonly Session[];
  readonly track: Track;
  readonly now: Instant;
};

/** One piece of work of one person. */
export type WorkProgress = {
  readonly assignment: Assignment;
  /** From 1 within its kind, as people call it: "opdracht 3", "praktijkopdracht 1". */
  readonly number: number;
  readonly state: WorkStanding;
  /** Never for practising. */
  readonly dueAt?: Instant;
  /** Whole calendar days since the deadline; 0 while it is not late. */
  readonly daysLate: number;
  readonly facts?: WorkFacts;
};

/**
 * Where a piece of work stands. It opens when the homework of its module was handed out. What was
 * handed in is never late, also when it came late; practising has no deadline.
 */
function standingOf(
  facts: WorkFacts | undefined,
  isOpen: boolean,
  dueAt: Instant | undefined,
  now: Instant,
): WorkStanding {
  if (facts) return facts.state;
  if (!isOpen) return "not_open";
  return dueAt !== undefined && dueAt < now ? "late" : "open";
}

/** "Opdracht 3" is the homework of module 3; practice assignments are counted by themselves. */
const numbered = (track: Track): readonly (readonly [Assignment, number])[] => {
  const all = assignmentsOf(track);
  const practice = all.filter(({ kind }) => kind === "practice");
  return all.map((one) => [one, one.kind === "practice" ? practice.indexOf(one) + 1 : one.module]);
};

/** Everything there is to do in the course, in the order in which it opens. */
export function workOf(facts: ProgressFacts): readonly WorkProgress[] {
  const { member, group, track, now, sessions } = facts;
  const deadlines = deadlinesOf({ track, group, sessions, extensions: member.extensions });
  return numbered(track).map(([assignment, number]) => {
    const own = member.progress.work[assignment.id];
    const dueAt = deadlines[assignment.id];
    const isOpen = group.handedOut.includes(assignment.module);
    const state = standingOf(own, isOpen, dueAt, now);
    return {
      assignment,
      number,
      state,
      ...(dueAt ? { dueAt } : {}),
      daysLate: state === "late" && dueAt ? daysBetween(localDay(dueAt), localDay(now)) : 0,
      ...(own ? { facts: own } : {}),
    };
  });
}

export type KindCount = {
  readonly total: number;
  readonly open: number;
  readonly late: number;
  readonly done: number;
  readonly met: number;
  readonly notYet: number;
};

/** The work of one kind; the three are never added up. */
function countOf(work: readonly WorkProgress[], kind: AssignmentKind): KindCount {
  const own = work.filter(({ assignment }) => assignment.kind === kind);
  const inState = (...states: readonly WorkStanding[]) =>
    own.filter(({ state }) => states.includes(state)).length;
  return {
    total: own.length,
    open: inState("open"),
    late: inState("late"),
    done: inState("practised", "handed_in", "met", "not_yet"),
    met: inState("met"),
    notYet: inState("not_yet"),
  };
}

export const countsOf = (work: readonly WorkProgress[]) => ({
  practise: countOf(work, "practise"),
  hand_in: countOf(work, "hand_in"),
  practice: {
    ...countOf(work, "practice"),
    seen: work.filter(({ assignment, facts }) => assignment.kind === "practice" && facts?.seen)
      .length,
  },
});
