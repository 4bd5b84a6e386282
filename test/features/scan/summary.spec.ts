import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { type ScanAnswer, scanAnswers } from "../../../bot/features/scan/rules.ts";
import { summarise } from "../../../bot/features/scan/summary-rules.ts";
import { aScan, shortTrack, wholeTrack } from "./a-scan.ts";

/** Answers per module, the same for every item of it. */
const scanned = (byModule: Readonly<Record<number, ScanAnswer>>) =>
  aScan({
    answers: Object.fromEntries(
      wholeTrack.modules.flatMap(({ number, scanItems }) => {
        const answer = byModule[number];
        return answer === undefined ? [] : scanItems.map(({ id }) => [id, answer]);
      }),
    ),
  });
const summaryOf = (byModule: Readonly<Record<number, ScanAnswer>>) => {
  const { strongest, weakest } = summarise(scanned(byModule), wholeTrack);
  const numbers = (modules: typeof strongest) => modules.map(({ number }) => number);
  return { strongest: numbers(strongest), weakest: numbers(weakest) };
};

describe("the summary of a scan", () => {
  it("given answers, when summarised, then each kind of answer is counted", () => {
    const scan = aScan({ answers: { "1a": "not_yet", "1b": "not_yet", "3a": "not_here" } });

    assert.deepEqual(summarise(scan, shortTrack).counts, {
      not_yet: 2,
      with_help: 0,
      by_myself: 0,
      can_explain: 0,
      not_here: 1,
    });
  });

  it("given clear differences, when summarised, then the best and the worst two are named", () => {
    assert.deepEqual(
      summaryOf({ 1: "can_explain", 2: "by_myself", 3: "not_yet", 4: "with_help", 5: "with_help" }),
      { strongest: [1, 2], weakest: [3, 5] },
    );
  });

  it("given that all goes well, when summarised, then nothing is called weak", () => {
    assert.deepEqual(summaryOf({ 1: "by_myself", 2: "can_explain" }), {
      strongest: [2, 1],
      weakest: [],
    });
  });

  it("given that nothing goes yet, when summarised, then nothing is called strong", () => {
    assert.deepEqual(summaryOf({ 1: "not_yet", 2: "not_yet" }), { strongest: [], weakest: [2, 1] });
  });

  it("given work that does not happen there, when summarised, then it counts in no comparison", () => {
    assert.deepEqual(summaryOf({ 1: "not_here", 2: "by_myself" }), { strongest: [2], weakest: [] });
  });

  it("given no answers, when summarised, then there is nothing to say", () => {
    assert.deepEqual(summaryOf({}), { strongest: [], weakest: [] });
    assert.equal(scanAnswers.length, 5);
  });
});
