import type { Track } from "../../kernel/track.ts";
import { pagesOf } from "./rules.ts";

const secondsPerItem = 25;

/** How long the whole scan takes, in steps of five minutes. */
export function minutesOf(track: Track): number {
  const items = pagesOf(track).flatMap(({ scanItems }) => scanItems).length;
  return Math.max(5, Math.round((items * secondsPerItem) / 300) * 5);
}
