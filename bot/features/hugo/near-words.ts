import { fewMarks } from "../../kernel/few-marks.ts";

type Row = readonly number[];
type Rows = { readonly before: Row; readonly twoBefore: Row };

/** The next row of the table of changes between two words, by the letter `a[i - 1]`. */
function nextRow(a: string, b: string, i: number, { before, twoBefore }: Rows): Row {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swapped = isSwapped ? (twoBefore[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
    const [up = 0, left = 0, across = 0] = [before[j], row[j - 1], before[j - 1]];
    row.push(Math.min(up + 1, left + 1, across + same, swapped));
  }
  return row;
}

/** How many single changes lie between two words: a letter more, less, other, or two swapped. */
function distance(a: string, b: string): number {
  let rows: Rows = { before: Array.from({ length: b.length + 1 }, (_, j) => j), twoBefore: [] };
  for (let i = 1; i <= a.length; i += 1) {
    rows = { before: nextRow(a, b, i, rows), twoBefore: rows.before };
  }
  return rows.before.at(-1) ?? 0;
}

const mistakesIn = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** The same word, give or take the mistakes that people make: none in a short word, two in a long one. */
export function isNear(typed: string, word: string): boolean {
  if (typed === word) return true;
  const most = mistakesIn(word);
  if (most === 0 || Math.abs(typed.length - word.length) > most) return false;
  return distance(typed, word) <= most;
}

/** The words of a text in lower case, without accents: `m'n` is `mn`, `één` is `een`. */
export const plainWords = (text: string): readonly string[] =>
  fewMarks(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’`´]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
