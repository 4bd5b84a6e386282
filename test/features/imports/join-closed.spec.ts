import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { listMembers } from "../../../bot/features/groups/public.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { idsOf } from "../../support/ports.ts";
import { anImport, groupIdOf } from "./an-import.ts";

describe("a file for a group that is closed", () => {
  it("given somebody new, when confirmed, then nobody joins and it says why", async () => {
    const given = await anImport();
    const first = await given.check({ participants: 12 });
    await given.confirm(first.importId);
    const groupId = groupIdOf(first);
    await closeByHand(given.ports, groupId);
    const jobs = await idsOf(given.ports, groupId, "job");

    const outcome = await given.confirm((await given.check({ participants: 13 })).importId);

    assert.deepEqual(outcome, { ok: false, refusal: "groups.archived" });
    assert.equal((await listMembers(given.ports.documents, groupId)).length, 13);
    assert.deepEqual(await idsOf(given.ports, groupId, "job"), jobs);
  });
});
