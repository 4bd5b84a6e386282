import type { Calibration } from "./calibration.ts";
import type { PartWeights } from "./ranking.ts";

// Made by `node test/bench/hugo-calibrate.ts`, out of the tuning questions; not by hand.
export const partWeights: PartWeights = {
  wording: 2.084,
  nearest: 0.903,
  spelling: 2.748,
  spellingOfAll: 1.259,
  audience: 3.167,
};

export const calibration: Calibration = {
  bias: -1.072,
  signs: {
    chance: 1.436,
    odds: 0.889,
    unknown: -1.799,
    strangest: -0.909,
    single: 0.579,
    fit: 0.378,
  },
  sure: 0.85,
  outside: 0.15,
};
