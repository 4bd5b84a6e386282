import { makeEngine } from "../../../bot/features/search/public.ts";
import type { KnowledgeItem } from "../../../bot/kernel/knowledge.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";

/** Questions by what the search makes of them, whatever the answers and the search are by then. */
const { items } = loadKnowledge();
const engine = makeEngine(items);

type Found = { readonly q: string; readonly item: KnowledgeItem };

function first(questions: readonly string[], verdict: "sure" | "unsure"): Found {
  for (const q of questions) {
    const found = engine.find(q);
    const item = items.find(({ id }) => id === found.ranked[0]?.id);
    if (found.verdict === verdict && item) return { q, item };
  }
  throw new Error(`no question is ${verdict}`);
}

/** One that the search is sure of, with its answer. */
export const sure: Found = first(
  items.flatMap(({ questions }) => questions.filter((one) => /^[A-Za-z ?]+$/.test(one))),
  "sure",
);
/** One word that may be about many things, and what comes first in the list. */
export const vague: Found = first(["examen", "les", "diploma", "werkgever", "kosten"], "unsure");
/** Letters that stand in no word: nothing is found. */
export const outside = "xqzvw blorp";
