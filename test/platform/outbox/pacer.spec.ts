import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { createPacer } from "../../../bot/platform/outbox/pacer.ts";

/** A clock that moves only when somebody sleeps, and lets the earliest sleeper wake first. */
function aClock() {
  let now = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const sleep = (inMs: number) =>
    new Promise<void>((wake) => sleepers.push({ at: now + inMs, wake }));
  const pacer = createPacer(() => now, sleep);
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    pacer,
    sleep,
    now: () => now,
    /** Lets time pass until everybody has woken, or this moment has come. */
    until: async (end = Number.POSITIVE_INFINITY) => {
      await settled();
      for (;;) {
        sleepers.sort((a, b) => a.at - b.at);
        const [next] = sleepers;
        if (!next || next.at > end) break;
        sleepers.shift();
        now = Math.max(now, next.at);
        next.wake();
        await settled();
      }
      if (end !== Number.POSITIVE_INFINITY) now = end;
    },
  };
}

/** Every request's moment, in ms. */
function sent({ pacer, now }: ReturnType<typeof aClock>, count: number): number[] {
  const moments: number[] = [];
  for (let index = 0; index < count; index += 1) {
    void pacer.turn().then((answered) => {
      moments.push(now());
      answered();
    });
  }
  return moments;
}

const mostInASecond = (moments: readonly number[]): number =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length));

describe("pacing requests", () => {
  it("given one request, when it wants to go, then it goes at once", async () => {
    const clock = aClock();
    const moments = sent(clock, 1);

    await clock.until();

    assert.deepEqual(moments, [0]);
  });

  it("given 200 requests at once, when they go, then no second holds more than 50", async () => {
    const clock = aClock();
    const moments = sent(clock, 200);

    await clock.until();

    assert.equal(moments.length, 200);
    assert.ok(mostInASecond(moments) < 50, String(mostInASecond(moments)));
    assert.ok(Math.max(...moments) < 5000, "and they do not take longer than needed");
  });

  it("given a quiet time, when many come after it, then no burst makes up for it", async () => {
    const clock = aClock();
    await clock.until(60_000);
    const moments = sent(clock, 100);

    await clock.until();

    assert.ok(mostInASecond(moments) < 50);
  });

  it("given a pause, when a new request comes, then it waits for the end", async () => {
    const clock = aClock();
    clock.pacer.pause(3000);
    const moments = sent(clock, 1);

    await clock.until();

    assert.deepEqual(moments, [3000]);
  });

  it("given requests that wait for their turn, when a pause comes, then they wait for its end too", async () => {
    const clock = aClock();
    const moments = sent(clock, 60);
    await clock.until(500);
    const before = moments.length;

    clock.pacer.pause(3000);
    await clock.until();

    assert.ok(before > 0 && before < 60);
    assert.deepEqual(
      moments.slice(before).filter((at) => at < 3500),
      [],
    );
    assert.equal(moments.length, 60);
    assert.ok(mostInASecond(moments.slice(before)) < 50);
  });

  it("given a shorter pause in a longer one, when both end, then the longer one counts", async () => {
    const clock = aClock();
    clock.pacer.pause(3000);
    clock.pacer.pause(100);
    const moments = sent(clock, 1);

    await clock.until();

    assert.deepEqual(moments, [3000]);
  });

  it("given requests whose answers are late together, when more want to go, then a second does not hold too many", async () => {
    const clock = aClock();
    const arrived: number[] = [];
    // The first token takes 900 ms, and everybody waits for it.
    for (let index = 0; index < 150; index += 1) {
      void clock.pacer.turn().then(async (answered) => {
        await clock.sleep(Math.max(5, 900 - clock.now()));
        arrived.push(clock.now());
        answered();
      });
    }

    await clock.until();

    assert.equal(arrived.length, 150);
    assert.ok(mostInASecond(arrived) <= 50, String(mostInASecond(arrived)));
  });

  it("given one conversation, when ten want to go, then its own windows hold", async () => {
    const clock = aClock();
    const moments: number[] = [];
    for (let index = 0; index < 10; index += 1) {
      void clock.pacer.turn("a:1").then((answered) => {
        moments.push(clock.now());
        answered();
      });
    }
    const others = sent(clock, 5);

    await clock.until();

    assert.equal(moments.length, 10);
    assert.ok(mostInASecond(moments) <= 7, String(mostInASecond(moments)));
    const inTwo = moments.map(
      (from) => moments.filter((at) => at >= from && at < from + 2000).length,
    );
    assert.ok(Math.max(...inTwo) <= 8);
    assert.ok(Math.max(...others) < 500, "nobody else waits for it");
  });

  it("given a row that waits, when stopped, then everybody comes through at once", async () => {
    const clock = aClock();
    clock.pacer.pause(60_000);
    const moments = sent(clock, 3);

    clock.pacer.stop();
    await clock.until(1);

    assert.deepEqual(moments, [0, 0, 0]);
  });

  it("given the clock of the machine, when a few go, then they are a little apart", async () => {
    const pacer = createPacer();
    const from = performance.now();

    for (let index = 0; index < 3; index += 1) await pacer.turn();

    assert.ok(performance.now() - from >= 40, String(performance.now() - from));
  });
});
