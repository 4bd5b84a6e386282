import type { TypedItem } from "../../bot/contract/knowledge-api.ts";
import type { Knowledge, KnowledgeItem } from "../../bot/kernel/knowledge.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";

/** What stands beside the items does not matter to them. */
const shipped = loadKnowledge();

/** One item of the kind that the file holds; tests say what matters. */
export const anItem = (change: Partial<KnowledgeItem> = {}): KnowledgeItem => ({
  id: "kosten",
  audience: ["participant"],
  topic: "costs",
  title: { nl: "Wat kost het?", en: "What does it cost?" },
  questions: ["Wat kost de opleiding?", "Moet ik zelf betalen?"],
  words: ["prijs"],
  answer: { nl: "Je werkgever betaalt.", en: "Your employer pays." },
  sources: [{ document: "brochure", section: "Kosten" }],
  next: [],
  ...change,
});

export const contactItem = anItem({
  id: "contact",
  topic: "contact",
  title: { nl: "Hoe bereik ik iemand?", en: "How do I reach somebody?" },
  questions: ["Ik wil iemand spreken"],
  words: ["telefoon"],
  answer: { nl: "Bel je opleider.", en: "Call your provider." },
});

export const someKnowledge = (
  items: readonly KnowledgeItem[] = [anItem(), contactItem],
  problems: readonly string[] = [],
): Knowledge => ({
  items,
  documents: { brochure: { nl: "De brochure", en: "The brochure" } },
  urgent: shipped.urgent,
  courses: shipped.courses,
  problems,
});

/** As the form sends it. */
export const typedOf = (
  { id: _, ...item }: KnowledgeItem,
  change: Partial<TypedItem> = {},
): TypedItem => ({
  ...item,
  audience: [...item.audience],
  questions: [...item.questions],
  words: [...item.words],
  sources: [...item.sources],
  next: [...item.next],
  ...change,
});
