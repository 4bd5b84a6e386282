import {
  getGroup,
  listMembers,
  savedGroup,
  savedMember,
} from "../../bot/features/groups/public.ts";
import type { Ports } from "../../bot/kernel/ports.ts";
import { groupId as usualGroupId } from "./a-group.ts";

/** The group is closed, whatever is still to come in it: as the feature leaves it. */
export async function closeByHand(
  { documents, now }: Pick<Ports, "documents" | "now">,
  groupId = usualGroupId,
) {
  const [group, members] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
  ]);
  await documents.commit(groupId, [
    savedGroup({ ...group.value, archivedAt: now() }, group.etag),
    ...members.map(({ value, etag }) => savedMember({ ...value, groupClosedAt: now() }, etag)),
  ]);
}
