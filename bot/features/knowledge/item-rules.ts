import type { ItemField, TypedItem } from "../../contract/knowledge-api.ts";
import {
  knowledgeItem,
  longestAnswer,
  longestPhrasing,
  longestTitle,
  longestWord,
  mostNextSteps,
  mostPhrasings,
  mostWords,
} from "../../contract/knowledge-item.ts";
import type { Knowledge, KnowledgeItem } from "../../kernel/knowledge.ts";
import { normalised } from "./phrasing-rules.ts";

const itemProblems = [
  "no_audience",
  "title_empty",
  "title_too_long",
  "title_taken",
  "no_question",
  "too_many_questions",
  "question_too_long",
  "question_taken",
  "too_many_words",
  "word_too_long",
  "answer_empty",
  "answer_too_long",
  "no_source",
  "unknown_source",
  "section_empty",
  "too_many_next",
  "unknown_next",
  "own_next",
  "link_not_https",
] as const;
type ItemProblemCode = (typeof itemProblems)[number];

/** What is wrong with one field; the values fill the placeholders of its sentence. */
export type ItemProblem = {
  readonly field: ItemField;
  readonly code: ItemProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What an item is judged against. */
export type Around = {
  /** All that are used, with or without this one. */
  readonly items: readonly KnowledgeItem[];
  readonly documents: Knowledge["documents"];
};

const withoutDoubles = (texts: readonly string[]): string[] => {
  const seen = new Map<string, string>();
  for (const text of texts.map((one) => one.trim().replace(/\s+/g, " "))) {
    if (text !== "" && !seen.has(normalised(text))) seen.set(normalised(text), text);
  }
  return [...seen.values()];
};

/** As it is to be kept: no empty lines, no doubles, and Dutch where English was left empty. */
export function tidied(typed: TypedItem): TypedItem {
  const title = { nl: typed.title.nl.trim(), en: typed.title.en.trim() };
  const answer = { nl: typed.answer.nl.trim(), en: typed.answer.en.trim() };
  return {
    ...typed,
    audience: [...new Set(typed.audience)],
    title: { nl: title.nl, en: title.en || title.nl },
    answer: { nl: answer.nl, en: answer.en || answer.nl },
    questions: withoutDoubles(typed.questions),
    words: withoutDoubles(typed.words).map((word) => word.toLowerCase()),
    sources: typed.sources.map(({ document, section }) => ({ document, section: section.trim() })),
  };
}

const problem = (
  field: ItemField,
  code: ItemProblemCode,
  values?: ItemProblem["values"],
): ItemProblem => ({ field, code, ...(values ? { values } : {}) });

function textProblems(
  { nl, en }: TypedItem["title"],
  fields: readonly [ItemField, ItemField],
  codes: readonly [ItemProblemCode, ItemProblemCode],
  most: number,
): readonly ItemProblem[] {
  const tooLong = (field: ItemField, text: string) =>
    text.length > most ? [problem(field, codes[1], { most, length: text.length })] : [];
  return [
    ...(nl === "" ? [problem(fields[0], codes[0])] : []),
    ...tooLong(fields[0], nl),
    ...tooLong(fields[1], en),
  ];
}

/** Who else asks it in these words: one question leads to one answer. */
function takenProblems(id: string, item: TypedItem, { items }: Around): readonly ItemProblem[] {
  const owners = new Map<string, string>();
  for (const other of items.filter((one) => one.id !== id)) {
    for (const text of [...other.questions, other.title.nl]) {
      owners.set(normalised(text), other.title.nl);
    }
  }
  const taken = (field: ItemField, code: ItemProblemCode, text: string) => {
    const title = owners.get(normalised(text));
    return title === undefined ? [] : [problem(field, code, { question: text, title })];
  };
  return [
    ...taken("title", "title_taken", item.title.nl),
    ...item.questions.flatMap((text) => taken("questions", "question_taken", text)),
  ];
}

function listProblems({ questions, words }: TypedItem): readonly ItemProblem[] {
  const long = questions.find((text) => text.length > longestPhrasing);
  const longWord = words.find((text) => text.length > longestWord);
  return [
    ...(questions.length === 0 ? [problem("questions", "no_question")] : []),
    ...(questions.length > mostPhrasings
      ? [problem("questions", "too_many_questions", { most: mostPhrasings })]
      : []),
    ...(long === undefined
      ? []
      : [
          problem("questions", "question_too_long", {
            most: longestPhrasing,
            question: `${long.slice(0, 60)}…`,
          }),
        ]),
    ...(words.length > mostWords ? [problem("words", "too_many_words", { most: mostWords })] : []),
    ...(longWord === undefined
      ? []
      : [problem("words", "word_too_long", { most: longestWord, word: longWord.slice(0, 60) })]),
  ];
}

function sourceProblems({ sources }: TypedItem, { documents }: Around): readonly ItemProblem[] {
  if (sources.length === 0) return [problem("sources", "no_source")];
  return sources.flatMap(({ document, section }) => [
    ...(Object.hasOwn(documents, document) ? [] : [problem("sources", "unknown_source")]),
    ...(section === "" ? [problem("sources", "section_empty")] : []),
  ]);
}

/** A whole address; what a browser makes of it is its own matter. */
export const isHttps = (url: string): boolean => /^https:\/\/[^\s/]+\.[^\s/]+/.test(url);

function nextProblems(id: string, { next }: TypedItem, { items }: Around): readonly ItemProblem[] {
  const known = new Set(items.map((item) => item.id));
  const many =
    next.length > mostNextSteps ? [problem("next", "too_many_next", { most: mostNextSteps })] : [];
  const wrong = next.flatMap((step) => {
    if (step.kind === "link") {
      return isHttps(step.url) ? [] : [problem("next", "link_not_https", { url: step.url })];
    }
    if (step.kind !== "item") return [];
    if (step.id === id) return [problem("next", "own_next")];
    return known.has(step.id) ? [] : [problem("next", "unknown_next", { id: step.id })];
  });
  return [...many, ...wrong];
}

/**
 * What stops an item from being used, per field; nothing when it may be kept. Judge what is `tidied`.
 * @param id of the item itself, so that its own phrasings are no doubles
 */
export function problemsOf(id: string, item: TypedItem, around: Around): readonly ItemProblem[] {
  return [
    ...(item.audience.length === 0 ? [problem("audience", "no_audience")] : []),
    ...textProblems(
      item.title,
      ["title", "titleEn"],
      ["title_empty", "title_too_long"],
      longestTitle,
    ),
    ...textProblems(
      item.answer,
      ["answer", "answerEn"],
      ["answer_empty", "answer_too_long"],
      longestAnswer,
    ),
    ...listProblems(item),
    ...takenProblems(id, item, around),
    ...sourceProblems(item, around),
    ...nextProblems(id, item, around),
  ];
}

/** The item itself. @throws ZodError when it still has problems */
export const asItem = (id: string, item: TypedItem): KnowledgeItem =>
  knowledgeItem.parse({ id, ...item });

const fieldValues = (item: KnowledgeItem): Readonly<Record<ItemField, unknown>> => ({
  audience: item.audience.toSorted(),
  topic: item.topic,
  title: item.title.nl,
  titleEn: item.title.en,
  questions: item.questions,
  words: item.words,
  answer: item.answer.nl,
  answerEn: item.answer.en,
  sources: item.sources,
  next: item.next,
});

/** In which fields two items differ. */
export function differingFields(a: KnowledgeItem, b: KnowledgeItem): readonly ItemField[] {
  const [one, two] = [fieldValues(a), fieldValues(b)];
  // The keys of the table above, nothing else.
  const fields = Object.keys(one) as ItemField[];
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(two[field]));
}

/** Hugo always has a way to a person: this one stays (issue 5, "never a dead end"). */
export const lastResort = "contact";
