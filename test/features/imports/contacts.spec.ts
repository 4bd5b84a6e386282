import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { removeContact } from "../../../bot/features/employers/name-contact.ts";
import { listEmployers } from "../../../bot/features/employers/store.ts";
import { coordinator } from "../../support/a-group.ts";
import { idsOf } from "../../support/ports.ts";
import { lindeKey } from "../employers/an-employer.ts";
import { anImport, groupIdOf } from "./an-import.ts";

const coby = { contactpersoon: "Coby Jansen", "e-mail contactpersoon": "c.jansen@delinde.example" };
const carla = { contactpersoon: "Carla Bos", "e-mail contactpersoon": "c.bos@delinde.example" };

const contactsIn = async ({ ports }: Awaited<ReturnType<typeof anImport>>, groupId: string) =>
  (await listEmployers(ports.documents, groupId)).map(({ value }) => value.contact?.mail);

describe("contacts in a file", () => {
  it("given a contact on one row, when confirmed, then the organisation has one, and the dates are asked for", async () => {
    const given = await anImport();
    const verdict = await given.check({ rows: { 3: coby } });

    await given.confirm(verdict.importId);

    const groupId = groupIdOf(verdict);
    assert.deepEqual(await contactsIn(given, groupId), ["c.jansen@delinde.example"]);
    assert.ok((await idsOf(given.ports, groupId, "job")).includes("job:employers.dates"));
  });

  it("given a file without contacts, when confirmed, then there is nothing of an employer", async () => {
    const given = await anImport();
    const verdict = await given.check();

    await given.confirm(verdict.importId);

    assert.deepEqual(await contactsIn(given, groupIdOf(verdict)), []);
  });

  it("given a later file, when it names a first contact, then he is named; when another, then nothing changes", async () => {
    const given = await anImport();
    const first = await given.check();
    await given.confirm(first.importId);
    const groupId = groupIdOf(first);

    await given.confirm((await given.check({ rows: { 3: coby } })).importId);
    assert.deepEqual(await contactsIn(given, groupId), ["c.jansen@delinde.example"]);

    await given.confirm((await given.check({ rows: { 3: carla } })).importId);
    assert.deepEqual(await contactsIn(given, groupId), ["c.jansen@delinde.example"]);
  });

  it("given a contact who was taken away, when a file names one, then nobody comes back", async () => {
    const given = await anImport();
    const first = await given.check({ rows: { 3: coby } });
    await given.confirm(first.importId);
    const groupId = groupIdOf(first);
    assert.ok((await removeContact(given.ports, coordinator, { groupId, key: lindeKey })).ok);

    await given.confirm((await given.check({ rows: { 3: coby, 4: coby } })).importId);

    assert.deepEqual(await contactsIn(given, groupId), [undefined]);
  });
});
