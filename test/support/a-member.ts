import { type Member, newInGroup } from "../../bot/features/groups/public.ts";
import { type Person, personDocument, personPartition } from "../../bot/kernel/person.ts";
import type { Ports } from "../../bot/kernel/ports.ts";
import { tenantId } from "./ports.ts";

export const teacherId = "p-teacher";
export const coordinatorId = "p-coordinator";
export const participantIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p-${index + 1}`);

/** A participant who works elsewhere and so is a guest; everything else is given. */
export const aMember = (change: Partial<Member> = {}): Member => {
  const personId = change.personId ?? "p-1";
  return {
    docType: "member",
    schema: 2,
    personId,
    role: "participant",
    name: `Deelnemer ${personId.slice(2)}`,
    mail: `${personId}@delinde.example`,
    careOrganisation: "Zorggroep De Linde",
    jobTitle: "begeleider",
    objectId: `o-${personId}`,
    guest: personId !== teacherId,
    ...newInGroup,
    ...change,
  };
};

/** A member as an import leaves it: nobody has looked for the account yet. */
export function withoutAccount({ objectId: _, guest: __, ...member }: Member): Member {
  return member;
}

export const aPerson = (change: Partial<Person> = {}): Person => {
  const personId = change.personId ?? "p-1";
  return {
    docType: "person",
    schema: 1,
    personId,
    name: `Deelnemer ${personId.slice(2)}`,
    mail: `${personId}@delinde.example`,
    language: "nl",
    account: {
      tenantId,
      objectId: `o-${personId}`,
      guest: personId !== teacherId,
      usableSince: "2026-11-20T12:00:00.000Z",
    },
    memberships: [],
    ...change,
  };
};

export function withoutOwnAccount({ account: _, ...person }: Person): Person {
  return person;
}

export async function storedPerson(
  { documents }: Pick<Ports, "documents">,
  person: Person,
): Promise<void> {
  await documents.commit(personPartition(person.personId), [
    { kind: "upsert", id: personDocument, body: person },
  ]);
}
