import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { plus, secondsBetween } from "../../../bot/kernel/time.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import { serviceUrlKeeper } from "../../../bot/platform/outbox/service-url.ts";
import { aPerson, storedPerson, withoutOwnAccount } from "../../support/a-member.ts";
import { tenantId } from "../../support/ports.ts";
import { anOutbox, chat } from "./an-outbox.ts";

const guest = { tenantId, objectId: "o-1", guest: true };

describe("a notice before it is sent", () => {
  it("given a notice that is due, when delivered, then it is sent and written down", async () => {
    const outbox = await anOutbox();
    await outbox.queue();

    await outbox.deliverDue();

    assert.deepEqual(outbox.arrived, ["send a:p-1 n-1"]);
    const { state, path, activityId, conversationId, sentAt, wakeAt, attempts } =
      await outbox.stored();
    assert.deepEqual(
      { state, path, activityId, conversationId, sentAt, wakeAt, attempts },
      {
        state: "sent",
        path: "chat",
        activityId: "1:1",
        conversationId: "a:p-1",
        sentAt: outbox.ports.now(),
        wakeAt: undefined,
        attempts: 1,
      },
    );
  });

  it("given a notice for later, when looked, then it waits", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ dueAt: plus(outbox.ports.now(), { minutes: 1 }) });

    assert.equal(await outbox.deliverDue(), 0);
  });

  it("given the same notice queued twice, when delivered, then it is sent once", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.deliverDue();
    await outbox.queue();

    await outbox.deliverDue();

    assert.equal(outbox.arrived.length, 1);
  });

  it("given a notice that came too late, when delivered, then it is skipped", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ expiresAt: outbox.ports.now() });

    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason, outbox.arrived], ["skipped", "expired", []]);
  });

  it("given a notice that is no longer true, when delivered, then it is skipped with the reason", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ type: "test.skip" });

    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason], ["skipped", "no_longer_true"]);
  });

  it("given a type nobody knows, when delivered, then it fails and says so", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ type: "test.unknown" });

    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason], ["failed", "unknown_type"]);
  });

  it("given a person nobody knows, when delivered, then it fails", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ to: "p-nobody" });

    await outbox.deliverDue();

    assert.deepEqual((await outbox.stored()).reason, "nobody");
  });

  for (const type of ["test.bug", "test.group"]) {
    it(`given ${type}, when its card cannot be made, then it is put off and in the end fails`, async () => {
      const outbox = await anOutbox();
      await outbox.queue({ type });
      await outbox.deliverDue();
      const first = await outbox.stored();
      const from = outbox.ports.now();

      for (let tries = 0; tries < 10; tries += 1) {
        outbox.ports.clock.now = (await outbox.stored()).wakeAt ?? outbox.ports.now();
        await outbox.deliverDue();
      }

      assert.deepEqual(
        [first.state, first.reason, first.attempts],
        ["pending", "render_failed", 1],
      );
      assert.ok(secondsBetween(from, first.wakeAt ?? from) > 0);
      assert.equal((await outbox.stored()).state, "failed");
      assert.deepEqual(outbox.arrived, []);
    });
  }
});

describe("whom chat reaches", () => {
  it("given a guest who has not accepted, when delivered, then it waits and looks every hour", async () => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, aPerson({ account: guest }));
    await outbox.queue();

    await outbox.deliverDue();

    const { state, reason, wakeAt, attempts } = await outbox.stored();
    assert.deepEqual([state, reason, attempts], ["pending", "not_reachable_yet", 0]);
    assert.equal(wakeAt, plus(outbox.ports.now(), { minutes: 60 }));
  });

  it("given somebody without account for 45 days, when looked, then it is given up", async () => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, withoutOwnAccount(aPerson()));
    await outbox.queue();
    outbox.ports.clock.now = plus(outbox.ports.now(), { days: 45 });

    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason], ["failed", "no_account"]);
  });

  it("given somebody who blocked the bot, when delivered, then chat is not tried", async () => {
    const outbox = await anOutbox();
    const unreachable = { reason: "messenger.blocked", since: outbox.ports.now() };
    await storedPerson(outbox.ports, aPerson({ conversation: chat, unreachable }));
    await outbox.queue();

    await outbox.deliverDue();

    const { state, path } = await outbox.stored();
    assert.deepEqual([state, path, outbox.arrived], ["sent", "mail", []]);
  });

  it("given no chat yet, when the Connector is unknown, then it waits; when known, a chat is opened", async () => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, aPerson());
    await outbox.queue();
    await outbox.deliverDue();
    assert.equal((await outbox.stored()).reason, "not_reachable_yet");
    await serviceUrlKeeper(outbox.ports.documents)("https://smba.example/");
    outbox.ports.clock.now = plus(outbox.ports.now(), { hours: 1 });

    await outbox.deliverDue();

    assert.deepEqual(outbox.arrived, ["open o-p-1", "send a:o-p-1 n-1"]);
    assert.equal((await outbox.person()).conversation?.conversationId, "a:o-p-1");
  });
});

describe("the address of the Connector", () => {
  it("given the same address with every activity, when kept, then it is written once", async () => {
    const { ports } = await anOutbox();
    let commits = 0;
    const keep = serviceUrlKeeper(
      counting(ports.documents, () => {
        commits += 1;
      }),
    );

    for (const url of ["https://a.example/", "https://a.example/", "https://b.example/"])
      await keep(url);

    assert.equal(commits, 2);
  });
});
