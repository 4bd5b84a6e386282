import { blurred, shortened, soundOf, swapped } from "./tokens.ts";

/** Words of one meaning, by the name that patterns use: `{ person: "client bewoner* mw" }`. */
export type WordClasses = Readonly<Record<string, string>>;

/** From this length on a word may sound the same, or have one slip, and is still known. */
const shortestHeard = 5;
const shortestSlipped = 7;

const wordsOf = (list: string): readonly string[] => list.split(/\s+/).filter((one) => one !== "");

/** What every atom of the patterns is found by. An atom is `word`, `begin*`, `*end` or `@class`. */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #exact = new Map<string, Set<number>>();
  readonly #begins = new Map<string, Set<number>>();
  readonly #ends = new Map<string, Set<number>>();
  readonly #heard = new Map<string, Set<number>>();
  readonly #slipped = new Map<string, Set<number>>();
  readonly #classes: WordClasses;
  readonly #ordinary: ReadonlySet<string>;

  /** @param ordinary words that look like one of danger and never are a misspelling of it */
  constructor(classes: WordClasses, ordinary: string) {
    this.#classes = classes;
    this.#ordinary = new Set(wordsOf(ordinary));
  }

  /**
   * The number that stands for an atom from now on.
   * @throws Error for a class that does not exist, so a typo never makes a pattern silent.
   */
  idOf(atom: string): number {
    const known = this.#ids.get(atom);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(atom, id);
    for (const word of this.#membersOf(atom)) this.#learn(word, id);
    return id;
  }

  #membersOf(atom: string): readonly string[] {
    if (!atom.startsWith("@")) return [atom];
    const list = this.#classes[atom.slice(1)];
    if (list === undefined) throw new Error(`no words for ${atom}`);
    return wordsOf(list).flatMap((word) => this.#membersOf(word));
  }

  #learn(word: string, id: number): void {
    if (word.startsWith("*")) add(this.#ends, word.slice(1), id);
    else if (word.endsWith("*")) add(this.#begins, word.slice(0, -1), id);
    else add(this.#exact, word, id);
    if (!word.startsWith("*")) this.#learnSound(word.replace("*", ""), id);
  }

  #learnSound(word: string, id: number): void {
    if (word.length >= shortestHeard) add(this.#heard, soundOf(word), id);
    if (word.length < shortestSlipped) return;
    const sound = soundOf(word);
    for (const slip of [...shortened(sound), ...blurred(sound)]) add(this.#slipped, slip, id);
  }

  /** The atoms that a token stands for: as written; else as it sounds; else with one slip. */
  atomsOf(token: string): ReadonlySet<number> {
    const written = this.#asWritten(token);
    const isKnown = this.#exact.has(token) || this.#ordinary.has(token);
    if (isKnown || token.length < shortestHeard) return written;
    const sound = soundOf(token);
    const heard = new Set([...written, ...(this.#heard.get(sound) ?? [])]);
    return heard.size > 0 || token.length < shortestSlipped ? heard : this.#withSlip(sound);
  }

  #asWritten(token: string): ReadonlySet<number> {
    const found = new Set(this.#exact.get(token));
    for (let at = 2; at < Math.min(token.length, longestPart) + 1; at += 1) {
      for (const id of this.#begins.get(token.slice(0, at)) ?? []) found.add(id);
      for (const id of this.#ends.get(token.slice(-at)) ?? []) found.add(id);
    }
    return found;
  }

  #withSlip(sound: string): ReadonlySet<number> {
    if (sound.length > longestPart) return new Set();
    const inHeard = [...shortened(sound), ...swapped(sound)].map((slip) => this.#heard.get(slip));
    const inSlipped = [sound, ...blurred(sound)].map((slip) => this.#slipped.get(slip));
    return new Set([...inHeard, ...inSlipped].flatMap((ids) => [...(ids ?? [])]));
  }
}

/** No word of danger is longer; a text without spaces must not take time. */
const longestPart = 24;

function add(table: Map<string, Set<number>>, key: string, id: number): void {
  const ids = table.get(key) ?? new Set();
  ids.add(id);
  table.set(key, ids);
}
