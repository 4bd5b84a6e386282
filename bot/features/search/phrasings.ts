import MiniSearch from "minisearch";
import type { Weights } from "./postings.ts";

/** One way of asking for an item, as the analysis reads it. */
type Phrasing = { readonly item: number; readonly terms: Weights };

/** Per item how well the one of its phrasings that comes nearest fits: 0 to about 1. */
export type Nearest = (question: Weights) => Float64Array;

/** Stands between terms, for a pair of words holds a space. */
const between = "\n";
const written = (terms: Iterable<string>): string => [...terms].join(between);

/** Short phrasings are no better than long ones by themselves; tried out on the tuning sets. */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };
/** What a term that fits brings in, on the whole: with it scores of long and short questions compare. */
const perTerm = 6;

/** A term in more phrasings than this share says next to nothing, and costs most of the time. */
const commonShare = 0.02;

/** The terms that so many phrasings have that they tell none from another. */
function commonAmong(phrasings: readonly Phrasing[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { terms } of phrasings) {
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const most = phrasings.length * commonShare;
  return new Set([...counts].flatMap(([term, count]) => (count > most ? [term] : [])));
}

/**
 * MiniSearch over every single phrasing, with terms of our own analysis.
 * @param items how many items there are
 */
export function nearestAmong(phrasings: readonly Phrasing[], items: number): Nearest {
  const index = new MiniSearch<{ id: number; terms: string }>({
    fields: ["terms"],
    tokenize: (text) => text.split(between),
    processTerm: (term) => term,
    searchOptions: { bm25 },
  });
  index.addAll(phrasings.map(({ terms }, id) => ({ id, terms: written(terms.keys()) })));
  const common = commonAmong(phrasings);
  return (question) => {
    const best = new Float64Array(items);
    const whole = [...question.values()].reduce((sum, weight) => sum + weight, 0);
    const telling = [...question.keys()].filter((term) => !common.has(term));
    const hits = index.search(written(telling.length > 0 ? telling : question.keys()), {
      boostTerm: (term) => question.get(term) ?? 1,
    });
    for (const { id, score, queryTerms } of hits) {
      const item = phrasings[Number(id)]?.item ?? 0;
      // MiniSearch multiplies by how many terms were found; what counts is how much of the question.
      const fit = score / queryTerms.length / (perTerm * Math.sqrt(whole));
      best[item] = Math.max(best[item] ?? 0, fit);
    }
    return best;
  };
}
