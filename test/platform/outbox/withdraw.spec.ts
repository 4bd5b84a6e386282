import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { Fault } from "../../../bot/kernel/fault.ts";
import { noticeDocument, readNotice, withdrawn } from "../../../bot/kernel/notice.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import { aPerson, storedPerson, withoutOwnAccount } from "../../support/a-member.ts";
import { anOutbox } from "./an-outbox.ts";

type Outbox = Awaited<ReturnType<typeof anOutbox>>;

/** Takes it back as a coordinator does; false where that cannot be. */
async function takeBack({ ports }: Outbox): Promise<boolean> {
  const { documents, now } = ports;
  const { value, etag } = await documents.get(groupId, noticeDocument("n-1"), readNotice);
  const write = withdrawn(value, etag, now());
  if (write) await documents.commit(groupId, [write]);
  return write !== undefined;
}

describe("a message that is withdrawn", () => {
  it("given one that waits, when withdrawn, then it ends at once and never goes", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ dueAt: plus(outbox.ports.now(), { days: 1 }) });
    await takeBack(outbox);
    outbox.ports.clock.now = plus(outbox.ports.now(), { days: 2 });

    await outbox.deliverDue();

    const { state, reason, wakeAt } = await outbox.stored();
    assert.deepEqual(
      [state, reason, wakeAt, outbox.arrived],
      ["skipped", "withdrawn", undefined, []],
    );
  });

  it("given a card in a chat, when withdrawn twice, then it is deleted once", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.deliverDue();
    await takeBack(outbox);
    await takeBack(outbox);

    await outbox.deliverDue();
    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason], ["skipped", "withdrawn"]);
    assert.deepEqual(outbox.arrived, ["send a:p-1 n-1", "remove 1:1"]);
  });

  it("given a card on its way, when withdrawn, then its sender deletes it as soon as it is there", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    const { send } = outbox.tools.messenger;
    Object.assign(outbox.tools.messenger, {
      send: async (...given: Parameters<typeof send>) => {
        await takeBack(outbox);
        return await send(...given);
      },
    });

    await outbox.deliverDue();
    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason], ["skipped", "withdrawn"]);
    assert.deepEqual(outbox.arrived, ["send a:p-1 n-1", "remove 1:1"]);
  });

  it("given a Connector that is away, when deleting, then it is tried again; refused, then it stays as sent", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.deliverDue();
    await takeBack(outbox);
    outbox.fail("remove", new Fault("messenger.unavailable", { retryable: true }));
    outbox.fail("remove", new Fault("messenger.blocked"));
    await outbox.deliverDue();
    const { state: first } = await outbox.stored();
    outbox.ports.clock.now = plus(outbox.ports.now(), { hours: 1 });

    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([first, state, reason], ["pending", "sent", "not_withdrawn"]);
  });

  it("given a mail, when somebody wants it back, then that cannot be", async () => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, withoutOwnAccount(aPerson()));
    await outbox.queue({ type: "test.mailed" });
    await outbox.deliverDue();

    assert.equal(await takeBack(outbox), false);
  });
});
