import { makePostings, type Postings, type Weights } from "./postings.ts";

/** How much a term tells. */
export type Rarity = (term: string) => number;

const rarityOf = (texts: number, count: number): number => Math.log(1 + texts / (0.5 + count));

/** The fewer of the `texts` have a term, the more it tells; one that none has tells most. */
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

const lengthOf = (text: Weights, rarity: Rarity): number => {
  let squares = 0;
  for (const [term, weight] of text) squares += (weight * rarity(term)) ** 2;
  return Math.sqrt(squares) || 1;
};

/** The cosine of a question with every text, in their order: 0 for no common term, 1 for the same. */
export type Cosines = (question: Weights) => Float64Array;

export function cosinesWith(texts: readonly Weights[], rarity: Rarity): Cosines {
  const lengths = texts.map((text) => lengthOf(text, rarity));
  const postings = makePostings(
    texts,
    (term, weight, text) => (weight * rarity(term)) / (lengths[text] ?? 1),
  );
  return cosinesIn(postings, texts.length, rarity);
}

const cosinesIn =
  (postings: Postings, size: number, rarity: Rarity): Cosines =>
  (question) => {
    const sums = new Float64Array(size);
    const length = lengthOf(question, rarity);
    for (const [term, weight] of question) {
      postings.addTo(sums, term, (weight * rarity(term)) / length);
    }
    return sums;
  };
