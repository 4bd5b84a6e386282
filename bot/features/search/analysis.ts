import { concepts } from "./concepts.ts";
import type { Weights } from "./postings.ts";
import { stopWords } from "./stop-words.ts";
import { keyOf, tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is searched for, and how much each counts: keys, `#concept`s and `two keys` in a row. */
type Terms = Weights;

export type Analysis = {
  readonly terms: Terms;
  /** The words that carry the question: all but stop words. */
  readonly carriers: readonly Carrier[];
};

export type Carrier = {
  readonly word: string;
  /** What it is searched as; empty when nothing of ours looks like it. */
  readonly terms: Terms;
};

/** Looking for what a word may have meant costs most of all; long nonsense must not take long. */
const mostGuesses = 12;

/** Tried on held-out phrasings; the optimum is flat. */
const weights = {
  word: 1,
  stop: 0.5,
  concept: 0.7,
  pair: 0.3,
  part: 0.6,
  knownPart: 0.4,
  near: 0.8,
} as const;

const stops = new Set(stopWords);

const conceptsOf = new Map<string, string[]>();
for (const [concept, expressions] of Object.entries(concepts)) {
  for (const expression of expressions.split(" ")) {
    const key = tokens(expression.replaceAll("_", " ").replaceAll("-", " ")).map(keyOf).join(" ");
    conceptsOf.set(key, [...(conceptsOf.get(key) ?? []), `#${concept}`]);
  }
}

export const isStop = (word: string): boolean => stops.has(word);

/** Saying a thing twice is no other question: the highest weight of a term counts. */
function put(terms: Map<string, number>, term: string, weight: number): void {
  terms.set(term, Math.max(terms.get(term) ?? 0, weight));
}

function putWithConcepts(terms: Map<string, number>, key: string, weight: number): void {
  put(terms, key, weight);
  for (const concept of conceptsOf.get(key) ?? []) put(terms, concept, weights.concept * weight);
}

/** What a word of ours is searched as: itself, what it stands for, and what it is made of. */
function meaningOf(word: string, vocabulary: Vocabulary): Terms {
  const terms = new Map<string, number>();
  putWithConcepts(terms, keyOf(word), weights.word);
  for (const part of vocabulary.parts(word)) putWithConcepts(terms, part, weights.knownPart);
  return terms;
}

/** What a word that stands nowhere may have meant; empty when nothing looks like it. */
function guessOf(word: string, vocabulary: Vocabulary): Terms {
  const terms = new Map<string, number>();
  const key = keyOf(word);
  if (conceptsOf.has(key)) {
    putWithConcepts(terms, key, weights.word);
    return terms;
  }
  const parts = vocabulary.parts(word);
  for (const part of parts) putWithConcepts(terms, part, weights.part);
  if (parts.length > 0) return terms;
  const near = vocabulary.near(key);
  for (const other of near) putWithConcepts(terms, other, weights.near / Math.sqrt(near.length));
  return terms;
}

const shortestJoined = 5;

/** `werk begeleider` as `werkbegeleider`, where that is a word of ours. */
function joined(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const extra: string[] = [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || word.length + next.length <= shortestJoined) continue;
    const whole = word + next;
    if (vocabulary.has(keyOf(whole))) extra.push(whole);
  }
  return extra;
}

function putPairs(terms: Map<string, number>, keys: readonly string[]): void {
  for (const [at, key] of keys.entries()) {
    const next = keys[at + 1];
    if (next === undefined) continue;
    const pair = `${key} ${next}`;
    put(terms, pair, weights.pair);
    for (const concept of conceptsOf.get(pair) ?? []) put(terms, concept, weights.concept);
  }
}

export type Analyse = (words: readonly string[]) => Analysis;

/** @param vocabulary what our own texts say; it decides what a word may have meant */
export function analyserFor(vocabulary: Vocabulary): Analyse {
  // Our own words come by again and again; others are not kept, for there is no end to them.
  const meanings = new Map<string, Terms>();
  const known = (word: string): Terms => {
    const meaning = meanings.get(word) ?? meaningOf(word, vocabulary);
    if (vocabulary.says(word)) meanings.set(word, meaning);
    return meaning;
  };
  const guessed = (word: string, before: number): Terms =>
    before < mostGuesses ? guessOf(word, vocabulary) : new Map();
  return (words) => {
    const terms = new Map<string, number>();
    const carriers: Carrier[] = [];
    let guesses = 0;
    for (const word of [...words, ...joined(words, vocabulary)]) {
      const key = keyOf(word);
      if (stops.has(word)) {
        putWithConcepts(terms, key, weights.stop);
        continue;
      }
      const own = vocabulary.has(key) ? known(word) : guessed(word, guesses++);
      carriers.push({ word, terms: own });
      for (const [term, weight] of own) put(terms, term, weight);
    }
    putPairs(terms, words.map(keyOf));
    return { terms, carriers };
  };
}
