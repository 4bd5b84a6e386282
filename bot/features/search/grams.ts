import type { Weights } from "./postings.ts";

const size = 3;

/** The runs of three letters of the words of a text, spaces too: what a spelling mistake leaves whole. */
export function gramsOf(words: readonly string[]): Weights {
  const spaced = ` ${words.join(" ")} `;
  const grams = new Map<string, number>();
  for (let at = 0; at + size <= spaced.length; at++) {
    const gram = spaced.slice(at, at + size);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}
