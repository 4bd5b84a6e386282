import { type Assignment, findAssignment } from "../../kernel/assignment.ts";
import type { Documents, Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findWork, signOffJob, type Work, workWrites } from "../assignments/public.ts";
import { findMember, type Group, getGroup, isSupervisorOf, type Member } from "../groups/public.ts";
import { type SignOff, type SignRefusal, signOff } from "./rules.ts";

type WorkRequest = {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
};

type RightsRefusal = "groups.not_known" | "groups.supervisors_only" | "supervisors.own_work";
export type SupervisedRefusal =
  | RightsRefusal
  | "supervisors.unknown_assignment"
  | "supervisors.not_practice";

/** The work of a participant, for the own supervisor. */
export type Supervised = {
  readonly group: Group;
  readonly member: Stored<Member>;
  readonly assignment: Assignment;
  readonly work: Stored<Work> | undefined;
};

/** Only for the supervisor whom this participant has, or the deputy; nobody signs off for himself. */
async function superviseeOf(
  documents: Documents,
  { personId: own }: Actor,
  { groupId, personId }: WorkRequest,
): Promise<Outcome<Stored<Member>, RightsRefusal>> {
  if (own === undefined) return refuse("groups.not_known");
  const member = await findMember(documents, groupId, personId);
  const isHimself = personId === own && member?.value.supervisor?.personId === own;
  if (isHimself) return refuse("supervisors.own_work");
  const isOwn = member !== undefined && isSupervisorOf(member.value, own);
  // Who stopped is nobody's participant any more, as in the overview.
  return isOwn && !member.value.stopped ? done(member) : refuse("groups.supervisors_only");
}

/** Three storage requests. */
export async function supervised(
  { documents, tracks }: Ports,
  actor: Actor,
  request: WorkRequest,
): Promise<Outcome<Supervised, SupervisedRefusal>> {
  const { groupId, personId, assignmentId } = request;
  const member = await superviseeOf(documents, actor, request);
  if (!member.ok) return member;
  const [{ value: group }, work] = await Promise.all([
    getGroup(documents, groupId),
    findWork(documents, groupId, personId, assignmentId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  const assignment = track && findAssignment(track, assignmentId);
  if (!assignment) return refuse("supervisors.unknown_assignment");
  // Homework is between participant and teacher.
  if (assignment.kind !== "practice") return refuse("supervisors.not_practice");
  return done({ group, member: member.value, assignment, work });
}

/** Keeps what the supervisor saw, in one commit with the short version on the member. */
export async function signOffWork(
  ports: Ports,
  actor: Actor,
  { sighting, ...request }: WorkRequest & { readonly sighting: Omit<SignOff, "by"> },
): Promise<Outcome<Work, SupervisedRefusal | SignRefusal | "groups.archived">> {
  const found = await supervised(ports, actor, request);
  if (!found.ok) return found;
  const { group, member, work } = found.value;
  if (group.archivedAt !== undefined) return refuse("groups.archived");
  const by = actor.personId ?? "";
  const outcome = signOff(work?.value, { ...sighting, by }, ports.now());
  if (!outcome.ok || outcome.value === work?.value) return outcome;
  const { groupId, personId, assignmentId } = request;
  // Nobody was there: who stands in is asked at once.
  const ask = { personId, assignmentId, at: ports.now() };
  const asking = sighting.seen === "not_there" ? [signOffJob(ask)] : [];
  await ports.documents.commit(groupId, [...workWrites(outcome.value, work, member), ...asking]);
  return outcome;
}
