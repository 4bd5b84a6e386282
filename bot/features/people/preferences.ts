import { type Person, personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getPerson, savedPerson } from "./store.ts";

/** Keeps when somebody wants to hear from us; what is not given stays as it is. */
export async function keepPreferences(
  { documents }: Pick<Ports, "documents">,
  personId: string,
  wished: NonNullable<Person["preferences"]>,
): Promise<void> {
  const { value: person, etag } = await getPerson(documents, personId);
  const preferences = { ...person.preferences, ...wished };
  if (JSON.stringify(preferences) === JSON.stringify(person.preferences)) return;
  await documents.commit(personPartition(personId), [
    savedPerson({ ...person, preferences }, etag),
  ]);
}
