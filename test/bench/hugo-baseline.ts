import MiniSearch from "minisearch";
import type { KnowledgeItem } from "../../bot/kernel/knowledge.ts";

/** The first ones are the questions that an item began with; the others came later. */
const firstQuestions = 3;

export type Ranks = (question: string) => readonly string[];

/** MiniSearch as it comes: its own tokenizer, over title, first questions and Dutch answer. */
export function plainSearch(items: readonly KnowledgeItem[]): Ranks {
  const index = new MiniSearch<{ id: string; title: string; questions: string; answer: string }>({
    fields: ["title", "questions", "answer"],
  });
  index.addAll(
    items.map(({ id, title, questions, answer }) => ({
      id,
      title: title.nl,
      questions: questions.slice(0, firstQuestions).join(" "),
      answer: answer.nl,
    })),
  );
  return (question) => index.search(question).map(({ id }) => String(id));
}
