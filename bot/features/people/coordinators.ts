import { isFault } from "../../kernel/fault.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { ensurePerson, findPerson, findPersonIdByAccount, linkAccount } from "./store.ts";

/** Coordinators read and write Dutch until they choose otherwise. */
const language = "nl";

/** A coordinator as a person of ours. */
export type Coordinator = { readonly personId: string; readonly name: string };

type Tools = Pick<Ports, "documents" | "tenant" | "hash" | "now">;

/**
 * The coordinator as a person, made out of the account when there is none; undefined when the account
 * does not exist. Safe to repeat. @throws the faults of the tenant
 */
export async function ensureCoordinator(
  ports: Tools,
  actor: Pick<Actor, "tenantId" | "objectId" | "personId">,
): Promise<string | undefined> {
  if (actor.personId !== undefined) return actor.personId;
  const account = await ports.tenant.findAccount(actor.objectId);
  if (!account) return undefined;
  const { name, mail, objectId, guest } = account;
  const personId = await ensurePerson(ports, { name, mail, language });
  const { tenantId } = actor;
  const linked = { tenantId, objectId, guest, usableSince: ports.now() };
  const taken = await linkAccount(ports, personId, linked);
  return taken?.belongsTo ?? personId;
}

/** By account; undefined when there is none, or when nobody can say so now. */
async function coordinatorBehind(
  ports: Tools & Pick<Ports, "settings">,
  objectId: string,
): Promise<Coordinator | undefined> {
  const { documents, settings } = ports;
  const { tenantId } = settings;
  try {
    const known = await findPersonIdByAccount(documents, tenantId, objectId);
    const account = { tenantId, objectId, ...(known === undefined ? {} : { personId: known }) };
    const personId = await ensureCoordinator(ports, account);
    const person = personId === undefined ? undefined : await findPerson(documents, personId);
    return person && { personId: person.value.personId, name: person.value.name };
  } catch (error) {
    // Microsoft 365 is away: who is a person already is found without it.
    if (isFault(error) && error.code.startsWith("tenant.")) return undefined;
    throw error;
  }
}

/**
 * The provider's coordinators that are there now, in the order of the settings. Two storage requests
 * for each; who was no person yet becomes one.
 */
export async function listCoordinators(
  ports: Tools & Pick<Ports, "settings">,
): Promise<readonly Coordinator[]> {
  const found: Coordinator[] = [];
  for (const objectId of ports.settings.coordinatorIds) {
    const one = await coordinatorBehind(ports, objectId);
    if (one && !found.some(({ personId }) => personId === one.personId)) found.push(one);
  }
  return found;
}
