import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { createLease } from "../../../bot/platform/outbox/lease.ts";

const takeOverInMs = 16_000;

/** Instances on one store, each with a steady clock of its own that starts somewhere else. */
function instances(documents: Documents = openSqlite({ file: ":memory:" })) {
  const make = (holder: string, startsAt: number) => {
    const pauses: number[] = [];
    const taken: number[] = [];
    const clock = { now: startsAt };
    const lease = createLease({
      documents,
      holder,
      takeOverInMs,
      onPause: (inMs) => void pauses.push(inMs),
      onTaken: (fence) => void taken.push(fence),
      now: () => clock.now,
    });
    const pass = (inMs: number): void => {
      clock.now += inMs;
    };
    return { ...lease, pauses, taken, pass };
  };
  const a = make("a", 5_000);
  const b = make("b", 900_000_000);
  const bothPass = (inMs: number): void => {
    a.pass(inMs);
    b.pass(inMs);
  };
  return { a, b, bothPass };
}

describe("who sends", () => {
  it("given nobody yet, when one looks, then it sends at once, and another one waits", async () => {
    const { a, b } = instances();

    assert.deepEqual([await a.look(), await b.look()], ["held", "waiting"]);
    assert.deepEqual([a.fence(), b.fence()], [1, undefined]);
  });

  it("given two at the same moment, when both look, then one sends", async () => {
    const { a, b } = instances();

    const found = await Promise.all([a.look(), b.look()]);

    assert.deepEqual(found.toSorted(), ["held", "waiting"]);
  });

  it("given a holder that gives signs of life, when the other looks for a day, then it stays away", async () => {
    const { a, b, bothPass } = instances();
    await a.look();
    await b.look();
    for (let sign = 0; sign < 50; sign += 1) {
      bothPass(4_000);
      await a.look();
      assert.equal(await b.look(), "elsewhere");
    }

    assert.deepEqual([a.fence(), b.fence()], [1, undefined]);
  });

  it("given a holder that died, when it was silent long enough, then the other sends, with a higher fence", async () => {
    const { a, b, bothPass } = instances();
    await a.look();
    await b.look();
    bothPass(15_999);
    assert.equal(await b.look(), "waiting");

    bothPass(1);

    assert.equal(await b.look(), "held");
    assert.deepEqual([b.fence(), b.taken], [2, [2]]);
  });

  it("given a holder that is frozen, when it wakes, then it had stopped trusting itself before the other began", async () => {
    const { a, b, bothPass } = instances();
    await a.look();
    await b.look();
    bothPass(10_700);
    assert.equal(a.fence(), undefined, "no longer ours, and nobody else's yet");
    assert.equal(await b.look(), "waiting");
    bothPass(5_300);
    await b.look();

    assert.deepEqual([a.fence(), b.fence()], [undefined, 2]);
    assert.equal(await a.look(), "waiting");
    assert.equal(a.fence(), undefined);
  });

  it("given a machine that stood still with nobody else there, when it goes on, then it sends again", async () => {
    const { a } = instances();
    await a.look();
    a.pass(3_600_000);
    assert.equal(a.fence(), undefined);

    assert.equal(await a.look(), "held");
    assert.deepEqual([a.fence(), a.taken], [1, []]);
  });

  it("given a stop in good order, when another looks, then it sends at once", async () => {
    const { a, b } = instances();
    await a.look();
    await b.look();
    await a.release();

    assert.equal(await b.look(), "held");
    assert.deepEqual([a.fence(), b.fence(), b.taken], [undefined, 2, []]);
  });

  it("given a sign of life whose answer was lost, when it looks again, then it is still its own", async () => {
    const documents = openSqlite({ file: ":memory:" });
    let isLost = false;
    const unsteady: Documents = {
      ...documents,
      commit: async (pk, writes) => {
        const etags = await documents.commit(pk, writes);
        if (isLost) throw new Fault("documents.unavailable", { retryable: true });
        return etags;
      },
    };
    const { a } = instances(unsteady);
    await a.look();
    isLost = true;
    await assert.rejects(a.look());
    isLost = false;

    assert.equal(await a.look(), "held");
    assert.equal(a.fence(), 1);
  });
});

describe("a pause that the Connector asked for", () => {
  it("given a holder that died in it, when another takes over, then it waits for the rest", async () => {
    const { a, b, bothPass } = instances();
    await a.look();
    a.pause(60_000);
    await a.look();
    await b.look();
    bothPass(16_000);
    await b.look();

    assert.deepEqual(b.pauses, [44_000]);
  });

  it("given a holder that stopped in it, when another goes on, then it waits as long", async () => {
    const { a, b } = instances();
    await a.look();
    a.pause(3_000);
    await a.release();
    await b.look();

    assert.deepEqual(b.pauses, [3_000]);
  });

  it("given a pause that is over, when another takes over, then it does not wait", async () => {
    const { a, b, bothPass } = instances();
    await a.look();
    a.pause(3_000);
    await a.look();
    await b.look();
    bothPass(16_000);
    await b.look();

    assert.deepEqual(b.pauses, []);
  });
});
