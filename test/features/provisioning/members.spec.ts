import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { listMembers } from "../../../bot/features/groups/public.ts";
import { secondsBetween } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import { aMaking } from "./a-making.ts";

const changesOf = ({ tenant }: Awaited<ReturnType<typeof aMaking>>, kind: string) =>
  tenant.changes.filter((change) => change.startsWith(`${kind} `));

describe("people in the team", () => {
  it("given people that were bound with the group, when looked, then nobody is added again", async () => {
    const making = await aMaking({ internal: 2, guests: 2 });

    await making.toTheEnd();

    assert.deepEqual(changesOf(making, "to"), []);
  });

  it("given more than one request can bind, when made, then guests come by the group route", async () => {
    const making = await aMaking({ internal: 2, guests: 23 });

    await making.toTheEnd();

    assert.equal((await making.view()).state, "done");
    const late = changesOf(making, "to group");
    assert.ok(late.length > 0, "some guests are added afterwards");
    assert.ok(
      late.every((change) => /o-p-[3-9]$/.test(change)),
      late.join(", "),
    );
  });

  it("given members that show late, when looked every 20 seconds, then all get in", async () => {
    const making = await aMaking({ internal: 1, guests: 2, tenant: { memberLooks: 3 } });
    await making.upTo("members");
    const from = making.ports.now();

    await making.once();
    const { note, done, total } = await making.stepOf("members");
    await making.upTo("app");

    assert.equal(note?.code, "members_on_their_way");
    assert.deepEqual([done, total], [0, 4]);
    assert.equal(secondsBetween(from, making.ports.now()), 60);
    assert.deepEqual(changesOf(making, "to"), [], "who is in the group is not added again");
  });

  it("given colleagues Microsoft refuses (207), when added, then their names are told", async () => {
    const making = await aMaking({ internal: 20, guests: 0, tenant: { refused: ["o-p-9"] } });

    await making.toTheEnd(
      async () => (await making.stepOf("members")).note?.code === "members_refused",
    );

    const { note, state } = await making.stepOf("members");
    assert.equal(state, "busy");
    assert.match(note?.values["names"] ?? "", /Deelnemer 9/);
    assert.equal(changesOf(making, "to team").length, 1);
  });

  it("given somebody who never gets in, when looked long enough, then the step fails by name", async () => {
    const making = await aMaking({ internal: 20, guests: 0, tenant: { refused: ["o-p-9"] } });

    await making.toTheEnd();

    const { note, state, done, total } = await making.stepOf("members");
    assert.deepEqual(
      [state, note],
      ["failed", { code: "members_missing", values: { names: "Deelnemer 9" } }],
    );
    assert.deepEqual([done, total], [20, 21]);
    const members = await listMembers(making.ports.documents, groupId);
    assert.equal(members.filter(({ value }) => value.joinedOn).length, 20);
  });
});
