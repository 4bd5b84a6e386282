import type { Ports } from "../../kernel/ports.ts";
import { type Group, getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { type Result, resultsOf } from "../review/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import {
  listTalks,
  type OpenAction,
  openActions,
  type SupervisorNews,
  supervisorNews,
} from "../talks/public.ts";
import { deputyOf, supervisorOf } from "./sign-off-rules.ts";

/** One participant of somebody who supervises or stands in. */
export type Watched = {
  readonly group: Group;
  readonly member: Member;
  readonly role: "supervisor" | "deputy";
  readonly sessions: readonly Session[];
  readonly results: readonly Result[];
  /** Of this person in the whole group, so the same for all his people in it. */
  readonly talks: { readonly news: SupervisorNews; readonly actions: readonly OpenAction[] };
};

export const roleFor = (member: Member, personId: string): Watched["role"] | undefined => {
  if (supervisorOf(member) === personId) return "supervisor";
  return deputyOf(member) === personId ? "deputy" : undefined;
};

async function watchedIn(
  { documents, tracks, now }: Ports,
  own: string,
  groupId: string,
): Promise<readonly Watched[]> {
  const members = (await listMembers(documents, groupId)).map(({ value }) => value);
  const people = members
    .filter((one) => takesPart(one) && roleFor(one, own) !== undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  if (people.length === 0) return [];
  const [{ value: group }, sessions, stored] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
    listTalks(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track || group.archivedAt !== undefined) return [];
  const allTalks = stored.map(({ value }) => value);
  const talks = {
    news: supervisorNews(allTalks, members, { personId: own, now: now() }),
    actions: openActions(allTalks, own, now()),
  };
  return people.flatMap((member) => {
    const role = roleFor(member, own);
    const results = resultsOf({ member, group, sessions, track, now: now() });
    return role ? [{ group, member, role, sessions, results, talks }] : [];
  });
}

/**
 * Everybody this person supervises or stands in for, in all open groups: the person, and four storage
 * requests for a group with people of his, one for another.
 */
export async function watchedBy(ports: Ports, personId: string): Promise<readonly Watched[]> {
  const person = await findPerson(ports.documents, personId);
  const groupIds = (person?.value.memberships ?? []).map(({ groupId }) => groupId);
  const found = await Promise.all(groupIds.map((id) => watchedIn(ports, personId, id)));
  return found.flat();
}
