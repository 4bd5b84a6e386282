import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type OwnGroup, ownGroups } from "./own-groups.ts";
import { savedEmployer } from "./store.ts";

export type OwnRefusal = "groups.not_known" | "employers.not_a_contact";

/** The groups of a contact, looked at anew: rights follow from the groups, not from a link or a card. */
export async function ownOverview(
  ports: Ports,
  { personId }: Pick<Actor, "personId">,
): Promise<Outcome<readonly OwnGroup[], OwnRefusal>> {
  if (personId === undefined) return refuse("groups.not_known");
  const groups = await ownGroups(ports, personId);
  return groups.length === 0 ? refuse("employers.not_a_contact") : done(groups);
}

/** The coordinator sees that the overview was opened once; a closed group stays as it is. */
export async function rememberOpened(
  { documents, now }: Ports,
  groups: readonly OwnGroup[],
): Promise<void> {
  for (const { group, employers } of groups.filter((one) => one.group.archivedAt === undefined)) {
    const writes = employers
      .filter(({ value }) => value.openedAt === undefined)
      .map(({ value, etag }) => savedEmployer({ ...value, openedAt: now() }, etag));
    if (writes.length > 0) await documents.commit(group.groupId, writes);
  }
}
