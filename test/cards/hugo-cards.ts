import { audiences, topics } from "../../bot/contract/hugo.ts";
import type { Language } from "../../bot/contract/languages.ts";
import { answerCard, notHelpedCard, suggestCard, whoCard } from "../../bot/features/hugo/cards.ts";
import {
  allCoursesCard,
  courseCard,
  courseQuestionCard,
} from "../../bot/features/hugo/course-cards.ts";
import { courseStep } from "../../bot/features/hugo/course-rules.ts";
import {
  otherLanguageCard,
  outsideCard,
  refusedCard,
  tooLongCard,
  tooManyCard,
} from "../../bot/features/hugo/sorry-cards.ts";
import { startCard, topicCard, topicsCard } from "../../bot/features/hugo/topic-cards.ts";
import type { KnowledgeItem } from "../../bot/kernel/knowledge.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import { loadTracks } from "../../bot/tracks/load.ts";
import type { CardMakers } from "./make.ts";
import { type Size, words } from "./values.ts";

const { items: known, documents, courses } = loadKnowledge();
const tracks = loadTracks();

/** As long as the loader lets an editor write it. */
const longest: KnowledgeItem = {
  id: "i".repeat(60),
  audience: audiences,
  topic: "costs",
  title: { nl: "t".repeat(70), en: "t".repeat(70) },
  questions: ["q".repeat(300)],
  words: [],
  answer: { nl: "a ".repeat(350), en: "a ".repeat(350) },
  sources: Array.from({ length: 4 }, () => ({ document: "brochure", section: "s".repeat(80) })),
  next: [
    { kind: "item", id: "i".repeat(60) },
    { kind: "courses" },
    { kind: "link", url: "https://www.nationalezorgklas.nl" },
  ],
};
const many: readonly KnowledgeItem[] = topics.flatMap((topic) =>
  Array.from({ length: 9 }, () => ({ ...longest, topic })),
);
const itemsOf = (size: Size): readonly KnowledgeItem[] =>
  ({ typical: known, empty: [], longest: many })[size];
const one = (size: Size): KnowledgeItem =>
  size === "longest" ? longest : { ...(known[0] ?? longest), next: longest.next };
const trailOf = (size: Size) =>
  size === "empty"
    ? {}
    : { list: Array.from({ length: 5 }, () => one(size).id), question: "q".repeat(36) };
const maybe = <T>(size: Size, value: T): T | undefined => (size === "empty" ? undefined : value);

const foundFor = (answers: readonly string[], language: Language) => {
  const step = courseStep(courses, tracks, answers, language);
  return step.kind === "question" ? [] : step.found;
};

export const hugoCards: CardMakers = {
  answerCard: (size, language) => {
    const view = { item: one(size), documents, items: itemsOf(size), trail: trailOf(size) };
    return [
      answerCard(view, language),
      answerCard({ ...view, thanked: true }, language),
      answerCard({ ...view, trail: { list: [one(size).id] } }, language),
      answerCard({ ...view, item: { ...one(size), next: [{ kind: "person" }] } }, language),
    ];
  },
  suggestCard: (size, language) =>
    suggestCard(
      {
        items: itemsOf(size).slice(0, 4),
        trail: trailOf(size),
        askWho: maybe(size, words(size).answer.slice(0, 300)),
      },
      language,
    ),
  whoCard: (size, language) => whoCard(words(size).answer.slice(0, 300), language),
  notHelpedCard: (size, language) =>
    notHelpedCard({ others: itemsOf(size).slice(0, 4), trail: trailOf(size) }, language),
  startCard: (size, language) =>
    (["hello", "empty", "chosen"] as const).map((why) =>
      startCard({ items: itemsOf(size), audience: maybe(size, "participant"), why }, language),
    ),
  topicsCard: (size, language) =>
    topicsCard({ items: itemsOf(size), audience: maybe(size, "provider") }, language),
  topicCard: (size, language) =>
    [1, 2].map((page) =>
      topicCard({ items: itemsOf(size), audience: undefined, topic: "costs", page }, language),
    ),
  courseQuestionCard: (_size, language) =>
    courses.questions.map((question, index) =>
      courseQuestionCard(
        { question, number: index + 1, total: 3, answers: ["caring", "school"].slice(0, index) },
        language,
      ),
    ),
  courseCard: (size, language) => {
    const answers = ["supporting", "none", "disability-care"];
    return foundFor(size === "empty" ? [...answers.map(() => "unknown")] : answers, language).map(
      (shown, _index, others) =>
        courseCard(
          { shown, others, answers, documents, enrolItem: maybe(size, "aanmelden") },
          language,
        ),
    );
  },
  allCoursesCard: (size, language) => {
    const answers = ["unknown", "unknown", "unknown"];
    const found = size === "empty" ? [] : foundFor(answers, language);
    return allCoursesCard({ found, answers }, language);
  },
  outsideCard: (_size, language) => outsideCard(language),
  refusedCard: (_size, language) =>
    (["client_advice", "others_data", "instructions", "rude"] as const).map((reason) =>
      refusedCard(reason, language),
    ),
  tooLongCard: (_size, language) => tooLongCard(language),
  tooManyCard: (_size, language) => tooManyCard(language),
  otherLanguageCard: (_size, language) => otherLanguageCard(language),
};
