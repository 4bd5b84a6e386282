import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  ensurePerson,
  findPersonIdByAccount,
  linkAccount,
} from "../../../bot/features/people/public.ts";
import { portsOf } from "../../support/ports.ts";

const account = { tenantId: "t", objectId: "o", guest: false };

describe("whose account it is", () => {
  it("given an account that is somebody's, when another person claims it, then nothing changes and the owner is told", async () => {
    const ports = portsOf();
    const owner = await ensurePerson(ports, { name: "A", mail: "a@x.example", language: "nl" });
    const other = await ensurePerson(ports, { name: "B", mail: "b@x.example", language: "nl" });
    await linkAccount(ports, owner, account);

    const answer = await linkAccount(ports, other, account);

    assert.deepEqual(answer, { belongsTo: owner });
    assert.equal(await findPersonIdByAccount(ports.documents, "t", "o"), owner);
  });

  it("given two who claim it at once, when both are done, then exactly one has it", async () => {
    const ports = portsOf();
    const people = await Promise.all(
      ["a", "b"].map((name) =>
        ensurePerson(ports, { name, mail: `${name}@x.example`, language: "nl" }),
      ),
    );

    const answers = await Promise.all(people.map((id) => linkAccount(ports, id, account)));

    assert.equal(answers.filter((answer) => answer === undefined).length, 1);
  });
});
