import type { Language } from "../../contract/languages.ts";
import type { Card } from "../../kernel/cards.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Ports } from "../../kernel/ports.ts";
import { answerCard } from "../hugo/public.ts";

/** The very card that the chat shows for this item. */
export const answerCardOf = (
  { knowledge }: Pick<Ports, "knowledge">,
  item: KnowledgeItem,
  language: Language,
): Card => answerCard(item, knowledge.documents, language);
