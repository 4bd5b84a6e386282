import type { ItemField, TypedItem } from "../../contract/knowledge-api.ts";
import { enoughPhrasings } from "../../contract/knowledge-item.ts";

const adviceCodes = [
  "long_sentence",
  "formal",
  "exclamation",
  "few_questions",
  "no_english",
] as const;
export type Advice = {
  readonly field: ItemField;
  readonly code: (typeof adviceCodes)[number];
  readonly values?: Readonly<Record<string, string | number>>;
};

/** At level B1 a sentence has about ten words, and hardly ever more than this. */
const longestSentence = 15;

/** A dot in an address or a number ends no sentence: only one before a space or the end does. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!:])\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const advice = (
  field: ItemField,
  code: Advice["code"],
  values?: Advice["values"],
): readonly Advice[] => [{ field, code, ...(values ? { values } : {}) }];

/** Short things with commas between them are read one by one. */
const isList = (sentence: string): boolean => sentence.split(",").length > 3;

const long = (field: ItemField, sentence: string): readonly Advice[] => {
  const words = wordsIn(sentence);
  return words > longestSentence && !isList(sentence)
    ? advice(field, "long_sentence", { words, most: longestSentence, sentence })
    : [];
};

const answerAdvice = (field: ItemField, answer: string): readonly Advice[] => [
  ...sentencesOf(answer).flatMap((sentence) => long(field, sentence)),
  ...(answer.includes("!") ? advice(field, "exclamation") : []),
];

/** As a word of its own; not the letter in a list or in *u's*. */
const formalWord = /(?<![\p{L}'’])(u|uw)(?![\p{L}'’])/iu;

/** What makes an item easier to read and to find; advice, never a reason to refuse. */
export function adviceOn({ title, answer, questions }: TypedItem): readonly Advice[] {
  const [nl, en] = [answer.nl.trim(), answer.en.trim()];
  const hasEnglish = en !== "" && en !== nl;
  const isWhole = hasEnglish && title.en.trim() !== "";
  const count = questions.length;
  return [
    ...answerAdvice("answer", nl),
    ...(formalWord.test(nl) ? advice("answer", "formal") : []),
    ...(isWhole ? [] : advice("answerEn", "no_english")),
    ...(hasEnglish ? answerAdvice("answerEn", en) : []),
    ...(count < enoughPhrasings
      ? advice("questions", "few_questions", { count, enough: enoughPhrasings })
      : []),
  ];
}
