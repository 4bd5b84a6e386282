import type { Audience } from "../../contract/hugo.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { type Analyse, type Analysis, analyserFor, isStop } from "./analysis.ts";
import { type Nearest, nearestAmong } from "./phrasings.ts";
import type { Weights } from "./postings.ts";
import { type Rarity, rarityAmong } from "./rarity.ts";
import { type Spelling, spellingOf } from "./spelling.ts";
import { tokens } from "./tokens.ts";
import { makeVocabulary, type Vocabulary } from "./vocabulary.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** The five looks at a question whose weighed sum ranks the items. */
export const partNames = ["wording", "nearest", "spelling", "spellingOfAll", "audience"] as const;
export type Part = (typeof partNames)[number];
/** What each part gives an item; about 0 to 1, `wording` somewhat more. */
export type Parts = Readonly<Record<Part, number>>;

export type Looked = {
  readonly analysis: Analysis;
  /** Per item, in the order of the items. */
  readonly parts: readonly Parts[];
};

export type Index = {
  readonly look: (question: string, audience?: Audience) => Looked;
  /** What everything that is said of an item comes to, per term; in the order of the items. */
  readonly said: readonly Weights[];
  readonly rarity: Rarity;
};

/** The words of one way of asking for an item. */
type Phrasing = { readonly item: number; readonly words: readonly string[] };

const phrasingsOf = ({ title, questions, words }: KnowledgeItem): readonly string[] => [
  title.nl,
  title.en,
  ...questions,
  ...words,
];
const answerOf = ({ answer }: KnowledgeItem): string => `${answer.nl} ${answer.en}`;

/** An answer is no question: what it says counts for less. */
const answerShare = 0.3;

function added(texts: readonly { readonly terms: Weights; readonly share: number }[]): Weights {
  const sums = new Map<string, number>();
  for (const { terms, share } of texts) {
    for (const [term, weight] of terms) sums.set(term, (sums.get(term) ?? 0) + weight * share);
  }
  return sums;
}

const vocabularyOf = (texts: readonly (readonly string[])[]): Vocabulary =>
  makeVocabulary(texts.flatMap((words) => words.filter((word) => !isStop(word))));

/** What the items say, worked out once. */
type Learnt = {
  readonly analyse: Analyse;
  /** Per item which of the phrasings are its own. */
  readonly own: readonly (readonly number[])[];
  readonly said: readonly Weights[];
  readonly rarity: Rarity;
  readonly wording: Wording;
  readonly nearest: Nearest;
  readonly spelling: Spelling;
};

function learn(items: readonly KnowledgeItem[]): Learnt {
  const phrasings = items.flatMap((one, item) =>
    phrasingsOf(one).map((text): Phrasing => ({ item, words: tokens(text) })),
  );
  const answers = items.map((item) => tokens(answerOf(item)));
  const analyse = analyserFor(vocabularyOf([...phrasings.map(({ words }) => words), ...answers]));
  const own = items.map((): number[] => []);
  for (const [at, { item }] of phrasings.entries()) own[item]?.push(at);
  const terms = phrasings.map(({ words }) => analyse(words).terms);
  const said = answers.map((answer, at) =>
    added([
      ...(own[at] ?? []).map((number) => ({ terms: terms[number] ?? new Map(), share: 1 })),
      { terms: analyse(answer).terms, share: answerShare },
    ]),
  );
  const rarity = rarityAmong(said);
  return {
    analyse,
    own,
    said,
    rarity,
    wording: wordingOf(said),
    nearest: nearestAmong(
      phrasings.map(({ item }, at) => ({ item, terms: terms[at] ?? new Map() })),
      items.length,
    ),
    spelling: spellingOf(
      phrasings.map(({ words }) => words),
      own,
    ),
  };
}

/** Everything that must be worked out once per set of items. */
export function makeIndex(items: readonly KnowledgeItem[]): Index {
  // In a function of its own, so that what was only needed to learn is let go.
  const { analyse, said, rarity, wording, nearest, spelling } = learn(items);
  const look = (question: string, audience?: Audience): Looked => {
    const words = tokens(question);
    const analysis = analyse(words);
    const likely = wording(analysis.terms);
    const near = nearest(analysis.terms);
    const spelled = spelling(words);
    const parts = items.map((item, at) => ({
      wording: (likely[at] ?? 0) / 5,
      nearest: near[at] ?? 0,
      spelling: spelled.nearest[at] ?? 0,
      spellingOfAll: spelled.all[at] ?? 0,
      audience: audience !== undefined && item.audience.includes(audience) ? 1 : 0,
    }));
    return { analysis, parts };
  };
  return { look, said, rarity };
}
