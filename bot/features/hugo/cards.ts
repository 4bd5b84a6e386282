import type { Language } from "../../contract/languages.ts";
import { type Card, card, execute, line, quiet, title } from "../../kernel/cards.ts";
import type { Knowledge, KnowledgeItem } from "../../kernel/knowledge.ts";
import { say } from "./texts.ts";

/** The answer with where it comes from. */
export function answerCard(
  item: KnowledgeItem,
  documents: Knowledge["documents"],
  language: Language,
): Card {
  const t = say(language);
  const from = item.sources.map(
    ({ document, section }) => `${documents[document]?.[language] ?? document}, ${section}`,
  );
  return card({
    fallbackText: item.answer[language],
    body: [
      title(item.title[language]),
      line(item.answer[language]),
      quiet(t("answer.source", { source: from.join("; ") })),
    ],
  });
}

/** "Bedoel je…": four questions to choose from. */
export function suggestCard(items: readonly KnowledgeItem[], language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("suggest.title"),
    body: [title(t("suggest.title")), quiet(t("urgentLine"))],
    actions: items.map(({ id, title: name }) => execute(name[language], "hugo.show_item", { id })),
  });
}
