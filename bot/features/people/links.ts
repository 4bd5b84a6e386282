import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson, savedPerson } from "./store.ts";

/** Signed links that this person has had until now open nothing any more. Safe to repeat. */
/** Every signed link that this person was sent until now opens nothing any more. */
export async function revokeLinks(
  { documents, now }: Pick<Ports, "documents" | "now">,
  personId: string,
): Promise<void> {
  const found = await findPerson(documents, personId);
  if (!found) return;
  await documents.commit(personPartition(personId), [
    savedPerson({ ...found.value, linksRevokedAt: now() }, found.etag),
  const { value: person, etag } = found;
  await documents.commit(personPartition(personId), [
    savedPerson({ ...person, linksRevokedAt: now() }, etag),
  ]);
}
