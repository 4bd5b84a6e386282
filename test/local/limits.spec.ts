import assert from "node:assert/strict";
import { createLimits } from "../../infra/local/connector/limits.ts";

describe("the limits of the local Connector", () => {
  const at = (start = 0) => {
    let now = start;
    const limits = createLimits(() => now);
    return {
      limits,
      pass: (inMs: number) => {
        now += inMs;
      },
      /** How many of these requests, each so much later than the one before, are let through. */
      accepted: (count: number, everyInMs: number, kind: "read" | "write" = "write") =>
        Array.from({ length: count }, () => {
          const wait = limits.ask(kind, "a:1");
          now += everyInMs;
          return wait === undefined;
        }).filter(Boolean).length,
    };
  };

  for (const [what, count, everyInMs, kind, most] of [
    ["8 in a second", 8, 100, "write", 7],
    ["9 in two seconds", 9, 220, "write", 8],
    ["61 in thirty seconds", 61, 490, "write", 60],
    ["1801 in an hour", 1_801, 1_990, "write", 1_800],
    ["15 reads in a second", 15, 60, "read", 14],
  ] as const) {
    it(`given ${what} in one conversation, when asked one after the other, then ${most} are let through`, () => {
      assert.equal(at().accepted(count, everyInMs, kind), most);
    });
  }

  it("given 51 conversations, when all are written to in one second, then 50 are let through", () => {
    const { limits } = at();

    const waits = Array.from({ length: 51 }, (_, n) => limits.ask("write", `a:${n}`));

    assert.equal(waits.filter((wait) => wait === undefined).length, 50);
  });

  it("given a full second, when the answer says how long to wait, then that is long enough", () => {
    const { limits, pass, accepted } = at(5_000);
    accepted(7, 0);

    const wait = limits.ask("write", "a:1") ?? 0;
    pass(wait * 1000);

    assert.equal(wait, 1);
    assert.equal(limits.ask("write", "a:1"), undefined);
  });
});
