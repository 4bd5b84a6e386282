import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup, listMembers } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { oldestFirst, type Waiting, waitingIn } from "./queue-rules.ts";
import { overseerOf } from "./read-work.ts";

type QueueRefusal = "groups.not_known" | "groups.not_yours" | "groups.teachers_only";

/** Two storage requests: the short versions on the members are all it takes. */
async function waitingOf(
  { documents, tracks, now }: Ports,
  groupId: string,
): Promise<readonly Waiting[]> {
  const [group, members] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
  ]);
  const track = tracks.find(group.value.trackId, group.value.trackVersion);
  if (!track) return [];
  const all = members.map(({ value }) => value);
  return waitingIn({ group: group.value, track, members: all, now: now() });
}

/** The groups this person teaches: from the own index, so that nobody's groups are searched. */
async function taughtBy(
  { documents }: Ports,
  { personId }: Actor,
): Promise<Outcome<readonly string[], QueueRefusal>> {
  if (personId === undefined) return refuse("groups.not_known");
  const person = await findPerson(documents, personId);
  const memberships = person?.value.memberships ?? [];
  const taught = memberships.filter(({ role }) => role === "teacher");
  return taught.length === 0
    ? refuse("groups.teachers_only")
    : done(taught.map(({ groupId }) => groupId));
}

/** What waits for the teacher, oldest first, in one group or in all groups of who asks. */
export async function reviewQueue(
  ports: Ports,
  actor: Actor,
  groupId: string | undefined,
): Promise<Outcome<readonly Waiting[], QueueRefusal>> {
  if (groupId !== undefined) {
    const overseer = await overseerOf(ports.documents, actor, groupId);
    return overseer.ok ? done(oldestFirst(await waitingOf(ports, groupId))) : overseer;
  }
  const groups = await taughtBy(ports, actor);
  if (!groups.ok) return groups;
  const waiting = await Promise.all(groups.value.map((id) => waitingOf(ports, id)));
  return done(oldestFirst(waiting.flat()));
}
