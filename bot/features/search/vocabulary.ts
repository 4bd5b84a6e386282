import { editDistance, slipsIn } from "./nearness.ts";
import { keyOf } from "./tokens.ts";

/** Every word that our own texts use, by its key. */
export type Vocabulary = {
  readonly has: (key: string) => boolean;
  /** Whether a word stands in our texts just like that. */
  readonly says: (word: string) => boolean;
  /** The known keys that look most like this one: none, or those with the fewest slips. */
  readonly near: (key: string) => readonly string[];
  /** The keys of the words that a compound is made of; empty when it is none that we know. */
  readonly parts: (word: string) => readonly string[];
};

const shortestPart = 3;
const shortestCompound = 7;
/** What may stand between the parts of a compound: werk-plek, beroep-s-product, boek-en-lijst. */
const links = ["", "s", "e", "en", "n"];

export function makeVocabulary(words: Iterable<string>): Vocabulary {
  const known = new Set<string>();
  const whole = new Set<string>();
  for (const word of words) {
    known.add(keyOf(word));
    whole.add(word);
  }
  const byStart = new Map<string, string[]>();
  for (const key of known) {
    const start = key.slice(0, 1);
    const same = byStart.get(start);
    if (same) same.push(key);
    else byStart.set(start, [key]);
  }

  const near = (key: string): readonly string[] => {
    const most = slipsIn(key);
    if (most === 0) return [];
    const found = (byStart.get(key.slice(0, 1)) ?? [])
      .map((candidate) => ({ candidate, slips: editDistance(key, candidate, most) }))
      .filter(({ candidate, slips }) => slips <= Math.min(most, slipsIn(candidate)));
    const fewest = Math.min(...found.map(({ slips }) => slips));
    return found.filter(({ slips }) => slips === fewest).map(({ candidate }) => candidate);
  };

  const isPart = (word: string): boolean =>
    word.length >= shortestPart && (whole.has(word) || (word.length > 4 && known.has(keyOf(word))));

  const headOf = (start: string): string | undefined =>
    links
      .filter((link) => start.endsWith(link))
      .map((link) => start.slice(0, start.length - link.length))
      .find(isPart);

  const split = (word: string): readonly string[] => {
    if (word.length < shortestCompound) return [];
    const places = Array.from({ length: word.length }, (_, at) => at);
    // The longest last part first: it is what the thing is.
    for (const at of places.slice(shortestPart, word.length - shortestPart + 1)) {
      const tail = word.slice(at);
      const head = isPart(tail) ? headOf(word.slice(0, at)) : undefined;
      if (head !== undefined) return [keyOf(head), keyOf(tail)];
    }
    return [];
  };

  // Which words are compounds is asked for each time they are said, and never changes.
  const ofKnown = new Map([...whole].map((word) => [word, split(word)]));
  const parts = (word: string): readonly string[] => ofKnown.get(word) ?? split(word);

  return { has: (key) => known.has(key), says: (word) => whole.has(word), near, parts };
}
