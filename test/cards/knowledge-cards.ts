import { knowledgeCard, questionsCard } from "../../bot/features/knowledge/cards.ts";
import {
  answerFormCard,
  answerSavedCard,
  checkAnswerCard,
  chooseItemCard,
} from "../../bot/features/knowledge/dialog-cards.ts";
import type { Question } from "../../bot/features/knowledge/question-store.ts";
import { card, line, plain } from "../../bot/kernel/cards.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import type { CardMakers } from "./make.ts";
import { now, type Size, words } from "./values.ts";

const { items } = loadKnowledge();
const counts = { typical: 3, empty: 0, longest: 200 } as const satisfies Record<Size, number>;

const questionsOf = (size: Size): readonly Question[] =>
  Array.from({ length: counts[size] }, (_, index) => ({
    docType: "question",
    schema: 1,
    key: `k${index}`,
    text: words(size).remark.slice(0, 300),
    outcome: "handover",
    ids: [],
    version: "v.0",
    times: 9,
    lastAt: now,
    given: [],
    liked: 0,
    disliked: 2,
  }));

const monthOf = (size: Size) => ({
  month: "2027-01",
  unanswered: questionsOf(size),
  disliked: questionsOf(size),
});
const titlesOf = (size: Size): readonly string[] =>
  Array.from({ length: counts[size] }, () => words(size).remark.slice(0, 70));

const url = `https://teams.microsoft.com/l/entity/${"x".repeat(200)}`;

const typedOf = (size: Size) => ({
  id: "kosten",
  name: words(size).remark.slice(0, 70) || "Wat kost het?",
  revision: size === "longest" ? 999 : 0,
  answer: { nl: words(size).answer.slice(0, 700), en: words(size).answer.slice(0, 700) },
});

export const knowledgeCards: CardMakers = {
  knowledgeCard: (size, language) =>
    knowledgeCard(
      {
        counts: { items: 82, changed: counts[size], removed: counts[size], problems: counts[size] },
        startChanged: titlesOf(size),
        fewPhrasings: titlesOf(size),
        months: [monthOf(size)],
        pageUrl: url,
        questionsUrl: url,
      },
      language,
    ),
  questionsCard: (size, language) =>
    questionsCard(
      {
        ...monthOf(size),
        counts: {
          asked: 1200,
          answered: 800,
          suggested: 200,
          handedOver: 190,
          urgent: 10,
          liked: 90,
          disliked: 12,
        },
        url,
      },
      language,
    ),
  chooseItemCard: (size, language) =>
    chooseItemCard(
      size === "empty" ? [] : items.map(({ id, title }) => ({ id, title: title[language] })),
      language,
    ),
  answerFormCard: (size, language) => [
    answerFormCard(typedOf(size), [], language),
    answerFormCard(typedOf(size), [words(size).remark], language),
  ],
  checkAnswerCard: (size, language) => {
    const text = plain(words(size).answer.slice(0, 700));
    const preview = card({ fallbackText: "Wat kost het?", body: [line(text)] });
    return checkAnswerCard(
      typedOf(size),
      { preview, advice: titlesOf(size).slice(0, 6) },
      language,
    );
  },
  answerSavedCard: (_, language) => answerSavedCard(language),
};
