import { createHash } from "node:crypto";
import type { Employer } from "../../../bot/features/employers/document.ts";
import { organisationKey } from "../../../bot/features/employers/organisation.ts";
import { savedEmployer } from "../../../bot/features/employers/store.ts";
import type { Member } from "../../../bot/features/groups/public.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, groupId } from "../../support/a-group.ts";
import { aMember, aPerson, storedPerson, teacherId } from "../../support/a-member.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

export const contactId = "p-contact";
export const linde = "Zorggroep De Linde";
export const baken = "Stichting Het Baken";
const since = instant("2026-11-22T12:00:00Z");

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
export const keyOf = (careOrganisation: string): string =>
  organisationKey({ hash }, careOrganisation) ?? "";
export const lindeKey = keyOf(linde);

const coby = {
  name: "Coby Jansen",
  mail: "c.jansen@delinde.example",
  personId: contactId,
  since,
};

export const anEmployer = (change: Partial<Employer> = {}): Employer => ({
  docType: "employer",
  schema: 1,
  key: keyOf(change.careOrganisation ?? linde),
  careOrganisation: linde,
  contact: coby,
  former: [],
  dates: {},
  ...change,
});

type Given = {
  readonly now?: string;
  readonly members?: readonly Member[];
  readonly employers?: readonly Employer[];
  readonly class?: Parameters<typeof aClass>[1];
};

/** A class with two of De Linde and one of Het Baken; Coby is the contact of De Linde. */
export async function aClassWithContact(given: Given = {}): Promise<TestPorts> {
  const ports = portsOf({ now: given.now ?? "2026-11-22T12:00:00Z" });
  await aClass(ports, {
    members: [
      aMember({ personId: teacherId, role: "teacher", careOrganisation: "" }),
      ...(given.members ?? [
        aMember({ name: "Amina Yilmaz" }),
        aMember({ personId: "p-2", name: "Bram de Vries" }),
        aMember({ personId: "p-3", name: "Chantal Buiten", careOrganisation: baken }),
      ]),
    ],
    ...given.class,
  });
  await storedPerson(
    ports,
    aPerson({ personId: contactId, name: coby.name, memberships: [{ groupId, role: "contact" }] }),
  );
  const employers = given.employers ?? [anEmployer()];
  await ports.documents.commit(
    groupId,
    employers.map((one) => savedEmployer(one, undefined)),
  );
  return ports;
}
