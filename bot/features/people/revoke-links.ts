import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
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
