import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { type Group, getGroup, listMembers, type Member, participantOf } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";

export type Overview = {
  readonly group: Group;
  readonly track: Track;
  readonly participants: readonly Member[];
};

type OverviewRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "progress.no_track";

/**
 * Everybody's progress, for teacher and coordinator. Two storage requests: the members tell at the
 * same time whether the one who asks is their teacher.
 */
export async function overviewOf(
  { documents, tracks }: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Overview, OverviewRefusal>> {
  if (actor.personId === undefined && !actor.isCoordinator) return refuse("groups.not_known");
  const members = (await listMembers(documents, groupId)).map(({ value }) => value);
  const own = members.find(({ personId }) => personId === actor.personId);
  if (!actor.isCoordinator) {
    if (!own) return refuse("groups.not_yours");
    if (own.role !== "teacher") return refuse("groups.teachers_only");
  }
  const { value: group } = await getGroup(documents, groupId);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track) return refuse("progress.no_track");
  const participants = members
    .filter(({ role }) => role === "participant")
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  return done({ group, track, participants });
}

export type Own = {
  readonly group: Group;
  readonly track: Track;
  readonly member: Member;
  readonly sessions: readonly Session[];
};

export async function ownOf(
  { documents, tracks }: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Own, OverviewRefusal | "groups.participants_only">> {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track) return refuse("progress.no_track");
  return done({ group, track, member: found.value.value, sessions });
}

/** The actor's memberships of groups; the newest first. One storage request. */
export async function membershipsOf(
  { documents }: Ports,
  actor: Actor,
): Promise<Person["memberships"]> {
  if (actor.personId === undefined) return [];
  const person = await findPerson(documents, actor.personId);
  return (person?.value.memberships ?? []).toReversed();
}

export const groupsWithRole = (
  memberships: Person["memberships"],
  role: Member["role"],
): readonly string[] =>
  memberships.filter((one) => one.role === role).map(({ groupId }) => groupId);
