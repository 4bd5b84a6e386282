import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { instant } from "../../../bot/kernel/time.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { anOutbox, chat } from "./an-outbox.ts";

/** Amsterdam is an hour ahead in winter and two in summer. */
const nights = [
  ["in the middle of the night", "2027-01-12T02:00:00.000Z", "2027-01-12T06:00:00.000Z"],
  ["late on Saturday", "2027-01-16T21:30:00.000Z", "2027-01-18T06:00:00.000Z"],
  ["in the hour that comes twice", "2027-10-31T00:30:00.000Z", "2027-11-01T06:00:00.000Z"],
  ["in the night that lacks an hour", "2027-03-27T23:30:00.000Z", "2027-03-29T05:00:00.000Z"],
  ["at nine in the evening", "2027-01-12T20:00:00.000Z", "2027-01-13T06:00:00.000Z"],
] as const;

describe("a message that is late, in the night", () => {
  for (const [what, now, morning] of nights) {
    it(`given the app comes back ${what}, when a daytime message is due, then it waits for the day`, async () => {
      const outbox = await anOutbox();
      outbox.ports.clock.now = instant(now);
      await outbox.queue({ urgency: "daytime" });
      await outbox.deliverDue();

      const { state, reason, wakeAt, attempts } = await outbox.stored();
      assert.deepEqual([state, reason, wakeAt, attempts], ["pending", "quiet", morning, 0]);
      outbox.ports.clock.now = instant(morning);
      await outbox.deliverDue();
      assert.deepEqual(outbox.arrived, ["send a:p-1 n-1"]);
      assert.equal((await outbox.stored()).reason, undefined);
    });
  }

  it("given what cannot wait, or is pointless by then, when due, then it goes or is skipped", async () => {
    const now = instant("2027-01-12T02:00:00.000Z");
    const urgent = await anOutbox();
    urgent.ports.clock.now = now;
    await urgent.queue();
    await urgent.deliverDue();
    const late = await anOutbox();
    late.ports.clock.now = now;
    await late.queue({ urgency: "daytime", expiresAt: instant("2027-01-12T05:00:00.000Z") });
    await late.deliverDue();
    late.ports.clock.now = instant("2027-01-12T06:00:00.000Z");
    await late.deliverDue();

    assert.equal(urgent.arrived.length, 1);
    assert.deepEqual(late.arrived, []);
    const { state, reason } = await late.stored();
    assert.deepEqual([state, reason], ["skipped", "expired"]);
  });

  it("given a card that was sent, when it changes in the night, then it changes: nobody is woken by that", async () => {
    const outbox = await anOutbox();
    outbox.ports.clock.now = instant("2027-01-12T02:00:00.000Z");
    await outbox.queue({ urgency: "daytime" });
    await outbox.change({ activityId: "1:9" });
    await outbox.deliverDue();

    assert.deepEqual(outbox.arrived, ["change 1:9 n-1"]);
  });

  it("given somebody who works at night, when a message is due, then his own quiet hours count", async () => {
    const outbox = await anOutbox();
    const quiet = { from: "08:00", until: "16:00", sundays: false };
    await storedPerson(outbox.ports, aPerson({ conversation: chat, preferences: { quiet } }));
    outbox.ports.clock.now = instant("2027-01-12T09:00:00.000Z");
    await outbox.queue({ urgency: "digest" });
    await outbox.deliverDue();

    const { reason, wakeAt } = await outbox.stored();
    assert.deepEqual([reason, wakeAt], ["quiet", "2027-01-12T15:00:00.000Z"]);
  });
});
