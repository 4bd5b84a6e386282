import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import type { GroupRole } from "../../../bot/contract/roles.ts";
import {
  ensurePerson,
  findPersonIdByAccount,
  getPerson,
  linkAccount,
  rememberMembership,
} from "../../../bot/features/people/public.ts";
import { isFault } from "../../../bot/kernel/fault.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { aPerson, storedPerson, withoutOwnAccount } from "../../support/a-member.ts";
import { portsOf, type TestPorts, tenantId } from "../../support/ports.ts";

const fatima = { name: "Fatima Bakri", mail: "f.bakri@delinde.example", language: "nl" } as const;

describe("the person behind a mail address", () => {
  let ports: TestPorts;
  const person = async (personId: string) => (await getPerson(ports.documents, personId)).value;

  beforeEach(() => {
    ports = portsOf();
  });

  it("given a new address, when asked, then a person is made", async () => {
    const personId = await ensurePerson(ports, fatima);

    const { name, mail, language, memberships } = await person(personId);
    assert.deepEqual({ name, mail, language, memberships }, { ...fatima, memberships: [] });
  });

  it("given the same address in other letters, when asked again, then it is the same person", async () => {
    const personId = await ensurePerson(ports, fatima);

    const again = await ensurePerson(ports, { ...fatima, mail: "F.Bakri@Delinde.example" });

    assert.equal(again, personId);
  });

  it("given two imports at once, when asked, then one person is made", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => ensurePerson(ports, fatima)));

    assert.equal(new Set(ids).size, 1);
  });

  it("given a kill between person and pointer, when asked again, then nothing is lost", async () => {
    const personId = await ensurePerson(ports, fatima);
    await linkAccount(ports, personId, { tenantId, objectId: "o-1", guest: true });
    await ports.documents.commit(`mail:${fatima.mail}`, [{ kind: "delete", id: "pointer" }]);

    assert.equal(await ensurePerson(ports, { ...fatima, name: "F. Bakri" }), personId);
    assert.equal((await person(personId)).account?.objectId, "o-1");
  });

  it("given an account, when linked, then it leads back to the person in any letters", async () => {
    const personId = await ensurePerson(ports, fatima);

    await linkAccount(ports, personId, { tenantId, objectId: "O-ABC", guest: true });

    assert.equal(await findPersonIdByAccount(ports.documents, tenantId, "o-abc"), personId);
    assert.equal(await findPersonIdByAccount(ports.documents, "other-tenant", "o-abc"), undefined);
  });

  it("given the same account twice, when linked, then the person is written once", async () => {
    const personId = await ensurePerson(ports, fatima);
    const account = { tenantId, objectId: "o-1", guest: true };
    await linkAccount(ports, personId, account);
    const { etag } = await getPerson(ports.documents, personId);

    await linkAccount(ports, personId, account);

    assert.equal((await getPerson(ports.documents, personId)).etag, etag);
  });

  it("given somebody who could not be reached, when the account works, then that is forgotten", async () => {
    const unreachable = { reason: "messenger.blocked", since: ports.now() };
    await storedPerson(ports, withoutOwnAccount(aPerson({ unreachable })));
    const account = { tenantId, objectId: "o-1", guest: true };

    await linkAccount(ports, "p-1", account);
    assert.deepEqual((await person("p-1")).unreachable, unreachable);

    await linkAccount(ports, "p-1", { ...account, usableSince: ports.now() });
    assert.equal((await person("p-1")).unreachable, undefined);
  });

  it("given nobody, when an account is linked, then that is a fault", async () => {
    await assert.rejects(
      linkAccount(ports, "p-nobody", { tenantId, objectId: "o-1", guest: false }),
      (error) => isFault(error, "documents.not_found"),
    );
  });
});

describe("the groups of a person", () => {
  let ports: TestPorts;
  const remember = (groupId: string, role: GroupRole = "participant") =>
    rememberMembership(ports, "p-1", { groupId, role });
  const memberships = async () => (await getPerson(ports.documents, "p-1")).value.memberships;

  beforeEach(async () => {
    ports = portsOf();
    await storedPerson(ports, aPerson());
  });

  it("given two groups, when remembered, then the newest is last", async () => {
    await remember("g-1");
    await remember("g-2");

    assert.deepEqual(
      (await memberships()).map(({ groupId }) => groupId),
      ["g-1", "g-2"],
    );
  });

  it("given the same group twice, when remembered, then nothing is written", async () => {
    await remember("g-1");
    const { etag } = await getPerson(ports.documents, "p-1");

    await remember("g-1");

    assert.equal((await getPerson(ports.documents, "p-1")).etag, etag);
  });

  it("given another role, when remembered, then it takes the place of the old one", async () => {
    await remember("g-1");
    await remember("g-1", "teacher");

    assert.deepEqual(await memberships(), [{ groupId: "g-1", role: "teacher" }]);
  });

  it("given a teacher who supervises there too, when remembered, then the teacher stays one", async () => {
    await remember("g-1", "teacher");
    await remember("g-1", "supervisor");
    await remember("g-2", "supervisor");
    await remember("g-2", "participant");

    assert.deepEqual(await memberships(), [
      { groupId: "g-1", role: "teacher" },
      { groupId: "g-2", role: "participant" },
    ]);
  });

  it("given two groups at once, when remembered, then both are", async () => {
    await Promise.all(["g-1", "g-2"].map((id) => rerunOnConflict(() => remember(id))));

    assert.equal((await memberships()).length, 2);
  });
});
