import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import {
  findMember,
  type Group,
  getGroup,
  isSupervisorOf,
  type Member,
  mayOversee,
  participantOf,
  savedMember,
  whenOpen,
} from "../groups/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { findHours, type Hours, noHours, savedHours } from "./document.ts";
import { decide, type HoursRefusal, log, type NewEntry, practiceOf, remove } from "./rules.ts";

type RightsRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only"
  | "groups.teachers_only"
  | "groups.archived"
  | "groups.supervisors_only"
  | "hours.no_track";

export type OwnHours = {
  readonly group: Group;
  readonly track: Track;
  readonly member: Member;
  readonly hours: Hours;
  readonly sessions: readonly Session[];
};
type HoursOutcome<T> = Outcome<T, RightsRefusal | HoursRefusal>;

/** Everything about one participant's own hours: the member, and three storage requests at once. */
export async function readOwnHours(
  { documents, tracks }: Ports,
  actor: Actor,
  groupId: string,
): Promise<HoursOutcome<OwnHours & { readonly stored: Stored<Member>; readonly etag?: string }>> {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const { personId } = found.value.value;
  const [{ value: group }, hours, sessions] = await Promise.all([
    getGroup(documents, groupId),
    findHours(documents, groupId, personId),
    listSessions(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track) return refuse("hours.no_track");
  return done({
    group,
    track,
    member: found.value.value,
    hours: hours?.value ?? noHours(personId),
    sessions,
    stored: found.value,
    ...(hours ? { etag: hours.etag } : {}),
  });
}

const withPractice = (member: Member, hours: Hours): Member => ({
  ...member,
  progress: { ...member.progress, practice: practiceOf(hours) },
});

async function changeOwn(
  ports: Ports,
  actor: Actor,
  groupId: string,
  decision: (own: OwnHours) => Outcome<Hours, HoursRefusal>,
): Promise<HoursOutcome<OwnHours>> {
  const found = await readOwnHours(ports, actor, groupId);
  if (!found.ok) return found;
  const { stored, etag, ...own } = found.value;
  const open = whenOpen(stored);
  if (!open.ok) return open;
  const outcome = decision(own);
  if (!outcome.ok) return outcome;
  const hours = outcome.value;
  if (hours === own.hours) return done(own);
  const member = withPractice(own.member, hours);
  await ports.documents.commit(groupId, [
    savedHours(hours, etag),
    savedMember(member, stored.etag),
  ]);
  return done({ ...own, hours, member });
}

/** Written down, with its sum on the member, in one commit. */
export const logHours = (
  ports: Ports,
  actor: Actor,
  { groupId, ...entry }: NewEntry & { readonly groupId: string },
): Promise<HoursOutcome<OwnHours>> =>
  changeOwn(ports, actor, groupId, ({ hours, track, group }) =>
    log({ hours, track, startOn: group.startOn }, entry, ports.now()),
  );

export const removeHours = (
  ports: Ports,
  actor: Actor,
  { groupId, entryId }: { readonly groupId: string; readonly entryId: string },
): Promise<HoursOutcome<OwnHours>> =>
  changeOwn(ports, actor, groupId, ({ hours }) => remove(hours, entryId));

type OfPerson = { readonly groupId: string; readonly personId: string };
type Deciding = OfPerson & { readonly entryIds: readonly string[]; readonly isRight: boolean };

/** The supervisor, or the deputy who stands in. Nobody confirms for himself, whatever the group's file says. */
const supervises = ({ personId }: Actor, member: Member | undefined): boolean =>
  personId !== undefined && member !== undefined && isSupervisorOf(member, personId);

/** The supervisor confirms, or says that it is not right. */
export async function confirmHours(
  ports: Ports,
  actor: Actor,
  { groupId, personId, entryIds, isRight }: Deciding,
): Promise<HoursOutcome<Hours>> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const [member, stored] = await Promise.all([
    findMember(ports.documents, groupId, personId),
    findHours(ports.documents, groupId, personId),
  ]);
  // Nobody else's hours, and not those of a colleague's participant.
  if (!(member && supervises(actor, member.value))) return refuse("groups.supervisors_only");
  const open = whenOpen(member);
  if (!open.ok) return open;
  const hours = stored?.value ?? noHours(personId);
  const by = actor.personId ?? actor.objectId;
  const outcome = decide(hours, { entryIds, isRight, by }, ports.now());
  if (!outcome.ok || outcome.value === hours) return outcome;
  await ports.documents.commit(groupId, [
    savedHours(outcome.value, stored?.etag),
    savedMember(withPractice(member.value, outcome.value), member.etag),
  ]);
  return outcome;
}

/** Practice of one participant, for who may look at it. */
export async function readPractice(
  ports: Ports,
  actor: Actor,
  asked: OfPerson,
): Promise<HoursOutcome<Hours>> {
  const member = await findMember(ports.documents, asked.groupId, asked.personId);
  if (!supervises(actor, member?.value)) {
    const allowed = await mayOversee(ports.documents, actor, asked.groupId);
    if (!allowed.ok) return allowed;
  }
  if (member?.value.role !== "participant") return refuse("hours.not_found");
  const stored = await findHours(ports.documents, asked.groupId, asked.personId);
  return done(stored?.value ?? noHours(asked.personId));
}
