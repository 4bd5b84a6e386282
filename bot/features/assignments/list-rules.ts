import { type AssignmentKind, assignmentKinds, type WorkState } from "../../contract/work.ts";
import { type Assignment, assignmentsOf, isJudged } from "../../kernel/assignment.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member, WorkFacts } from "../groups/public.ts";
import { deadlinesOf, type Session } from "../sessions/public.ts";
import { isOpen } from "./rules.ts";

export type ListedWork = {
  readonly assignment: Assignment;
  /** `open` is everything that was never done. */
  readonly state: WorkState | "open";
  readonly dueAt: Instant | undefined;
  /** Handed in after its deadline, or not yet while that has passed. Practising never is. */
  readonly late: boolean;
};

/** One of the three lists, with its own counter. */
export type WorkList = {
  readonly items: readonly ListedWork[];
  /** Practised, handed in or met. */
  readonly done: number;
  /** Still to do; "not yet" is to do again. */
  readonly open: number;
  /** Those of `open` whose deadline has passed. */
  readonly late: number;
};

type ListFacts = {
  readonly member: Pick<Member, "progress" | "extensions">;
  readonly track: Track;
  readonly group: Pick<Group, "handedOut" | "deadlines" | "everyWeeks">;
  /** In order of number, cancelled ones too. */
  readonly sessions: readonly Session[];
};

const toDo = ({ state }: Pick<ListedWork, "state">): boolean =>
  state === "open" || state === "not_yet";

/** After "not yet" the moment of the first try says nothing any more: then today counts. */
function isLate(facts: WorkFacts | undefined, dueAt: Instant | undefined, now: Instant): boolean {
  if (dueAt === undefined) return false;
  return facts && facts.state !== "not_yet" ? facts.handedInAt > dueAt : dueAt < now;
}

/** How one assignment stands for one participant. */
export function listed(
  assignment: Assignment,
  facts: WorkFacts | undefined,
  deadline: Instant | undefined,
  now: Instant,
): ListedWork {
  const dueAt = isJudged(assignment) ? deadline : undefined;
  return { assignment, state: facts?.state ?? "open", dueAt, late: isLate(facts, dueAt, now) };
}

const listOf = (items: readonly ListedWork[]): WorkList => ({
  items,
  done: items.filter((item) => !toDo(item)).length,
  open: items.filter(toDo).length,
  late: items.filter((item) => toDo(item) && item.late).length,
});

/**
 * The work of one participant that is open or was done, in three lists that never mix (evaluation,
 * seed 001: practising and handing in were taken for each other). In order of opening. Pure: from the
 * member, the group and its sessions.
 */
export function workLists(
  { member, track, group, sessions }: ListFacts,
  now: Instant,
): Readonly<Record<AssignmentKind, WorkList>> {
  const deadlines = deadlinesOf({ track, group, sessions, extensions: member.extensions });
  const { work } = member.progress;
  const items = assignmentsOf(track)
    .filter(({ id, module }) => {
      const session = sessions.find(({ number }) => number === module);
      return work[id] !== undefined || isOpen(session, module, group.handedOut, now);
    })
    .map((one) => listed(one, work[one.id], deadlines[one.id], now));
  const ofKind = (kind: AssignmentKind) =>
    listOf(items.filter(({ assignment }) => assignment.kind === kind));
  const [practise, handIn, practice] = assignmentKinds;
  return {
    [practise]: ofKind(practise),
    [handIn]: ofKind(handIn),
    [practice]: ofKind(practice),
  };
}
