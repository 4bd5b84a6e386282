import assert from "node:assert/strict";
import { delayBefore, startPatience } from "../../../bot/platform/documents/retry.ts";

const limits = { firstDelayInMs: 50, maxDelayInMs: 2000, totalInMs: 8000 };

describe("waiting before the next attempt", () => {
  for (const [retry, shortest, longest] of [
    [1, 25, 50],
    [2, 50, 100],
    [3, 100, 200],
    [6, 800, 1600],
    [7, 1000, 2000],
    [50, 1000, 2000],
  ] as const) {
    it(`given retry ${retry}, when it waits, then between ${shortest} and ${longest} ms`, () => {
      assert.equal(delayBefore(retry, limits, 0), shortest);
      assert.equal(delayBefore(retry, limits, 1), longest);
    });
  }

  it("given less time than the wait, when it would wait, then it is over at once", async () => {
    const patience = startPatience({ ...limits, totalInMs: 1000 });

    assert.equal(await patience.pause(1001), false);
  });

  it("given a wait that was asked for, when it waits, then at least that long", async () => {
    const patience = startPatience({ firstDelayInMs: 1, maxDelayInMs: 1, totalInMs: 1000 });
    const startedAt = performance.now();

    assert.equal(await patience.pause(30), true);

    // Timers may fire a fraction of a millisecond early.
    assert.ok(performance.now() - startedAt >= 29);
  });
});
