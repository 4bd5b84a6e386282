import { type Assignment, assignmentsOf, isJudged, reactBefore } from "../../kernel/assignment.ts";
import { daysBetween, type Instant, localDay } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import { type Group, type Member, takesPart, type WorkFacts } from "../groups/public.ts";
import { isSeen } from "./rules.ts";

/** One piece of work that the teacher has not judged yet. */
export type Waiting = {
  readonly group: Pick<Group, "groupId" | "name">;
  readonly member: Member;
  readonly assignment: Assignment;
  readonly facts: WorkFacts;
  /** Calendar days since it was handed in. */
  readonly days: number;
  /** The participant was promised a reaction before now. */
  readonly isOverdue: boolean;
  /** A practice assignment that no supervisor has seen yet. */
  readonly needsSighting: boolean;
};

type GroupFacts = {
  readonly group: Pick<Group, "groupId" | "name" | "archivedAt">;
  readonly track: Track;
  readonly members: readonly Member[];
  readonly now: Instant;
};

/** What waits in one group. Of people who stopped, and of a group that is closed, nothing does. */
export function waitingIn({ group, track, members, now }: GroupFacts): readonly Waiting[] {
  if (group.archivedAt !== undefined) return [];
  const judged = assignmentsOf(track).filter(isJudged);
  return members.filter(takesPart).flatMap((member) =>
    judged.flatMap((assignment): Waiting[] => {
      const facts = member.progress.work[assignment.id];
      if (facts?.state !== "handed_in") return [];
      const days = daysBetween(localDay(facts.handedInAt), localDay(now));
      const isOverdue = reactBefore(facts.handedInAt) <= now;
      const needsSighting = assignment.kind === "practice" && !isSeen(facts.seen);
      return [{ group, member, assignment, facts, days, isOverdue, needsSighting }];
    }),
  );
}

const keyOf = ({ facts, member, assignment }: Waiting): string =>
  `${facts.handedInAt} ${member.personId} ${assignment.id}`;

/** Who handed in first is served first, whatever the group. */
export const oldestFirst = (waiting: readonly Waiting[]): readonly Waiting[] =>
  waiting.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
