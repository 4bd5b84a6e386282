import type { Carrier } from "./analysis.ts";
import type { Index, Looked } from "./parts.ts";
import type { Weights } from "./postings.ts";
import type { Place } from "./ranking.ts";
import type { Rarity } from "./rarity.ts";
import { keyOf } from "./tokens.ts";

/**
 * What tells whether the first of the ranked items answers the question. Each is about 0 to 1:
 * - `chance`, `odds`: how far it stands above the others, as a share and as a logarithm
 * - `unknown`: the share of words that look like nothing of ours ("vaccins")
 * - `strangest`: how rare the word is that least belongs to this item ("een groep *olifanten*")
 * - `single`: one word carries the whole question
 * - `fit`: how much likelier the words are here than anywhere, per word
 */
export const signNames = ["chance", "odds", "unknown", "strangest", "single", "fit"] as const;
export type Sign = (typeof signNames)[number];
export type Signs = Readonly<Record<Sign, number>>;

const rarest = 5;

/** How much of a word the item says, itself or in a word that stands for the same: 0 to 1. */
function saidOf(carrier: Carrier, said: Weights): number {
  const key = keyOf(carrier.word);
  let most = 0;
  for (const [term, weight] of carrier.terms) {
    const share = Math.min(1, said.get(term) ?? 0);
    most = Math.max(most, term === key ? share : share * weight);
  }
  return most;
}

const strangest = (carriers: readonly Carrier[], said: Weights, rarity: Rarity): number =>
  carriers.reduce(
    (most, one) => Math.max(most, (rarity(keyOf(one.word)) * (1 - saidOf(one, said))) / rarest),
    0,
  );

/** @param first the item that stands first, and its chance */
export function signsOf({ analysis, parts }: Looked, first: Place, index: Index): Signs {
  const { carriers, terms } = analysis;
  const { chance, item } = first;
  const unknown = carriers.filter((one) => one.terms.size === 0).length;
  const weight = [...terms.values()].reduce((sum, one) => sum + one, 0);
  return {
    chance,
    odds: Math.log(chance / (1.001 - chance)) / 3,
    unknown: unknown / Math.max(1, carriers.length),
    strangest: strangest(carriers, index.said[item] ?? new Map(), index.rarity),
    single: carriers.length === 1 ? 1 : 0,
    fit: Math.max(0, ((parts[item]?.wording ?? 0) * 5) / Math.max(1, weight)),
  };
}
