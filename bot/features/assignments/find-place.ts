import { type Assignment, findAssignment } from "../../kernel/assignment.ts";
import type { Documents, Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import {
  type Group,
  getGroup,
  type Member,
  openGroup,
  participantOf,
  reasonToWait,
} from "../groups/public.ts";
import { deadlinesOf, listSessions, type Session } from "../sessions/public.ts";
import { isOpen } from "./rules.ts";
import { findWork, withFactsOf } from "./store.ts";
import type { Work } from "./work.ts";

export type OfAssignment = { readonly groupId: string; readonly assignmentId: string };

/** One assignment of one participant, with everything that decides what can be done with it. */
export type Place = {
  readonly assignment: Assignment;
  readonly track: Track;
  readonly group: Group;
  readonly sessions: readonly Session[];
  readonly member: Stored<Member>;
  readonly stored: Stored<Work> | undefined;
  readonly dueAt: Instant | undefined;
  readonly isOpen: boolean;
};

export type PlaceRefusal =
  | "assignments.unknown"
  | "assignments.stopped"
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only"
  | "groups.archived";

type Purpose = "look" | "change";

const groupFor = async (
  purpose: Purpose,
  documents: Documents,
  groupId: string,
): Promise<Outcome<Stored<Group>, "groups.archived">> =>
  purpose === "change"
    ? await openGroup(documents, groupId)
    : done(await getGroup(documents, groupId));

/**
 * The actor's own assignment; nobody else reaches it. A closed group can be looked at, not changed.
 * Four storage requests.
 */
export async function placeOf(
  { documents, tracks, now }: Ports,
  actor: Actor,
  { groupId, assignmentId }: OfAssignment,
  purpose: Purpose,
): Promise<Outcome<Place, PlaceRefusal>> {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const member = found.value;
  const [opened, sessions, stored] = await Promise.all([
    groupFor(purpose, documents, groupId),
    listSessions(documents, groupId),
    findWork(documents, groupId, member.value.personId, assignmentId),
  ]);
  if (!opened.ok) return opened;
  // Nobody looks any more at what he would hand in.
  if (purpose === "change" && member.value.stopped) return refuse("assignments.stopped");
  const { value: group } = opened.value;
  const track = tracks.find(group.trackId, group.trackVersion);
  const assignment = track && findAssignment(track, assignmentId);
  if (!assignment) return refuse("assignments.unknown");
  const { extensions } = member.value;
  const session = sessions.find(({ number }) => number === assignment.module);
  return done({
    assignment,
    track,
    group,
    sessions,
    member,
    stored,
    dueAt: deadlinesOf({ track, group, sessions, extensions })[assignmentId],
    isOpen: isOpen(session, assignment.module, group.handedOut, now()),
  });
}

/** As `placeOf`, for what must be open. */
export async function openPlaceOf(
  ports: Ports,
  actor: Actor,
  asked: OfAssignment,
  purpose: Purpose,
): Promise<Outcome<Place, PlaceRefusal | "assignments.not_open">> {
  const found = await placeOf(ports, actor, asked, purpose);
  if (!found.ok || found.value.isOpen) return found;
  return refuse("assignments.not_open");
}

/** Nobody starts before a supervisor said yes, or the coordinator why not. A draft may be kept. */
export const whenStarted = (place: Place): Outcome<Place, "groups.no_supervisor"> =>
  reasonToWait(place.member.value, place.group) ? refuse("groups.no_supervisor") : done(place);

/** For the rules that make a new state of the work. */
export const keptOf = ({ assignment, member, stored }: Place) => ({
  personId: member.value.personId,
  assignment,
  earlier: stored?.value,
});

export type Done = Place & { readonly work: Work };

/** The same place as it is after this work was kept, for what is shown next. */
export const afterwards = (place: Place, work: Work): Done => ({
  ...place,
  work,
  member: { ...place.member, value: withFactsOf(work, place.member.value) },
});
