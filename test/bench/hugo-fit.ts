/** Per weight, how much better it gets when that weight grows; in the order of the weights. */
export type Gradient = (weights: readonly number[]) => readonly number[];

const pace = 0.1;
const keepOfMean = 0.9;
const keepOfSquare = 0.99;

/** Goes uphill with steps that suit each weight (Adam; Kingma and Ba, 2015). Deterministic. */
export function climb(gradient: Gradient, start: readonly number[], steps: number): number[] {
  const means = start.map(() => 0);
  const squares = start.map(() => 0);
  let weights = [...start];
  for (let step = 1; step <= steps; step++) {
    const slopes = gradient(weights);
    weights = weights.map((weight, at) => {
      const slope = slopes[at] ?? 0;
      const mean = keepOfMean * (means[at] ?? 0) + (1 - keepOfMean) * slope;
      const square = keepOfSquare * (squares[at] ?? 0) + (1 - keepOfSquare) * slope * slope;
      means[at] = mean;
      squares[at] = square;
      const even = mean / (1 - keepOfMean ** step);
      return weight + (pace * even) / (Math.sqrt(square / (1 - keepOfSquare ** step)) + 1e-8);
    });
  }
  return weights;
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** Per choice its values, and which choices are right. */
export type Choice = {
  readonly options: readonly (readonly number[])[];
  readonly right: readonly number[];
};

const sharesOf = (scores: readonly number[]): readonly number[] => {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
};

/** How much each option should gain: its part of what is right, less its part of everything. */
function pullsOf({ options, right }: Choice, weights: readonly number[]): readonly number[] {
  const shares = sharesOf(options.map((option) => dot(option, weights)));
  const ofRight = right.reduce((sum, at) => sum + (shares[at] ?? 0), 1e-300);
  return shares.map((share, at) => (right.includes(at) ? share / ofRight : 0) - share);
}

/** Adds `factor` times `values` to `slopes`, in place: the inside of the inner loop. */
function addTo(slopes: number[], values: readonly number[], factor: number): void {
  for (const [at, value] of values.entries()) slopes[at] = (slopes[at] ?? 0) + factor * value;
}

/** Weights that make the right option likeliest: a conditional logit, held back a little. */
export function fitChoices(choices: readonly Choice[], size: number): number[] {
  const restraint = 0.003;
  const gradient: Gradient = (weights) => {
    const slopes = weights.map((weight) => -restraint * weight);
    for (const choice of choices) {
      const pulls = pullsOf(choice, weights);
      for (const [at, option] of choice.options.entries()) {
        addTo(slopes, option, (pulls[at] ?? 0) / choices.length);
      }
    }
    return slopes;
  };
  return climb(gradient, Array<number>(size).fill(1), 200);
}

export type Case = {
  readonly values: readonly number[];
  readonly right: boolean;
  readonly weight: number;
};

export const likelihood = (values: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-dot(values, weights)));

/** Logistic regression; the first value is the 1 of the bias, which is not held back. */
export function fitCases(cases: readonly Case[], size: number): number[] {
  const restraint = 0.002;
  const whole = cases.reduce((sum, { weight }) => sum + weight, 0);
  const gradient: Gradient = (weights) => {
    const slopes = weights.map((weight, at) => (at === 0 ? 0 : -restraint * weight));
    for (const { values, right, weight } of cases) {
      const pull = ((right ? 1 : 0) - likelihood(values, weights)) * (weight / whole);
      addTo(slopes, values, pull);
    }
    return slopes;
  };
  return climb(gradient, Array<number>(size).fill(0), 500);
}
