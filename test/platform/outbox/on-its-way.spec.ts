import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Messenger } from "../../../bot/kernel/messenger.ts";
import { noticeDocument, readNotice, refreshed } from "../../../bot/kernel/notice.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { deliver } from "../../../bot/platform/outbox/delivery.ts";
import { groupId } from "../../support/a-group.ts";
import { anOutbox } from "./an-outbox.ts";

type Outbox = Awaited<ReturnType<typeof anOutbox>>;

describe("new facts for a notice that is on its way", () => {
  const asked = async ({ ports, stored }: Outbox): Promise<void> => {
    const { etag } = await ports.documents.get(groupId, noticeDocument("n-1"), readNotice);
    await ports.documents.commit(groupId, [refreshed(await stored(), etag, ports.now())]);
  };

  it("given it arrives, when its sender writes that down, then that card is changed and no second one goes", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    const { send } = outbox.messenger;
    const messenger: Messenger = {
      ...outbox.messenger,
      send: async (...parts) => {
        await asked(outbox);
        assert.deepEqual(await outbox.ports.documents.due(outbox.ports.now(), 9), []);
        return await send(...parts);
      },
    };
    const [due] = await outbox.ports.documents.due(outbox.ports.now(), 1);
    assert.ok(due);
    await deliver(due, { ...outbox.tools, messenger });

    assert.equal(await outbox.deliverDue(), 1);
    assert.deepEqual(outbox.arrived, ["send a:p-1 n-1", "change 1:1 n-1"]);
    const { state, uncertain } = await outbox.stored();
    assert.deepEqual([state, uncertain], ["sent", undefined]);
  });

  it("given its sender died, when two minutes passed, then it is sent as uncertain", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new TypeError("the process ends here"));
    await assert.rejects(outbox.deliverDue(), TypeError);
    await asked(outbox);

    outbox.ports.clock.now = plus(outbox.ports.now(), { minutes: 2 });
    await outbox.deliverDue();

    const { state, uncertain } = await outbox.stored();
    assert.deepEqual([state, uncertain], ["sent", true]);
  });
});
