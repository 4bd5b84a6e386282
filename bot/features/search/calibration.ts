import { type Sign, type Signs, signNames } from "./signs.ts";

export type Calibration = {
  readonly bias: number;
  readonly signs: Readonly<Record<Sign, number>>;
  /** From this confidence on the first answer may be said as it is. */
  readonly sure: number;
  /** Below this there is nothing to offer. */
  readonly outside: number;
};

/** How likely the first answer is right, 0 to 1: a logistic regression over the signs. */
export function confidenceOf(signs: Signs, { bias, signs: weights }: Calibration): number {
  const sum = signNames.reduce((total, sign) => total + signs[sign] * weights[sign], bias);
  return 1 / (1 + Math.exp(-sum));
}

export type Verdict = "sure" | "unsure" | "outside";

export function verdictOf(confidence: number, { sure, outside }: Calibration): Verdict {
  if (confidence >= sure) return "sure";
  return confidence < outside ? "outside" : "unsure";
}
