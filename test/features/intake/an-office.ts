import { strict as assert } from "node:assert";
import { aPerson, coordinatorId, storedPerson } from "../../support/a-member.ts";
import { idsOf, portsOf, type TestPorts, tenantId } from "../../support/ports.ts";
import { contact, keyIn, press, tracks, visitor } from "./an-intake.ts";

export const pk = "provider:zorgopleider";
const objectId = "o-coordinator";

export async function anOffice() {
  const bare = portsOf({ tracks });
  const ports: TestPorts = {
    ...bare,
    settings: { ...bare.settings, coordinatorIds: ["o-nobody", objectId] },
  };
  await storedPerson(ports, aPerson({ personId: coordinatorId, name: "Marijke" }));
  await ports.documents.commit(`identity:${tenantId}:${objectId}`, [
    {
      kind: "upsert",
      id: "pointer",
      body: { docType: "pointer", schema: 1, personId: coordinatorId },
    },
  ]);
  return ports;
}

/** A visitor who answered everything, and said who he is unless told otherwise. */
export async function aFinished(ports: TestPorts, who: Partial<typeof contact> | "nobody" = {}) {
  const key = keyIn(await press(ports, visitor, "intake.start"));
  for (const [question, answer] of [
    ["wish", "own"],
    ["diploma", "yes"],
    ["pc", "none"],
    ["pc", "yes"],
    ["cam", "no"],
    ["why", "Ik wil leren."],
  ] as const) {
    await press(ports, visitor, "intake.answer", { key, question, answer });
  }
  if (who === "nobody") await press(ports, visitor, "intake.skip_contact", { key });
  else await press(ports, visitor, "intake.contact", { key, ...contact, ...who });
  return key;
}
export const okay = <T>(outcome: { readonly ok: boolean; readonly value?: T }): T => {
  assert.ok(outcome.ok && outcome.value !== undefined, JSON.stringify(outcome));
  return outcome.value;
};
export const notices = (ports: TestPorts) => idsOf(ports, pk, "notice");
