import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { identifier, linkAccount } from "../../../bot/features/people/public.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { portsOf, type TestPorts, tenantId } from "../../support/ports.ts";

const claims = (objectId: string) => ({ tenantId, objectId, language: "nl" as const });

describe("who is asking", () => {
  let ports: TestPorts;
  let requests: number;
  let identify: ReturnType<typeof identifier>;

  beforeEach(async () => {
    ports = portsOf();
    requests = 0;
    const documents = counting(ports.documents, () => {
      requests += 1;
    });
    identify = identifier({ documents }, ["O-CARLA"]);
    await storedPerson(ports, aPerson());
    await linkAccount(ports, "p-1", { tenantId, objectId: "o-1", guest: true });
  });

  it("given an account we know, when it asks, then it is that person", async () => {
    assert.deepEqual(await identify(claims("o-1")), {
      ...claims("o-1"),
      isCoordinator: false,
      personId: "p-1",
    });
  });

  it("given an account we know, when it asks again, then nothing is read", async () => {
    await identify(claims("o-1"));
    await identify(claims("o-1"));

    assert.equal(requests, 1);
  });

  it("given a stranger, when linked afterwards, then it is known at once", async () => {
    assert.equal((await identify(claims("o-2"))).personId, undefined);

    await linkAccount(ports, "p-1", { tenantId, objectId: "o-2", guest: true });

    assert.equal((await identify(claims("o-2"))).personId, "p-1");
  });

  it("given the same object id in another tenant, when it asks, then it is nobody", async () => {
    const actor = await identify({ ...claims("o-1"), tenantId: "elsewhere" });

    assert.equal(actor.personId, undefined);
  });

  it("given a coordinator's id in any letters, when it asks, then it is a coordinator", async () => {
    assert.equal((await identify(claims("o-carla"))).isCoordinator, true);
  });

  it("given more accounts than are remembered, when they ask, then the first still works", async () => {
    await identify(claims("o-1"));
    for (let index = 0; index < 5_000; index += 1) {
      const account = { tenantId, objectId: `x-${index}`, guest: true };
      await ports.documents.commit(`identity:${tenantId}:${account.objectId}`, [
        { kind: "upsert", id: "pointer", body: { docType: "pointer", schema: 1, personId: "p-1" } },
      ]);
      await identify(claims(account.objectId));
    }

    assert.equal((await identify(claims("o-1"))).personId, "p-1");
  });
});
