import { stemmer } from "@orama/stemmers/dutch";
import { fewMarks } from "../../kernel/few-marks.ts";
import { chatWords } from "./chat-words.ts";

const accents = /\p{M}/gu;
/** Apostrophes that stand inside a word ("z'n", "foto's") or before it ("'t"). */
const apostrophes = /['’‘`´]/gu;
/** Longer runs of letters are nobody's word, and would only cost time. */
const longestWord = 40;

/** Lower case, without accents, and no sign three times in a row ("heeeel"). */
export const normalised = (text: string): string =>
  fewMarks(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(accents, "")
    .replace(apostrophes, "")
    .replace(/(.)\1{2,}/gu, "$1$1");

const meant = (word: string): readonly string[] => chatWords.get(word)?.split(" ") ?? [word];

/** The words of a text in their order: normalised, chat language written out, "niveau3" in two. */
export const tokens = (text: string): readonly string[] =>
  (normalised(text).match(/\p{L}+|\p{N}+/gu) ?? [])
    .filter((word) => word.length <= longestWord)
    .flatMap(meant);

const written = /ij|ei|ey|eau|au|ph|th|dt|sch|ch|ck|q|c|x|z|v|ie|ae/g;
const heard: Readonly<Record<string, string>> = {
  ij: "y",
  ei: "y",
  ey: "y",
  eau: "o",
  au: "ou",
  ph: "f",
  th: "t",
  dt: "t",
  sch: "sg",
  ch: "g",
  ck: "k",
  q: "k",
  c: "k",
  x: "ks",
  z: "s",
  v: "f",
  ie: "i",
  ae: "a",
};

/** One spelling for what sounds alike in Dutch: ei and ij, au and ou, v and f, double letters. */
export const sound = (word: string): string =>
  word
    .replace(/c(?=[eiy])/g, "s")
    .replace(written, (letters) => heard[letters] ?? letters)
    .replace(/(.)\1/g, "$1")
    .replace(/d$/, "t");

const keys = new Map<string, string>();
const mostKeys = 20_000;

/** Under which a word is found: its stem, as it sounds. Remembered, for a stem costs most of all. */
export function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = sound(stemmer(word));
  if (keys.size < mostKeys) keys.set(word, key);
  return key;
}
