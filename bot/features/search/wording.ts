import { makePostings, type Weights } from "./postings.ts";

/** How much likelier a question's words are in each text than anywhere, in their order. */
export type Wording = (question: Weights) => Float64Array;

/**
 * How many terms of "anywhere" are mixed into each text: the smoothing of a unigram language model
 * (Dirichlet; Zhai and Lafferty, 2004). Between 15 and 120 it hardly matters.
 */
const smoothing = 60;

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
};

/** @param texts everything that is said of one thing, added up per term */
export function wordingOf(texts: readonly Weights[]): Wording {
  const lengths = texts.map((text) => sum(text.values()));
  const whole = sum(lengths) || 1;
  const anywhere = new Map<string, number>();
  for (const text of texts) {
    for (const [term, count] of text) anywhere.set(term, (anywhere.get(term) ?? 0) + count);
  }
  const gains = makePostings(texts, (term, count) =>
    Math.log(1 + (count * whole) / (smoothing * (anywhere.get(term) ?? count))),
  );
  const losses = lengths.map((length) => Math.log(smoothing / (length + smoothing)));
  return (question) => {
    const scores = new Float64Array(texts.length);
    let known = 0;
    for (const [term, weight] of question) {
      if (!gains.has(term)) continue;
      known += weight;
      gains.addTo(scores, term, weight);
    }
    return scores.map((score, at) => score + known * (losses[at] ?? 0));
  };
}
