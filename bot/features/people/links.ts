import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson, savedPerson } from "./store.ts";

/** Every signed link that this person was sent until now opens nothing any more. */
export async function revokeLinks(
  { documents, now }: Pick<Ports, "documents" | "now">,
  personId: string,
): Promise<void> {
  const found = await findPerson(documents, personId);
  if (!found) return;
  const { value: person, etag } = found;
  await documents.commit(personPartition(personId), [
    savedPerson({ ...person, linksRevokedAt: now() }, etag),
  ]);
}
