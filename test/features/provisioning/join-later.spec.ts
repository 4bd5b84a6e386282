import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getGroup, newMember } from "../../../bot/features/groups/public.ts";
import { cancel, joinLater, retry } from "../../../bot/features/provisioning/control.ts";
import { coordinator, groupId } from "../../support/a-group.ts";
import {
  aMember,
  aPerson,
  storedPerson,
  withoutAccount,
  withoutOwnAccount,
} from "../../support/a-member.ts";
import { idsOf } from "../../support/ports.ts";
import { aMaking } from "./a-making.ts";
import { inCalendar, type Making, stateOf, synced } from "./after-making.ts";

describe("somebody who joins later", () => {
  const join = async ({ ports }: Making): Promise<void> => {
    const member = aMember({ personId: "p-late", mail: "late@delinde.example" });
    await storedPerson(
      ports,
      withoutOwnAccount(aPerson({ personId: "p-late", mail: member.mail })),
    );
    const writes = await joinLater(
      ports,
      await getGroup(ports.documents, groupId),
      [newMember(withoutAccount(member))],
      5,
    );
    await ports.documents.commit(groupId, writes);
  };

  it("given a class that is ready, when somebody joins, then only he is invited and added", async () => {
    const making = await aMaking({ sessions: 2 });
    await making.toTheEnd();
    const before = making.tenant.changes.length;

    await join(making);
    await making.toTheEnd();

    assert.deepEqual(making.tenant.changes.slice(before), [
      "invite late@delinde.example",
      "to group o-late",
    ]);
    assert.equal(await stateOf(making), "done");
  });

  it("given a class that was stopped, when somebody joins, then it stays stopped", async () => {
    const making = await aMaking({ sessions: 2 });
    await making.upTo("notices");
    await cancel(making.ports, coordinator, groupId);
    await synced(making);

    await join(making);
    await making.toTheEnd();

    assert.equal(await stateOf(making), "cancelled");
    assert.ok((await idsOf(making.ports, groupId, "member")).includes("member:p-late"));
  });

  it("given a stopped class that somebody joined, when tried again, then he is in it", async () => {
    const making = await aMaking({ sessions: 2 });
    await making.upTo("notices");
    await cancel(making.ports, coordinator, groupId);
    await join(making);

    await retry(making.ports, coordinator, groupId);
    await making.toTheEnd();

    assert.equal(await stateOf(making), "done");
    assert.ok(making.tenant.changes.includes("to group o-late"));
    assert.equal(inCalendar(making), 2);
  });
});
