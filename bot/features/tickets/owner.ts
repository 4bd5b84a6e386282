import type { Ports } from "../../kernel/ports.ts";
import { type Coordinator, findPerson, listCoordinators } from "../people/public.ts";

type Tools = Pick<Ports, "documents" | "tenant" | "hash" | "now" | "settings">;

/** Whoever is no coordinator any more cannot answer. */
async function stillCoordinator(
  { documents, settings }: Tools,
  personId: string,
): Promise<Coordinator | undefined> {
  const person = (await findPerson(documents, personId))?.value;
  const objectId = person?.account?.objectId.toLowerCase();
  const isOne = settings.coordinatorIds.some((id) => id.toLowerCase() === objectId);
  return person && isOne ? { personId, name: person.name } : undefined;
}

/**
 * Who must answer: the coordinator of the asker's group, else the first of the provider. Undefined when
 * there is nobody, or when nobody can be found now: then it is everybody's, until somebody is.
 */
export async function ownerFor(
  ports: Tools,
  ofGroup: string | undefined,
): Promise<Coordinator | undefined> {
  const own = ofGroup === undefined ? undefined : await stillCoordinator(ports, ofGroup);
  return own ?? (await listCoordinators(ports))[0];
}
