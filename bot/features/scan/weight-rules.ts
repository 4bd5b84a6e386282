import type { TrackModule } from "../../kernel/track.ts";
import type { ScanAnswer } from "./rules.ts";

/** "komt niet voor" has no weight: it does not count. */
export const weights = {
  not_yet: 0,
  with_help: 1,
  by_myself: 2,
  can_explain: 3,
  not_here: undefined,
} as const satisfies Record<ScanAnswer, number | undefined>;

export type Answers = Readonly<Record<string, ScanAnswer>>;

export const weightOf = (answer: ScanAnswer | undefined): number | undefined =>
  answer === undefined ? undefined : weights[answer];

/** From 0 ("nog niet") to 3 ("uitleggen"); undefined when nothing counts. */
export function averageOf(given: readonly (number | undefined)[]): number | undefined {
  const known = given.filter((weight) => weight !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce((sum, weight) => sum + weight, 0) / known.length;
}

export const moduleAverage = (answers: Answers, { scanItems }: TrackModule): number | undefined =>
  averageOf(scanItems.map(({ id }) => weightOf(answers[id])));

/** The answer that an average is nearest to. */
export function nearestAnswer(average: number): Exclude<ScanAnswer, "not_here"> {
  if (average < 0.5) return "not_yet";
  if (average < 1.5) return "with_help";
  return average < 2.5 ? "by_myself" : "can_explain";
}
