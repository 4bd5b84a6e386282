import { ok } from "node:assert/strict";
import { describe, it } from "mocha";
import { climb, fitCases, fitChoices, likelihood } from "./bench/hugo-fit.ts";

describe("fitting figures to questions", () => {
  it("given a hill, when climbed, then the top is found", () => {
    const [x = 0, y = 0] = climb(([at = 0, up = 0]) => [3 - at, -2 - up], [0, 0], 400);
    ok(Math.abs(x - 3) < 0.05 && Math.abs(y + 2) < 0.05, `${x} ${y}`);
  });

  it("given choices where one value tells, when fitted, then that one gets the weight", () => {
    const tells = (right: number) => ({
      options: [0, 1].map((at) => [at === right ? 1 : 0, 0.5]),
      right: [right],
    });
    const [telling = 0, idle = 0] = fitChoices([tells(0), tells(1), tells(0)], 2);
    ok(telling > 2 && Math.abs(idle) < 1, `${telling} ${idle}`);
  });

  it("given cases that are right above a line, when fitted, then the likelihood crosses a half there", () => {
    const cases = [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9].map((at) => ({
      values: [1, at],
      right: at > 0.5,
      weight: 1,
    }));
    const weights = fitCases(cases, 2);
    ok(likelihood([1, 0.2], weights) < 0.5 && likelihood([1, 0.8], weights) > 0.5);
  });
});
