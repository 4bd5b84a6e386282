import { addedUp, type GramTable, tableOf, textsWith } from "./gram-table.ts";
import { gramsOf } from "./grams.ts";
import { rarityOf } from "./rarity.ts";

/** A question's grams by number, each times how rare it is, divided by the length of them all. */
type Weighed = readonly { readonly gram: number; readonly weight: number }[];
type Cosines = (question: Weighed) => Float64Array;

/** Where each gram's places begin when the places are put in order of their grams. */
function beginsOf(grams: readonly number[], size: number): Uint32Array {
  const begins = new Uint32Array(size + 1);
  for (const gram of grams) begins[gram + 1] = (begins[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < size; gram++) {
    begins[gram + 1] = (begins[gram + 1] ?? 0) + (begins[gram] ?? 0);
  }
  return begins;
}

/** How long each text is: the root of its squares. */
const lengthsOf = ({ starts }: GramTable, weights: readonly number[]): readonly number[] =>
  starts.slice(1).map((end, text) => {
    let squares = 0;
    for (let place = starts[text] ?? 0; place < end; place++) squares += (weights[place] ?? 0) ** 2;
    return Math.sqrt(squares) || 1;
  });

/** What a table's texts have in common with a question: 0 for no gram, 1 for the same. */
function cosinesOver(table: GramTable, rarity: Float64Array): Cosines {
  const { starts, grams, counts } = table;
  const weights = grams.map((gram, place) => (counts[place] ?? 0) * (rarity[gram] ?? 0));
  const lengths = lengthsOf(table, weights);
  // A question looks only at its own grams.
  const begins = beginsOf(grams, rarity.length);
  const filled = begins.slice();
  const inTexts = new Uint32Array(grams.length);
  const numbers = new Float32Array(grams.length);
  let text = 0;
  for (const [place, gram] of grams.entries()) {
    while (place >= (starts[text + 1] ?? Infinity)) text++;
    const to = filled[gram] ?? 0;
    inTexts[to] = text;
    numbers[to] = (weights[place] ?? 0) / (lengths[text] ?? 1);
    filled[gram] = to + 1;
  }
  return cosinesIn(lengths.length, begins, inTexts, numbers);
}

/** A function of its own, so that what was only needed on the way there can be let go. */
function cosinesIn(
  texts: number,
  begins: Uint32Array,
  inTexts: Uint32Array,
  numbers: Float32Array,
): Cosines {
  return (question) => {
    const sums = new Float64Array(texts);
    for (const { gram, weight } of question) {
      const end = begins[gram + 1] ?? 0;
      for (let place = begins[gram] ?? 0; place < end; place++) {
        const text = inTexts[place] ?? 0;
        sums[text] = (sums[text] ?? 0) + weight * (numbers[place] ?? 0);
      }
    }
    return sums;
  };
}

/** What many phrasings have in common must not drown what one of them says. */
const damped = (table: GramTable): GramTable => ({ ...table, counts: table.counts.map(Math.sqrt) });

/** Per item how much a question is spelled like one of its phrasings, and like all of them. */
export type Spelling = (words: readonly string[]) => {
  readonly nearest: readonly number[];
  readonly all: Float64Array;
};

/**
 * @param phrasings the words of every phrasing
 * @param own per item which of the phrasings are its own
 */
export function spellingOf(
  phrasings: readonly (readonly string[])[],
  own: readonly (readonly number[])[],
): Spelling {
  const numbers = new Map<string, number>();
  const table = tableOf(phrasings.map(gramsOf), numbers);
  const perItem = addedUp(table, own);
  const rarity = Float64Array.from(textsWith(perItem, numbers.size), (count) =>
    rarityOf(own.length, count),
  );
  const single = cosinesOver(table, rarity);
  const all = cosinesOver(damped(perItem), rarity);
  const weighed = weigherFor(numbers, rarity, rarityOf(own.length, 0));
  return (words) => {
    const question = weighed(words);
    const cosines = single(question);
    return {
      nearest: own.map((texts) => texts.reduce((high, at) => Math.max(high, cosines[at] ?? 0), 0)),
      all: all(question),
    };
  };
}

const counted = (grams: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
};

/** @param unseen how rare a gram is that no text has: it lengthens the question, and fits nowhere */
function weigherFor(
  numbers: ReadonlyMap<string, number>,
  rarity: Float64Array,
  unseen: number,
): (words: readonly string[]) => Weighed {
  return (words) => {
    const all = [...counted(gramsOf(words))].map(([text, count]) => {
      const gram = numbers.get(text) ?? -1;
      return { gram, weight: count * (rarity[gram] ?? unseen) };
    });
    const length = Math.sqrt(all.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
    return all
      .filter(({ gram }) => gram >= 0)
      .map(({ gram, weight }) => ({ gram, weight: weight / length }));
  };
}
