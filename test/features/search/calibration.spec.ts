import { equal, ok } from "node:assert/strict";
import { describe, it } from "mocha";
import { confidenceOf, verdictOf } from "../../../bot/features/search/calibration.ts";
import { calibration } from "../../../bot/features/search/figures.ts";
import { type Signs, signNames } from "../../../bot/features/search/signs.ts";

const clear: Signs = { chance: 0.99, odds: 1.5, unknown: 0, strangest: 0, single: 0, fit: 0.6 };

describe("how sure Hugo is", () => {
  it("given a clear winner and no strange word, when weighed, then he is sure", () => {
    equal(verdictOf(confidenceOf(clear, calibration), calibration), "sure");
  });

  it("given a winner among equals, when weighed, then he is not sure", () => {
    const torn = { ...clear, chance: 0.4, odds: -0.1 };
    equal(verdictOf(confidenceOf(torn, calibration), calibration), "unsure");
  });

  it("given nothing but strange words, when weighed, then it is outside", () => {
    const strange = { ...clear, chance: 0.05, odds: -1, unknown: 1, strangest: 1.1, fit: 0 };
    equal(verdictOf(confidenceOf(strange, calibration), calibration), "outside");
  });

  it("given a word that is unknown or does not belong, when weighed, then he is less sure", () => {
    const sureOf = (signs: Signs): number => confidenceOf(signs, calibration);
    ok(sureOf({ ...clear, unknown: 0.5 }) < sureOf(clear));
    ok(sureOf({ ...clear, strangest: 1 }) < sureOf(clear));
  });

  it("given the fitted figures, when looked at, then every sign has one and the bounds are apart", () => {
    for (const sign of signNames) ok(Number.isFinite(calibration.signs[sign]), sign);
    ok(0 < calibration.outside && calibration.outside < calibration.sure && calibration.sure < 1);
  });

  it("given a confidence on a bound, when judged, then the bound belongs above", () => {
    equal(verdictOf(calibration.sure, calibration), "sure");
    equal(verdictOf(calibration.outside, calibration), "unsure");
  });
});
