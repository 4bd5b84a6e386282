import type { TrackModule } from "../../kernel/track.ts";
import { nearestAnswer, weights } from "./weight-rules.ts";

/** `10 – Titel`: with a point after the number Teams would make a list of it, and cut the number. */
export const numbered = ({ number, title }: Pick<TrackModule, "number" | "title">): string =>
  `${number} – ${title}`;

/** Small bars of text: they need no colour, and a word always stands beside them. */
const full = "▰";
const open = "▱";
const steps = weights.can_explain + 1;
const length = 2 * steps;

/**
 * The bar of an average from 0 to 3, and the answer it is nearest to. "Nog niet" is a quarter, so that
 * no answer at all looks different from the lowest one.
 */
export function barOf(average: number) {
  const filled = Math.round(((average + 1) / steps) * length);
  return {
    bar: full.repeat(filled) + open.repeat(length - filled),
    answer: nearestAnswer(average),
  };
}
