import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  type ChosenGoals,
  chooseGoals,
  type Goal,
  goalSuggestions,
} from "../../../bot/features/scan/goal-rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aScan, shortTrack } from "./a-scan.ts";

const monday = instant("2027-01-04T10:00:00Z");
const tuesday = instant("2027-01-05T10:00:00Z");
const scan = aScan({
  answers: { "1a": "with_help", "1b": "by_myself", "3a": "not_yet", "3b": "not_here" },
  completedAt: monday,
});
const choose = (chosen: Partial<ChosenGoals>, goals: readonly Goal[] = [], from = scan) =>
  chooseGoals(
    { scan: from, track: shortTrack, goals },
    { itemIds: [], own: [], ...chosen },
    tuesday,
  );

describe("goals out of the scan", () => {
  it("given answers, when asked what to learn, then the weakest comes first and what goes well not at all", () => {
    assert.deepEqual(
      goalSuggestions(scan, shortTrack).map(({ id }) => id),
      ["3a", "1a"],
    );
  });

  it("given two sentences and own words, when chosen, then all are kept with their day", () => {
    const outcome = choose({ itemIds: ["3a", "1a"], own: [" Rustig praten 🙂 "] });

    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value, [
      { text: "Ik kan het.", itemId: "3a", chosenAt: tuesday },
      { text: "Ik kan het.", itemId: "1a", chosenAt: tuesday },
      { text: "Rustig praten 🙂", chosenAt: tuesday },
    ]);
  });

  it("given a goal that stays, when chosen again, then its day stays", () => {
    const goals = [{ text: "Ik kan het.", itemId: "3a", chosenAt: monday }];

    const outcome = choose({ itemIds: ["3a"] }, goals);

    assert.deepEqual(outcome, { ok: true, value: goals });
  });

  for (const [what, chosen, refusal] of [
    ["nothing", {}, "scan.no_goal"],
    ["only spaces", { own: ["  "] }, "scan.no_goal"],
    ["four", { itemIds: ["3a", "1a"], own: ["a", "b"] }, "scan.too_many_goals"],
    ["a long text", { own: ["a".repeat(201)] }, "scan.goal_too_long"],
    ["50,000 characters", { own: ["a".repeat(50_000)] }, "scan.goal_too_long"],
    ["an unknown sentence", { itemIds: ["9z"] }, "scan.goal_unknown"],
    ["a sentence that goes well", { itemIds: ["1b"] }, "scan.goal_unknown"],
  ] as const) {
    it(`given ${what}, when chosen, then it is refused`, () => {
      const outcome = choose(chosen);

      assert.ok(!outcome.ok);
      assert.equal(outcome.refusal, refusal);
    });
  }

  it("given the same choice twice, when chosen, then it counts once", () => {
    const outcome = choose({ itemIds: ["3a", "3a"], own: ["x", "x "] });

    assert.ok(outcome.ok);
    assert.equal(outcome.value.length, 2);
  });

  it("given a scan that is not done, when chosen, then it is refused", () => {
    const outcome = choose({ own: ["x"] }, [], aScan());

    assert.deepEqual(outcome, { ok: false, refusal: "scan.not_completed" });
  });
});
