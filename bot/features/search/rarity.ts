import type { Weights } from "./postings.ts";

/** How much a term tells. */
export type Rarity = (term: string) => number;

/** The fewer of the texts have a term, the more it tells; one that none has tells most. */
export const rarityOf = (texts: number, count: number): number =>
  Math.log(1 + texts / (0.5 + count));

/** How much every term of these texts tells among them. */
export function rarityAmong(texts: readonly Weights[]): Rarity {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of text.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rarities = new Map(
    [...counts].map(([term, count]) => [term, rarityOf(texts.length, count)]),
  );
  const unseen = rarityOf(texts.length, 0);
  return (term) => rarities.get(term) ?? unseen;
}
