import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { type Group, getGroup, listMembers, type Member, participantOf } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { type Standing, standingsOf } from "./risk-rules.ts";
import { type Progress, progressOf } from "./rules.ts";

export type GroupOverview = {
  readonly group: Group;
  readonly track: Track;
  readonly sessions: readonly Session[];
  /** Participants only; who needs attention most goes first. */
  readonly standings: readonly Standing[];
};

type OverviewRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "progress.no_track";

async function standingsIn(
  { documents, tracks, now }: Ports,
  groupId: string,
  members: readonly Member[],
): Promise<GroupOverview | undefined> {
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track) return undefined;
  const participants = members.filter(({ role }) => role === "participant");
  const facts = { group, track, sessions, now: now() };
  return { group, track, sessions, standings: standingsOf(participants, facts) };
}

/**
 * A group as its teacher sees it, for what the app itself makes; rights are the caller's. Three storage
 * requests. Undefined when the track is gone.
 */
export async function groupOverview(
  ports: Ports,
  groupId: string,
): Promise<GroupOverview | undefined> {
  const members = await listMembers(ports.documents, groupId);
  return await standingsIn(
    ports,
    groupId,
    members.map(({ value }) => value),
  );
}

/**
 * Everybody's progress, for teacher and coordinator. Three storage requests: the members tell at the
 * same time whether the one who asks is their teacher.
 */
export async function overviewOf(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<GroupOverview, OverviewRefusal>> {
  if (actor.personId === undefined && !actor.isCoordinator) return refuse("groups.not_known");
  const members = (await listMembers(ports.documents, groupId)).map(({ value }) => value);
  const own = members.find(({ personId }) => personId === actor.personId);
  if (!actor.isCoordinator) {
    if (!own) return refuse("groups.not_yours");
    if (own.role !== "teacher") return refuse("groups.teachers_only");
  }
  const overview = await standingsIn(ports, groupId, members);
  return overview ? done(overview) : refuse("progress.no_track");
}

export type Own = {
  readonly group: Group;
  readonly member: Member;
  readonly progress: Progress;
};

/** The actor's own progress. Three storage requests. */
export async function ownOf(
  { documents, tracks, now }: Ports,
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
  const member = found.value.value;
  return done({
    group,
    member,
    progress: progressOf({ member, group, track, sessions, now: now() }),
  });
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
