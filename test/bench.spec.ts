import assert from "node:assert/strict";
import { benchResult, quantile, targets } from "./bench/result.ts";

const milliseconds = (value: number) => ({ value, unit: "ms" });

describe("holding a bench against its targets", () => {
  for (const [op, value, limit, ok] of [
    ["<=", 3, 3, true],
    ["<=", 3.01, 3, false],
    [">=", 0.8, 0.8, true],
    [">=", 0.79, 0.8, false],
    ["=", 1, 1, true],
    ["=", 2, 1, false],
  ] as const) {
    it(`given ${value}, when it must be ${op} ${limit}, then that is ${ok ? "met" : "missed"}`, () => {
      const judged = targets({ turn: milliseconds(value) }, [["turn", op, limit]]);

      assert.deepEqual(judged, [{ name: "turn", value, op, limit, ok }]);
    });
  }

  it("given a figure that is not a number, when it is judged, then its target is missed", () => {
    const [judged] = targets({ ratio: milliseconds(Number.NaN) }, [["ratio", "<=", 3]]);

    assert.equal(judged?.ok, false);
  });

  it("given a limit on something nobody measured, when it is judged, then it throws", () => {
    assert.throws(() => targets({}, [["ratio", "<=", 3]]), /nothing was measured as ratio/);
  });

  it("given one target met and one missed, when the bench ends, then it is not ok", () => {
    const figures = { ratio: milliseconds(2), requests: milliseconds(4) };

    const result = benchResult({
      bench: "turn",
      runs: 5,
      figures,
      limits: [
        ["ratio", "<=", 3],
        ["requests", "<=", 3],
      ],
    });

    assert.equal(result.ok, false);
    assert.deepEqual(
      result.targets.map(({ ok }) => ok),
      [true, false],
    );
  });
});

describe("the median of measurements", () => {
  it("given measurements in any order, when the half is asked, then it is the middle one", () => {
    assert.equal(quantile([9, 1, 5], 0.5), 5);
  });

  it("given no measurements, when the half is asked, then it is not a number", () => {
    assert.ok(Number.isNaN(quantile([], 0.5)));
  });
});
