import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { Fault } from "../../../bot/kernel/fault.ts";
import { plus, secondsBetween } from "../../../bot/kernel/time.ts";
import { serviceUrlKeeper } from "../../../bot/platform/outbox/service-url.ts";
import { anOutbox } from "./an-outbox.ts";

type Outbox = Awaited<ReturnType<typeof anOutbox>>;

const away = (ambiguous = false) =>
  new Fault("messenger.unavailable", { retryable: true, ambiguous });

/** Looks at every moment the notice asks for, at most this often. */
async function looked({ ports, stored, deliverDue }: Outbox, times: number): Promise<void> {
  for (let look = 0; look < times; look += 1) {
    const { wakeAt } = await stored();
    if (wakeAt === undefined) return;
    ports.clock.now = wakeAt;
    await deliverDue();
  }
}

describe("a notice whose sender died", () => {
  it("given a claim of a dead process, when two minutes passed, then it is sent as uncertain", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new TypeError("the process ends here"));
    await assert.rejects(outbox.deliverDue(), TypeError);
    assert.equal((await outbox.stored()).state, "sending");
    assert.equal(await outbox.deliverDue(), 0, "nobody takes it over before its time");

    outbox.ports.clock.now = plus(outbox.ports.now(), { minutes: 2 });
    await outbox.deliverDue();

    const { state, uncertain, attempts } = await outbox.stored();
    assert.deepEqual([state, uncertain, attempts], ["sent", true, 2]);
  });

  it("given a card that is changed in place, when the process died, then nothing is uncertain", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.change({ state: "sending", activityId: "1:9", attempts: 1 });

    await outbox.deliverDue();

    const { state, uncertain } = await outbox.stored();
    assert.deepEqual([state, uncertain], ["sent", undefined]);
    assert.deepEqual(outbox.arrived, ["change 1:9 n-1"]);
  });
});

describe("a card that arrived before", () => {
  it("given a Connector that stays away, when it is to be changed, then it stays sent and says why it did not", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.deliverDue();
    const { sentAt, activityId } = await outbox.stored();
    await outbox.change({ state: "pending", attempts: 0, wakeAt: outbox.ports.now() });
    outbox.fail("change", away(), false, 20);

    await looked(outbox, 20);

    const after = await outbox.stored();
    assert.deepEqual(
      [after.state, after.reason, after.sentAt, after.activityId],
      ["sent", "messenger.unavailable", sentAt, activityId],
    );
  });
});

describe("a Connector that has enough", () => {
  it("given a 429, when sending, then everybody waits and the attempt does not count", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail(
      "send",
      new Fault("messenger.throttled", { retryable: true, retryAfterInMs: 3000 }),
    );

    await outbox.deliverDue();

    const { state, reason, attempts, wakeAt, uncertain } = await outbox.stored();
    assert.deepEqual([state, reason, attempts], ["pending", "throttled", 0]);
    assert.deepEqual([outbox.pauses, wakeAt, uncertain], [[3000], outbox.ports.now(), undefined]);
  });

  it("given many 429s in a row, when sending, then it still arrives", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new Fault("messenger.throttled", { retryable: true }), false, 30);

    await looked(outbox, 40);

    assert.equal((await outbox.stored()).state, "sent");
    assert.ok(outbox.pauses.every((inMs) => inMs === 500));
  });
});

