import { availableParallelism } from "node:os";

export type Figure = {
  readonly value: number;
  readonly unit: string;
  /** The same thing measured on something bare, in the same run. */
  readonly baseline?: number;
};
export type Figures = Readonly<Record<string, Figure>>;

const compare = {
  "<=": (value: number, limit: number) => value <= limit,
  ">=": (value: number, limit: number) => value >= limit,
  "=": (value: number, limit: number) => value === limit,
} as const;
type Op = keyof typeof compare;

/** What a figure must come to, by its name. */
export type Limit = readonly [name: string, op: Op, limit: number];

export type Target = {
  readonly name: string;
  readonly value: number;
  readonly op: Op;
  readonly limit: number;
  readonly ok: boolean;
};

/** The last line of every bench, as JSON. */
export type BenchResult = {
  readonly bench: string;
  /** ISO, wall time. */
  readonly at: string;
  readonly node: string;
  readonly cores: number;
  /** How often the measurement was repeated; a figure is the median over the runs. */
  readonly runs: number;
  readonly figures: Figures;
  readonly targets: readonly Target[];
  readonly ok: boolean;
};

/** Readable lines on the way, for who waits. */
export type Say = (line: string) => void;
export type Bench = (say: Say) => Promise<BenchResult>;

/**
 * Holds figures against their limits. A figure that is not a number misses its target.
 * @throws Error when nothing was measured under a limit's name
 */
export const targets = (figures: Figures, limits: readonly Limit[]): readonly Target[] =>
  limits.map(([name, op, limit]) => {
    const figure = figures[name];
    if (!figure) throw new Error(`nothing was measured as ${name}`);
    return { name, value: figure.value, op, limit, ok: compare[op](figure.value, limit) };
  });

type Measured = {
  readonly bench: string;
  readonly runs: number;
  readonly figures: Figures;
  readonly limits: readonly Limit[];
};

export function benchResult({ bench, runs, figures, limits }: Measured): BenchResult {
  const judged = targets(figures, limits);
  return {
    bench,
    at: new Date().toISOString(),
    node: process.version,
    cores: availableParallelism(),
    runs,
    figures,
    targets: judged,
    ok: judged.every(({ ok }) => ok),
  };
}

/** @param share 0.5 for the median; the nearest value that was really measured */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[index] ?? Number.NaN;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
