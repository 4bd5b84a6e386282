import type { Track, TrackModule } from "../../kernel/track.ts";
import { pagesOf, type Scan, type ScanAnswer, scanAnswers } from "./rules.ts";
import { moduleAverage, weights } from "./weight-rules.ts";

export type AnswerCounts = Readonly<Record<ScanAnswer, number>>;

type Summary = {
  readonly counts: AnswerCounts;
  /** At most two modules each, and never the same one in both. */
  readonly strongest: readonly TrackModule[];
  readonly weakest: readonly TrackModule[];
};

export const countsOf = (given: readonly (ScanAnswer | undefined)[]): AnswerCounts =>
  Object.fromEntries(
    scanAnswers.map((answer) => [answer, given.filter((one) => one === answer).length]),
    // Every answer is a key: the entries come from the list of answers itself.
  ) as AnswerCounts;

export function summarise(scan: Scan, track: Track): Summary {
  const averages = pagesOf(track).flatMap((module) => {
    const average = moduleAverage(scan.answers, module);
    return average === undefined ? [] : [{ module, average }];
  });
  const byAverage = averages.toSorted(
    (a, b) => b.average - a.average || a.module.number - b.module.number,
  );
  const strong = byAverage.filter(({ average }) => average >= weights.by_myself);
  const weak = byAverage.filter(({ average }) => average < weights.by_myself);
  return {
    counts: countsOf(Object.values(scan.answers)),
    strongest: strong.slice(0, 2).map(({ module }) => module),
    weakest: weak
      .toReversed()
      .slice(0, 2)
      .map(({ module }) => module),
  };
}
