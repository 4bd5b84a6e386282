import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import {
  type Group,
  getGroup,
  isSupervisorOf,
  listMembers,
  type Member,
  takesPart,
} from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { isSeen, type Result, resultsOf } from "../review/public.ts";
import { listSessions } from "../sessions/public.ts";

/** One participant of this supervisor, with the practice assignments alone. */
export type Supervisee = {
  readonly group: Group;
  readonly member: Member;
  readonly practice: readonly Result[];
};

/** Handed in, and nobody has said yet what was seen. */
export const asksSignOff = ({ state, facts }: Result): boolean =>
  state === "waiting" && !isSeen(facts?.seen);

/** Three storage requests for a group with people of this supervisor, one for another. */
async function superviseesIn(
  { documents, tracks, now }: Ports,
  own: string,
  groupId: string,
): Promise<readonly Supervisee[]> {
  const members = (await listMembers(documents, groupId)).map(({ value }) => value);
  const people = members
    .filter((one) => takesPart(one) && isSupervisorOf(one, own))
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  if (people.length === 0) return [];
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track || group.archivedAt !== undefined) return [];
  return people.map((member) => ({
    group,
    member,
    practice: resultsOf({ member, group, sessions, track, now: now() }).filter(
      ({ assignment }) => assignment.kind === "practice",
    ),
  }));
}

/** Everybody this person supervises, in all groups. Who supervises nobody gets an empty list. */
export async function supervisorOverview(
  ports: Ports,
  { personId }: Actor,
): Promise<Outcome<readonly Supervisee[], "groups.not_known">> {
  if (personId === undefined) return refuse("groups.not_known");
  const person = await findPerson(ports.documents, personId);
  // Of any role: a teacher or participant may be somebody's supervisor in the same group.
  const groupIds = (person?.value.memberships ?? []).map(({ groupId }) => groupId);
  const found = await Promise.all(groupIds.map((id) => superviseesIn(ports, personId, id)));
  return done(found.flat());
}
