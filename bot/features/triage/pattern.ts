import type { Lexicon } from "./lexicon.ts";
import { edge, tokensOf } from "./tokens.ts";

/** A step: one token that must stand here, after at most `gap` others. */
type Step = { readonly gap: number; readonly atoms: ReadonlySet<number>; readonly isNot: boolean };
/**
 * Words in an order. Read from a line such as `@client ..4 valt|viel ..2 trap / les|toets`:
 * `|` one of these, `..4` at most four words between (`..` is four as well), `!x` not this word here,
 * `a & b` in any order with at most six words between, `.` where a sentence begins or ends,
 * and after `/` what makes it nothing when it stands among the words around.
 */
export type Pattern = {
  readonly steps: readonly Step[];
  readonly unless: ReadonlySet<number>;
};

const usualGap = 4;
const anyOrderGap = 6;
/** How far around a match a word of `unless` counts. */
const around = 6;

const atomsIn = (term: string, lexicon: Lexicon): ReadonlySet<number> =>
  new Set(term.split("|").map((atom) => lexicon.idOf(atom)));

function stepsOf(words: string, lexicon: Lexicon, firstGap = 0): readonly Step[] {
  const steps: Step[] = [];
  let gap = firstGap;
  for (const term of words.split(/\s+/).filter((one) => one !== "")) {
    if (term.startsWith("..")) {
      gap = Number(term.slice(2)) || usualGap;
      continue;
    }
    const isNot = term.startsWith("!");
    steps.push({ gap, atoms: atomsIn(isNot ? term.slice(1) : term, lexicon), isNot });
    gap = 0;
  }
  return steps;
}

const ordersOf = <T>(parts: readonly T[]): readonly (readonly T[])[] =>
  parts.length < 2
    ? [parts]
    : parts.flatMap((part, at) => ordersOf(parts.toSpliced(at, 1)).map((rest) => [part, ...rest]));

/** The patterns of one line: more than one where words may stand in any order. */
export function patternsOf(written: string, lexicon: Lexicon): readonly Pattern[] {
  const [words = "", unlessWords] = written.split(" / ");
  const unless = unlessWords ? atomsIn(unlessWords.trim(), lexicon) : new Set<number>();
  return ordersOf(words.split(" & ")).map((parts) => ({
    steps: parts.flatMap((part, at) => stepsOf(part, lexicon, at === 0 ? 0 : anyOrderGap)),
    unless,
  }));
}

/** A text as the patterns see it. */
export type Reading = {
  readonly tokens: readonly string[];
  readonly atoms: readonly ReadonlySet<number>[];
  /** The atoms of all its words together. */
  readonly all: ReadonlySet<number>;
};

const reading = (tokens: readonly string[], atoms: Reading["atoms"]): Reading => {
  const all = new Set<number>();
  for (const one of new Set(atoms)) for (const atom of one) all.add(atom);
  return { tokens, atoms, all };
};

/** Every word is looked up once, however often it stands there. */
export function read(text: string, lexicon: Lexicon): Reading {
  const seen = new Map<string, ReadonlySet<number>>();
  const tokens = tokensOf(text);
  const atoms = tokens.map((token) => {
    const known = seen.get(token) ?? lexicon.atomsOf(token);
    seen.set(token, known);
    return known;
  });
  return reading(tokens, atoms);
}

const isAny = (atoms: ReadonlySet<number> | undefined, wanted: ReadonlySet<number>): boolean => {
  for (const atom of atoms ?? []) if (wanted.has(atom)) return true;
  return false;
};

/** Where the steps from `step` on end when the next one may begin at `at`; undefined when nowhere. */
function endOf(
  atoms: Reading["atoms"],
  steps: readonly Step[],
  step: number,
  at: number,
): number | undefined {
  const next = steps[step];
  if (!next) return at;
  if (next.isNot) {
    return isAny(atoms[at], next.atoms) ? undefined : endOf(atoms, steps, step + 1, at);
  }
  const last = Math.min(at + next.gap, atoms.length - 1);
  for (let here = at; here <= last; here += 1) {
    if (!isAny(atoms[here], next.atoms)) continue;
    const end = endOf(atoms, steps, step + 1, here + 1);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** Looks around a match, no further than the sentence goes. */
function isVoid(
  { atoms, tokens }: Reading,
  { unless }: Pattern,
  start: number,
  end: number,
): boolean {
  if (unless.size === 0) return false;
  const isIn = (at: number): boolean => isAny(atoms[at], unless);
  for (let at = start; at < end; at += 1) if (isIn(at)) return true;
  for (let at = start - 1; at >= start - around && tokens[at] !== edge; at -= 1) {
    if (isIn(at)) return true;
  }
  for (let at = end; at < end + around && tokens[at] !== edge; at += 1) if (isIn(at)) return true;
  return false;
}

/** Where a pattern that begins at `start` ends; undefined when it does not stand there. */
function endIn(reading: Reading, pattern: Pattern, start: number): number | undefined {
  const end = endOf(reading.atoms, pattern.steps, 1, start + 1);
  return end === undefined || isVoid(reading, pattern, start, end) ? undefined : end;
}

type Place<T> = { readonly of: T; readonly start: number; readonly end: number };
type Kept<T> = { readonly pattern: Pattern; readonly of: T };

/** Patterns by the atom they can begin with, so that a word only meets those that it may start. */
export class PatternSet<T> {
  readonly #byAtom = new Map<number, Kept<T>[]>();

  add(pattern: Pattern, of: T): void {
    const kept = { pattern, of };
    for (const atom of pattern.steps[0]?.atoms ?? []) {
      const starting = this.#byAtom.get(atom) ?? [];
      starting.push(kept);
      this.#byAtom.set(atom, starting);
    }
  }

  /** Everything that stands in a text, with its place: `start` and `end` count tokens. */
  *matches(reading: Reading, isWanted: (of: T) => boolean = () => true): Generator<Place<T>> {
    const possible = new Map<Kept<T>, boolean>();
    for (const start of reading.atoms.keys()) {
      for (const kept of this.#startingAt(start, reading)) {
        // A pattern that needs a word the text has nowhere is left alone at all its other words.
        const isPossible = possible.get(kept) ?? mayStandIn(kept.pattern, reading);
        possible.set(kept, isPossible);
        if (!isPossible || !isWanted(kept.of)) continue;
        const end = endIn(reading, kept.pattern, start);
        if (end !== undefined) yield { of: kept.of, start, end };
      }
    }
  }

  *#startingAt(start: number, { atoms }: Reading): Generator<Kept<T>> {
    for (const atom of atoms[start] ?? []) yield* this.#byAtom.get(atom) ?? [];
  }

  /** What the patterns that stand in a text are of, each once. */
  found(reading: Reading): ReadonlySet<T> {
    const found = new Set<T>();
    for (const { of } of this.matches(reading, (one) => !found.has(one))) found.add(of);
    return found;
  }
}

const mayStandIn = ({ steps }: Pattern, { all }: Reading): boolean =>
  steps.every(({ atoms, isNot }) => isNot || isAny(atoms, all));

const nothing: ReadonlySet<number> = new Set();

/** The same text with some words taken away, such as those of a saying. */
export const without = (
  { tokens, atoms }: Reading,
  places: readonly { readonly start: number; readonly end: number }[],
): Reading => {
  const gone = new Set(
    places.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, index) => start + index),
    ),
  );
  return reading(
    tokens,
    atoms.map((one, at) => (gone.has(at) && tokens[at] !== edge ? nothing : one)),
  );
};
