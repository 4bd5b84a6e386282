import type { Language } from "../../contract/languages.ts";
import type { Card } from "../../kernel/cards.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { answerCard } from "../hugo/public.ts";
import type { CurrentKnowledge } from "./current.ts";

/** The very card that the chat shows for this item, among all others that it may lead to. */
export const answerCardOf = (
  { documents, items }: Pick<CurrentKnowledge, "documents" | "items">,
  item: KnowledgeItem,
  language: Language,
): Card => answerCard({ item, documents, items, trail: {} }, language);
