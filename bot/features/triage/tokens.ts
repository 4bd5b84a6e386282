import { fewMarks } from "../../kernel/few-marks.ts";
/** Stands where a sentence begins or ends. */
export const edge = ".";

const letters = /\p{M}+/gu;
const quotes = /['’‘`´]/g;
const pieces = /\d+(?:[.,]\d+)?|[a-z]+|[.!?\n;]+/g;

/** The same letter three times or more is stress, not spelling. */
const stressed = /([a-z])\1{2,}/g;

/**
 * The words of a text: small letters without accents, numbers, and an edge around every sentence.
 * Digits and letters that stand together come apart: `2x` is `2` and `x`.
 */
export function tokensOf(text: string): readonly string[] {
  const flat = fewMarks(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(letters, "")
    .replace(quotes, "")
    .replace(stressed, "$1$1");
  const tokens: string[] = [edge];
  for (const [piece] of flat.matchAll(pieces)) {
    const token = /^[.!?\n;]/.test(piece) ? edge : piece;
    if (token !== edge || tokens.at(-1) !== edge) tokens.push(token);
  }
  if (tokens.at(-1) !== edge) tokens.push(edge);
  return tokens;
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/dt$|d$|tt$/, "t"],
  [/en$/, "e"],
  [/ij|ei/g, "y"],
  [/ou|au/g, "w"],
  [/ch/g, "g"],
  [/c(?=[eiy])/g, "s"],
  [/[cq]/g, "k"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/z/g, "s"],
  [/v/g, "f"],
  [/ie/g, "i"],
  [/([a-z])\1/g, "$1"],
  [/d$/, "t"],
];

/** How a word sounds, so that `bedrijgt`, `bedreigd` and `bedreigdt` are one. */
export const soundOf = (word: string): string =>
  sounds.reduce((left, [pattern, by]) => left.replace(pattern, by), word);

/** The word with each of its letters left out once. */
export const shortened = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** The word with two neighbours changed places, once for each pair. */
export const swapped = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(""),
  );

/** The word with each of its vowels hidden once: `v_rbrand`. */
export const blurred = (word: string): readonly string[] =>
  [...word.matchAll(/[aeiouy]/g)].map(({ index }) =>
    [word.slice(0, index), word.slice(index + 1)].join("_"),
  );
