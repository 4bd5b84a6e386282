import type { Documents, Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Member } from "./member.ts";
import { findMember } from "./store.ts";

export type MemberRefusal = "groups.not_yours" | "groups.not_known";

/** The actor's own membership of this group. One storage request. */
export async function membershipOf(
  documents: Documents,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Stored<Member>, MemberRefusal>> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const found = await findMember(documents, groupId, actor.personId);
  return found ? done(found) : refuse("groups.not_yours");
}

/** As `membershipOf`, for what only participants may do. */
export async function participantOf(
  documents: Documents,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Stored<Member>, MemberRefusal | "groups.participants_only">> {
  const found = await membershipOf(documents, actor, groupId);
  if (!found.ok) return found;
  return found.value.value.role === "participant" ? found : refuse("groups.participants_only");
}

/** As `participantOf`, for what changes something: a closed group stays as it is. One storage request. */
export async function openParticipantOf(
  documents: Documents,
  actor: Actor,
  groupId: string,
): Promise<
  Outcome<Stored<Member>, MemberRefusal | "groups.participants_only" | "groups.archived">
> {
  const found = await participantOf(documents, actor, groupId);
  return found.ok ? whenOpen(found.value) : found;
}

/** This member, unless the group is closed. */
export const whenOpen = (member: Stored<Member>): Outcome<Stored<Member>, "groups.archived"> =>
  member.value.groupClosedAt === undefined ? done(member) : refuse("groups.archived");

/**
 * Teachers of the group and coordinators of the provider may see everybody's progress, when they
 * signed in: a link in a mail is for one purpose, also when it is a teacher's.
 */
export async function mayOversee(
  documents: Documents,
  actor: Actor,
  groupId: string,
): Promise<Outcome<"teacher" | "coordinator", MemberRefusal | "groups.teachers_only">> {
  if (actor.link !== undefined) return refuse("groups.teachers_only");
  if (actor.isCoordinator) return done("coordinator");
  const found = await membershipOf(documents, actor, groupId);
  if (!found.ok) return found;
  return found.value.value.role === "teacher" ? done("teacher") : refuse("groups.teachers_only");
}
