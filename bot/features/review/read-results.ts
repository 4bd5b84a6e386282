import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Group, getGroup, listMembers, type Member, participantOf } from "../groups/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { type ReadRefusal, type ReadWork, readWorkOf } from "./read-work.ts";
import { type Result, resultsOf } from "./result-rules.ts";

type RightsRefusal = "groups.not_known" | "groups.not_yours" | "groups.teachers_only";
export type ResultsRefusal = RightsRefusal | "groups.participants_only" | "review.no_track";

export type MemberResults = { readonly member: Member; readonly results: readonly Result[] };
export type GroupResults = {
  readonly group: Group;
  readonly sessions: readonly Session[];
  /** Who may judge. */
  readonly teachers: readonly string[];
  /** By name. */
  readonly participants: readonly MemberResults[];
};
export type OwnResults = { readonly group: Group } & MemberResults;

type Read = { readonly group: Group; readonly sessions: readonly Session[] };

const resultsWith = (
  { tracks, now }: Ports,
  { group, sessions }: Read,
  members: readonly Member[],
): readonly MemberResults[] | undefined => {
  const track = tracks.find(group.trackId, group.trackVersion);
  return (
    track &&
    members.map((member) => ({
      member,
      results: resultsOf({ member, group, sessions, track, now: now() }),
    }))
  );
};

/** The actor's own results. Three storage requests. */
export async function ownResults(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<OwnResults, ResultsRefusal>> {
  const { documents } = ports;
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const [group, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const [own] = resultsWith(ports, { group: group.value, sessions }, [found.value.value]) ?? [];
  return own ? done({ group: group.value, ...own }) : refuse("review.no_track");
}

/** Why this actor may not see everybody; the members tell who is their teacher. */
function refusalFor(actor: Actor, members: readonly Member[]): RightsRefusal | undefined {
  if (actor.isCoordinator) return undefined;
  const own = members.find(({ personId }) => personId === actor.personId);
  if (!own) return "groups.not_yours";
  return own.role === "teacher" ? undefined : "groups.teachers_only";
}

/** Everybody's results, for teacher and coordinator. Three storage requests. */
export async function groupResults(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<GroupResults, ResultsRefusal>> {
  const { documents } = ports;
  if (actor.personId === undefined && !actor.isCoordinator) return refuse("groups.not_known");
  const members = (await listMembers(documents, groupId)).map(({ value }) => value);
  const refusal = refusalFor(actor, members);
  if (refusal) return refuse(refusal);
  const [group, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const people = members
    .filter(({ role }) => role === "participant")
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  const participants = resultsWith(ports, { group: group.value, sessions }, people);
  if (!participants) return refuse("review.no_track");
  const teachers = members.filter(({ role }) => role === "teacher").map(({ personId }) => personId);
  return done({ group: group.value, sessions, teachers, participants });
}

/** The feedback on the actor's own work. Four storage requests. */
export async function ownFeedback(
  ports: Ports,
  actor: Actor,
  { groupId, assignmentId }: { readonly groupId: string; readonly assignmentId: string },
): Promise<Outcome<ReadWork, ResultsRefusal | ReadRefusal | "review.no_feedback">> {
  const found = await participantOf(ports.documents, actor, groupId);
  if (!found.ok) return found;
  const { personId } = found.value.value;
  const read = await readWorkOf(ports, { groupId, personId, assignmentId });
  if (!read.ok) return read;
  const attempts = read.value.work?.value.attempts ?? [];
  return attempts.some(({ review }) => review) ? read : refuse("review.no_feedback");
}
