import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import type { Instant } from "../../kernel/time.ts";
import { listMembers } from "../groups/public.ts";
import { findPerson, savedPerson } from "./store.ts";

type OwnPorts = Pick<Ports, "documents" | "now">;

/**
 * Every signed link of this person that was made until now opens nothing any more; a later mail
 * brings one that works. Safe to repeat. Somebody we do not know has no links.
 */
export async function revokeLinks({ documents, now }: OwnPorts, personId: string): Promise<void> {
  await rerunOnConflict(async () => {
    const found = await findPerson(documents, personId);
    if (!found) return;
    const linksRevokedAt = now();
    await documents.commit(personPartition(personId), [
      savedPerson({ ...found.value, linksRevokedAt }, found.etag),
    ]);
  });
}

type Asked = { readonly groupId: string; readonly personId: string };

/** Member of the group, or supervisor or deputy of somebody in it, now or before. */
async function belongsTo({ documents }: OwnPorts, { groupId, personId }: Asked): Promise<boolean> {
  const members = await listMembers(documents, groupId);
  return members.some(({ value }) =>
    [value, value.supervisor, value.deputy, ...(value.formerSupervisors ?? [])].some(
      (one) => one?.personId === personId,
    ),
  );
}

/** For the coordinator: a mail was forwarded, or came to the wrong person. */
export async function revokeLinksOf(
  ports: OwnPorts,
  actor: Actor,
  asked: Asked,
): Promise<
  Outcome<{ readonly revokedAt: Instant }, "groups.coordinators_only" | "people.not_found">
> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const person = await findPerson(ports.documents, asked.personId);
  const isOfGroup =
    person?.value.memberships.some(({ groupId }) => groupId === asked.groupId) ||
    (await belongsTo(ports, asked));
  if (!(person && isOfGroup)) return refuse("people.not_found");
  const revokedAt = ports.now();
  await revokeLinks(ports, asked.personId);
  return done({ revokedAt });
}
