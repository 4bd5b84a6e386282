import { type Assignment, findAssignment, isJudged } from "../../kernel/assignment.ts";
import type { Documents, Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findWork, type Work } from "../assignments/public.ts";
import { findMember, type Group, getGroup, type Member, membershipOf } from "../groups/public.ts";

export type WorkRequest = {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
};

type RightsRefusal = "groups.not_known" | "groups.not_yours" | "groups.teachers_only";
export type ReadRefusal =
  | RightsRefusal
  | "review.unknown_person"
  | "review.unknown_assignment"
  | "review.not_judged";

/** One piece of work, and who it is of. */
export type ReadWork = {
  readonly group: Stored<Group>;
  readonly member: Stored<Member>;
  readonly assignment: Assignment;
  /** Undefined as long as nothing was saved. */
  readonly work: Stored<Work> | undefined;
};

/** The teacher of the group judges; a coordinator may look. */
export async function overseerOf(
  documents: Documents,
  actor: Actor,
  groupId: string,
): Promise<Outcome<{ readonly mayJudge: boolean }, RightsRefusal>> {
  const own = await membershipOf(documents, actor, groupId);
  if (own.ok && own.value.value.role === "teacher") return done({ mayJudge: true });
  if (actor.isCoordinator) return done({ mayJudge: false });
  return own.ok ? refuse("groups.teachers_only") : own;
}

/** As `overseerOf`, for what only the teacher does. Gives the teacher's own id. */
export async function teacherOf(
  documents: Documents,
  actor: Actor,
  groupId: string,
): Promise<Outcome<string, RightsRefusal>> {
  const own = await membershipOf(documents, actor, groupId);
  if (own.ok && own.value.value.role === "teacher") return done(own.value.value.personId);
  return own.ok || actor.isCoordinator ? refuse("groups.teachers_only") : own;
}

/** Three storage requests, at once. The caller has looked at the rights. */
export async function readWorkOf(
  { documents, tracks }: Ports,
  { groupId, personId, assignmentId }: WorkRequest,
): Promise<Outcome<ReadWork, ReadRefusal>> {
  const [group, member, work] = await Promise.all([
    getGroup(documents, groupId),
    findMember(documents, groupId, personId),
    findWork(documents, groupId, personId, assignmentId),
  ]);
  if (member?.value.role !== "participant") return refuse("review.unknown_person");
  const track = tracks.find(group.value.trackId, group.value.trackVersion);
  const assignment = track && findAssignment(track, assignmentId);
  if (!assignment) return refuse("review.unknown_assignment");
  if (!isJudged(assignment)) return refuse("review.not_judged");
  return done({ group, member, assignment, work });
}

export type SeenWork = ReadWork & { readonly mayJudge: boolean };

/** The work as the teacher looks at it. Four storage requests. */
export async function viewWork(
  ports: Ports,
  actor: Actor,
  request: WorkRequest,
): Promise<Outcome<SeenWork, ReadRefusal>> {
  const overseer = await overseerOf(ports.documents, actor, request.groupId);
  if (!overseer.ok) return overseer;
  const read = await readWorkOf(ports, request);
  if (!read.ok) return read;
  // In a group that is closed nobody judges any more.
  const { archivedAt } = read.value.group.value;
  return done({
    ...read.value,
    mayJudge: overseer.value.mayJudge && archivedAt === undefined,
  });
}
