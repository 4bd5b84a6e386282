/**
 * Texts as numbers: what stands in text `t` is at the places `starts[t]` to `starts[t + 1]`, each gram
 * once, with how much it counts. Some hundred thousand places; as maps they would cost half the start.
 */
export type GramTable = {
  readonly starts: readonly number[];
  readonly grams: readonly number[];
  readonly counts: readonly number[];
};

/** Fills a table text by text; `add` within a text counts what came before together. */
function tableMaker() {
  const starts = [0];
  const grams: number[] = [];
  const counts: number[] = [];
  /** Per gram where it stood last; a place before this text's start is another text's. */
  const places: number[] = [];
  return {
    add: (gram: number, count: number): void => {
      const place = places[gram] ?? -1;
      if (place >= (starts.at(-1) ?? 0)) {
        counts[place] = (counts[place] ?? 0) + count;
        return;
      }
      places[gram] = grams.length;
      grams.push(gram);
      counts.push(count);
    },
    endText: (): void => void starts.push(grams.length),
    table: { starts, grams, counts },
  };
}

/** @param numbers grows with every gram that is new */
export function tableOf(
  texts: readonly Iterable<string>[],
  numbers: Map<string, number>,
): GramTable {
  const { add, endText, table } = tableMaker();
  for (const text of texts) {
    for (const gram of text) {
      const number = numbers.get(gram) ?? numbers.size;
      if (number === numbers.size) numbers.set(gram, number);
      add(number, 1);
    }
    endText();
  }
  return table;
}

/** One text for each group of texts, with the counts of all added up. */
export function addedUp(given: GramTable, groups: readonly (readonly number[])[]): GramTable {
  const { add, endText, table } = tableMaker();
  for (const group of groups) {
    for (const text of group) {
      const end = given.starts[text + 1] ?? 0;
      for (let place = given.starts[text] ?? 0; place < end; place++) {
        add(given.grams[place] ?? 0, given.counts[place] ?? 0);
      }
    }
    endText();
  }
  return table;
}

/** In how many texts each gram stands, by its number. */
export function textsWith({ grams }: GramTable, size: number): Uint32Array {
  const found = new Uint32Array(size);
  for (const gram of grams) found[gram] = (found[gram] ?? 0) + 1;
  return found;
}
