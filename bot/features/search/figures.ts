import type { Calibration } from "./calibration.ts";
import type { PartWeights } from "./ranking.ts";

// Made by `node test/bench/hugo-calibrate.ts`, out of the tuning questions; not by hand.
export const partWeights: PartWeights = {
  wording: 1.992,
  nearest: 0.533,
  spelling: 3.442,
  spellingOfAll: 1.375,
  audience: 3.006,
};

export const calibration: Calibration = {
  bias: -1.056,
  signs: {
    chance: 1.632,
    odds: 0.885,
    unknown: -1.59,
    strangest: -1.228,
    single: 0.282,
    fit: 0.359,
  },
  sure: 0.84,
  outside: 0.15,
};
