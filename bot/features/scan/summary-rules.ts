import type { Track, TrackModule } from "../../kernel/track.ts";
import { pagesOf, type Scan, type ScanAnswer, scanAnswers } from "./rules.ts";

/** "komt niet voor" has no weight: it does not count. */
const weights = {
  not_yet: 0,
  with_help: 1,
  by_myself: 2,
  can_explain: 3,
  not_here: undefined,
} as const satisfies Record<ScanAnswer, number | undefined>;

type Summary = {
  readonly counts: Readonly<Record<ScanAnswer, number>>;
  /** At most two modules each, and never the same one in both. */
  readonly strongest: readonly TrackModule[];
  readonly weakest: readonly TrackModule[];
};

function averageOf(scan: Scan, module: TrackModule): number | undefined {
  const known = module.scanItems.flatMap(({ id }): number[] => {
    const answer = scan.answers[id];
    const weight = answer === undefined ? undefined : weights[answer];
    return weight === undefined ? [] : [weight];
  });
  if (known.length === 0) return undefined;
  return known.reduce((sum, weight) => sum + weight, 0) / known.length;
}

export function summarise(scan: Scan, track: Track): Summary {
  const given = Object.values(scan.answers);
  const counts = Object.fromEntries(
    scanAnswers.map((answer) => [answer, given.filter((one) => one === answer).length]),
    // Every answer is a key: the entries come from the list of answers itself.
  ) as Record<ScanAnswer, number>;
  const averages = pagesOf(track).flatMap((module) => {
    const average = averageOf(scan, module);
    return average === undefined ? [] : [{ module, average }];
  });
  const byAverage = averages.toSorted(
    (a, b) => b.average - a.average || a.module.number - b.module.number,
  );
  const strong = byAverage.filter(({ average }) => average >= weights.by_myself);
  const weak = byAverage.filter(({ average }) => average < weights.by_myself);
  return {
    counts,
    strongest: strong.slice(0, 2).map(({ module }) => module),
    weakest: weak
      .toReversed()
      .slice(0, 2)
      .map(({ module }) => module),
  };
}