describe("a Connector that is away", () => {
  it("given an answer that surely did not come through, when tried again, then it is not uncertain", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", away());

    await looked(outbox, 2);

    const { state, uncertain, attempts } = await outbox.stored();
    assert.deepEqual([state, uncertain, attempts], ["sent", undefined, 2]);
  });

  it("given a lost answer to a message that arrived, when tried again, then it is uncertain once", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", away(true), true);

    await looked(outbox, 2);

    const { state, uncertain } = await outbox.stored();
    assert.deepEqual([state, uncertain, outbox.arrived.length], ["sent", true, 2]);
  });

  it("given trouble that lasts, when tried, then it waits longer each time and then fails", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", away(), false, 50);
    const waits: number[] = [];

    for (let tries = 0; tries < 11; tries += 1) {
      const { wakeAt } = await outbox.stored();
      if (wakeAt === undefined) break;
      waits.push(secondsBetween(outbox.ports.now(), wakeAt));
      outbox.ports.clock.now = wakeAt;
      await outbox.deliverDue();
    }

    const whole = [10, 20, 40, 80, 160, 320, 640, 1280, 2560];
    assert.equal(waits.length, 10);
    for (const [index, most] of whole.entries()) {
      const wait = waits[index + 1] ?? 0;
      assert.ok(wait >= most / 2 && wait <= most, `${wait} of ${most}`);
    }
    const { state, reason, attempts } = await outbox.stored();
    assert.deepEqual([state, reason, attempts], ["failed", "messenger.unavailable", 10]);
  });

  it("given two messages that failed together, when tried again, then not at one moment", async () => {
    const outbox = await anOutbox();
    outbox.fail("send", away(), false, 4);
    for (const id of ["n-1", "n-2", "n-3", "n-4"]) await outbox.queue({ id });

    await outbox.deliverDue();

    const all = await Promise.all(["n-1", "n-2", "n-3", "n-4"].map((id) => outbox.stored(id)));
    assert.ok(new Set(all.map(({ wakeAt }) => wakeAt)).size > 1);
  });

  it("given a Retry-After, when that is longer, then it is honoured", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail(
      "send",
      new Fault("messenger.unavailable", { retryable: true, retryAfterInMs: 90_000 }),
    );

    await outbox.deliverDue();

    const { wakeAt } = await outbox.stored();
    assert.equal(wakeAt, plus(outbox.ports.now(), { seconds: 90 }));
  });
});

describe("a person Teams does not let us reach", () => {
  it("given a block, when sending, then it stops and the person is known to be out of reach", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new Fault("messenger.blocked"));

    await outbox.deliverDue();

    const { state, reason, wakeAt } = await outbox.stored();
    assert.deepEqual([state, reason], ["pending", "messenger.blocked"]);
    assert.equal(wakeAt, outbox.ports.now(), "the other path is tried at once");
    const { unreachable, paths } = await outbox.person();
    const known = { reason: "messenger.blocked", since: outbox.ports.now() };
    assert.deepEqual([unreachable, paths?.chat], [known, { works: false, ...known }]);
  });

  it("given a bot that is not in the chat yet, when sending, then it waits for an hour", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new Fault("messenger.not_in_roster"));

    await outbox.deliverDue();

    const { state, reason, wakeAt } = await outbox.stored();
    assert.deepEqual([state, reason], ["pending", "not_reachable_yet"]);
    assert.equal(wakeAt, plus(outbox.ports.now(), { hours: 1 }));
  });

  for (const code of ["messenger.too_large", "messenger.rejected"]) {
    it(`given ${code}, when sending, then it is final`, async () => {
      const outbox = await anOutbox();
      await outbox.queue();
      outbox.fail("send", new Fault(code));

      await outbox.deliverDue();

      const { state, reason, wakeAt } = await outbox.stored();
      assert.deepEqual([state, reason, wakeAt], ["failed", code, undefined]);
    });
  }
});

describe("a card that changes in place", () => {
  it("given a card that was sent, when changed, then no new message is made", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.change({ activityId: "1:9" });

    await outbox.deliverDue();

    assert.deepEqual(outbox.arrived, ["change 1:9 n-1"]);
    assert.equal((await outbox.stored()).activityId, "1:9");
  });

  it("given a card that is gone, when changed, then it is sent anew and known by its new id", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.change({ activityId: "1:9" });
    outbox.fail("change", new Fault("messenger.gone"));

    await looked(outbox, 3);

    assert.deepEqual(outbox.arrived, ["send a:p-1 n-1"]);
    assert.equal((await outbox.stored()).activityId, "1:1");
  });

  it("given a chat that is gone, when sending, then it is opened anew", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await serviceUrlKeeper(outbox.ports.documents)("https://smba.example/");
    outbox.fail("send", new Fault("messenger.gone"));

    await looked(outbox, 3);

    assert.deepEqual(outbox.arrived, ["open o-p-1", "send a:o-p-1 n-1"]);
    assert.equal((await outbox.stored()).state, "sent");
  });
});
