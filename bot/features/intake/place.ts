import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson } from "../people/public.ts";
import { type Intake, newIntake } from "./intake.ts";
import { findIntake } from "./store.ts";

/** Whose intake it is, as far as the card may know. */
export type Place = {
  readonly intakeId: string;
  /** What opens the intake of a visitor; whoever has it may go on. Never stored, only its hash is. */
  readonly key?: string;
};

/** An account that is nobody of ours yet has its own intake all the same. */
const ownerOf = ({ personId, tenantId, objectId }: Actor): string =>
  personId === undefined ? `account:${tenantId}:${objectId}` : `person:${personId}`;

const idLength = 40;
const keyLength = 32;

/**
 * Where the answers of this actor stand. Ids of people and ids of keys are hashes of different texts:
 * no key opens the intake of somebody who signed in.
 */
export function placeOf(
  { hash, newId }: Pick<Ports, "hash" | "newId">,
  actor: Actor,
  givenKey: string | undefined,
): Place {
  // 128 bits that nobody can guess, and short enough for a link that people copy.
  const fresh = () => hash(`key ${newId()} ${newId()}`).slice(0, keyLength);
  const key = givenKey ?? (actor.visitor ? fresh() : undefined);
  const from = key === undefined ? `intake of ${ownerOf(actor)}` : `intake with key ${key}`;
  return { intakeId: hash(from).slice(0, idLength), ...(key === undefined ? {} : { key }) };
}

/** What is kept here, or a beginning with what we know of a person already. */
export async function intakeAt(
  ports: Ports,
  actor: Actor,
  { intakeId, key }: Place,
): Promise<{ readonly intake: Intake; readonly stored?: Stored<Intake> }> {
  const stored = await findIntake(ports, intakeId);
  if (stored) return { intake: stored.value, stored };
  const fresh = newIntake(intakeId, ports.now());
  const { personId } = actor;
  if (key !== undefined || personId === undefined) return { intake: fresh };
  const person = (await findPerson(ports.documents, personId))?.value;
  const contact = person && { name: person.name, mail: person.mail, employer: "" };
  return { intake: { ...fresh, personId, ...(contact ? { contact } : {}) } };
}
