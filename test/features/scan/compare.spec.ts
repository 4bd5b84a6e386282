import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { barOf } from "../../../bot/features/scan/bars.ts";
import { changes, compareScans, itemChange } from "../../../bot/features/scan/compare-rules.ts";
import { type ScanAnswer, scanAnswers } from "../../../bot/features/scan/rules.ts";
import { weightOf } from "../../../bot/features/scan/weight-rules.ts";
import { shortTrack, wholeTrack } from "./a-scan.ts";

const item = { id: "1a", text: "Ik kan het." };

describe("what became of one sentence", () => {
  for (const [before, after, change] of [
    ["not_yet", "with_help", "grew"],
    ["not_yet", "can_explain", "grew"],
    ["by_myself", "by_myself", "stayed"],
    ["can_explain", "by_myself", "less"],
    ["not_here", "can_explain", "not_comparable"],
    ["with_help", "not_here", "not_comparable"],
    [undefined, "with_help", "not_comparable"],
    ["with_help", undefined, "not_comparable"],
  ] as const) {
    it(`given ${before} and then ${after}, when compared, then it is ${change}`, () => {
      const start = before ? { "1a": before } : {};
      const end = after ? { "1a": after } : {};

      assert.equal(itemChange(item, start, end), change);
    });
  }
});

describe("what became of a module", () => {
  it("given one sentence that does not happen at work, when compared, then it counts in neither average", () => {
    const start = { "1a": "not_yet", "1b": "not_here" } as const;
    const end = { "1a": "by_myself", "1b": "not_yet" } as const;

    const [first, third] = compareScans(shortTrack, start, end);

    assert.deepEqual(
      { start: first?.start, end: first?.end, change: first?.change },
      { start: 0, end: 2, change: "grew" },
    );
    assert.deepEqual(first?.items, { grew: 1, stayed: 0, less: 0, not_comparable: 1 });
    assert.equal(third?.change, "not_comparable");
    assert.equal(third?.start, undefined);
  });

  it("given any two scans, when compared, then every sentence is counted once", () => {
    const ids = wholeTrack.modules.flatMap(({ scanItems }) => scanItems.map(({ id }) => id));
    const scan = fc.dictionary(
      fc.constantFrom(...ids),
      fc.constantFrom<ScanAnswer>(...scanAnswers),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(scan, scan, (start, end) => {
        const all = compareScans(wholeTrack, start, end);
        const counted = all.flatMap(({ items }) => changes.map((change) => items[change]));
        assert.equal(
          counted.reduce((sum, count) => sum + count, 0),
          ids.length,
        );
        assert.ok(all.every(({ start: a, end: b }) => (a === undefined) === (b === undefined)));
      }),
    );
  });
});

describe("small bars", () => {
  for (const [answer, bar] of [
    ["not_yet", "▰▰▱▱▱▱▱▱"],
    ["with_help", "▰▰▰▰▱▱▱▱"],
    ["by_myself", "▰▰▰▰▰▰▱▱"],
    ["can_explain", "▰▰▰▰▰▰▰▰"],
  ] as const) {
    it(`given ${answer}, when drawn, then the bar and its word say the same`, () => {
      assert.deepEqual(barOf(weightOf(answer) ?? -1), { bar, answer });
    });
  }
});
