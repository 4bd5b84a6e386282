import { findAssignment } from "../../kernel/assignment.ts";
import type { Documents, Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import {
  findMember,
  getGroup,
  isSupervisorOf,
  type Member,
  membershipOf,
  openParticipantOf,
} from "../groups/public.ts";
import type { FileDocument } from "./file.ts";
import { findFile } from "./store.ts";

type NoMember = "groups.not_known" | "groups.not_yours";
export type UploadRefusal =
  | NoMember
  | "groups.participants_only"
  | "groups.archived"
  | "files.stopped";
export type OwnFileRefusal = UploadRefusal | "files.not_found" | "files.not_yours";

/** Who may add and remove files: a participant who takes part, in a group that is open. */
export async function uploaderOf(
  documents: Documents,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Member, UploadRefusal>> {
  const found = await openParticipantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const { value: member } = found.value;
  // Somebody who never came begins with it; only who stopped has nothing to hand in any more.
  return member.stopped ? refuse("files.stopped") : done(member);
}

/** A file that this actor may change. */
export async function ownFile(
  documents: Documents,
  actor: Actor,
  { groupId, fileId }: { readonly groupId: string; readonly fileId: string },
): Promise<Outcome<Stored<FileDocument>, OwnFileRefusal>> {
  const uploader = await uploaderOf(documents, actor, groupId);
  if (!uploader.ok) return uploader;
  const file = await findFile(documents, groupId, fileId);
  if (!file) return refuse("files.not_found");
  const isOwn = file.value.ownerId === uploader.value.personId;
  return isOwn ? done(file) : refuse("files.not_yours");
}

/** The owner's own supervisor or deputy signs practice assignments off, and so sees what is handed in for them. */
async function supervises(
  { documents, tracks }: Pick<Ports, "documents" | "tracks">,
  personId: string,
  groupId: string,
  file: FileDocument,
): Promise<boolean> {
  const owner = await findMember(documents, groupId, file.ownerId);
  if (!(owner && isSupervisorOf(owner.value, personId)) || owner.value.stopped) return false;
  const { value: group } = await getGroup(documents, groupId);
  const track = tracks.find(group.trackId, group.trackVersion);
  return track !== undefined && findAssignment(track, file.assignmentId)?.kind === "practice";
}

/** Through a link somebody is a supervisor, and not the teacher or owner he may be as well. */
const readsAsMember = (
  { role, personId }: Member,
  { link }: Actor,
  { ownerId }: FileDocument,
): boolean => link === undefined && (role === "teacher" || ownerId === personId);

/**
 * A file that this actor may read: the owner; and once it is handed in the teacher of the group, and the
 * supervisor of an owner who did not stop for a practice assignment. Classmates, coordinators and everybody else may not.
 */
export async function readableFile(
  ports: Pick<Ports, "documents" | "tracks">,
  actor: Actor,
  { groupId, fileId }: { readonly groupId: string; readonly fileId: string },
): Promise<Outcome<FileDocument, NoMember | "files.not_found" | "files.not_yours">> {
  const { documents } = ports;
  if (actor.personId === undefined) return refuse("groups.not_known");
  const [found, stored] = await Promise.all([
    membershipOf(documents, actor, groupId),
    findFile(documents, groupId, fileId),
  ]);
  const isOwn = stored?.value.ownerId === actor.personId;
  // What is not handed in yet is nobody's but the owner's.
  const file = isOwn || stored?.value.handedInAt ? stored?.value : undefined;
  // Whoever is not in the group does not hear which files there are.
  if (!file) return found.ok ? refuse("files.not_found") : found;
  if (found.ok && readsAsMember(found.value.value, actor, file)) return done(file);
  if (await supervises(ports, actor.personId, groupId, file)) return done(file);
  return found.ok ? refuse("files.not_yours") : found;
}
