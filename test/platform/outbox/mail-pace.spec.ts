import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { createMailPace } from "../../../bot/platform/outbox/mail-pace.ts";

const now = instant("2027-01-12T09:00:00Z");
const keys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `m-${n}`);

describe("the pace of a mailbox", () => {
  it("given 75 mails at once, when they want to go, then 30 go and each other has a minute of its own", () => {
    const pace = createMailPace();

    const held = keys(75).map((key) => pace.heldUntil(key, now));

    const minutes = Map.groupBy(held, (at) => at);
    assert.deepEqual(
      [...minutes].map(([at, all]) => [at, all.length]),
      [
        [undefined, 30],
        [plus(now, { minutes: 1 }), 30],
        [plus(now, { minutes: 2 }), 15],
      ],
    );
  });

  it("given a mail whose moment came, when asked again, then it goes; a new one waits behind the rest", () => {
    const pace = createMailPace();
    for (const key of keys(40)) pace.heldUntil(key, now);
    const later = plus(now, { minutes: 1 });

    assert.equal(pace.heldUntil("m-35", plus(now, { seconds: 59 })), later);
    assert.equal(pace.heldUntil("m-35", later), undefined);
    for (let n = 0; n < 20; n += 1) assert.equal(pace.heldUntil(`new-${n}`, later), undefined);
    assert.equal(pace.heldUntil("new-20", later), plus(later, { minutes: 1 }));
  });

  it("given a mailbox that has enough, when asked, then nothing goes before that is over", () => {
    const pace = createMailPace();
    const until = plus(now, { minutes: 5 });
    pace.pause(until);

    assert.equal(pace.heldUntil("m", now), until);
    assert.equal(pace.heldUntil("m", until), undefined);
  });

  it("given ten mails in flight, when sent, then never more than three at a time, also after a fault", async () => {
    const pace = createMailPace();
    let underway = 0;
    let most = 0;
    const send = async (n: number): Promise<void> => {
      underway += 1;
      most = Math.max(most, underway);
      await new Promise((resolve) => setImmediate(resolve));
      underway -= 1;
      if (n % 2 === 0) throw new Error("away");
    };

    const all = await Promise.allSettled(keys(10).map((_, n) => pace.turn(() => send(n))));

    assert.deepEqual([most, all.length, underway], [3, 10, 0]);
  });
});
