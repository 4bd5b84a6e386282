/** What a text says: terms, and how much each counts in it. */
export type Weights = ReadonlyMap<string, number>;

/** In which texts each term stands, with a number for each place. */
export type Postings = {
  /** Adds `factor` times the number of each text that has `term` to that text's place in `sums`. */
  readonly addTo: (sums: Float64Array, term: string, factor: number) => void;
  readonly has: (term: string) => boolean;
};

/** From where to where a term stands in the flat arrays. */
type Span = { start: number; end: number };

function spansOf(texts: readonly Weights[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const text of texts) {
    for (const term of text.keys()) {
      const span = spans.get(term);
      if (span) span.end++;
      else spans.set(term, { start: 0, end: 1 });
    }
  }
  let size = 0;
  for (const span of spans.values()) {
    const count = span.end;
    span.start = size;
    // Grows while the term's places are filled.
    span.end = size;
    size += count;
  }
  return spans;
}

/**
 * Kept in two flat arrays, for there are some hundred thousand places and the engine is made anew
 * with every change of an item.
 * @param numberOf what stands at the place of a term in a text
 */
export function makePostings(
  texts: readonly Weights[],
  numberOf: (term: string, weight: number, text: number) => number,
): Postings {
  const spans = spansOf(texts);
  const size = texts.reduce((sum, text) => sum + text.size, 0);
  const inTexts = new Uint32Array(size);
  const numbers = new Float32Array(size);
  for (const [text, weights] of texts.entries()) {
    for (const [term, weight] of weights) {
      const span = spans.get(term) ?? { start: 0, end: 0 };
      inTexts[span.end] = text;
      numbers[span.end] = numberOf(term, weight, text);
      span.end++;
    }
  }
  return postingsIn(spans, inTexts, numbers);
}

/** A function of its own, so that what was only needed on the way there can be let go. */
function postingsIn(
  spans: ReadonlyMap<string, Span>,
  inTexts: Uint32Array,
  numbers: Float32Array,
): Postings {
  return {
    has: (term) => spans.has(term),
    addTo: (sums, term, factor) => {
      const { start, end } = spans.get(term) ?? { start: 0, end: 0 };
      for (let place = start; place < end; place++) {
        const text = inTexts[place] ?? 0;
        sums[text] = (sums[text] ?? 0) + factor * (numbers[place] ?? 0);
      }
    },
  };
}
