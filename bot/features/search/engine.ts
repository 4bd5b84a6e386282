import MiniSearch from "minisearch";
import type { Audience } from "../../contract/hugo.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { tokens } from "./tokens.ts";

export type Ranked = { readonly id: string; readonly score: number };

/** What was found. `verdict` says what may be done with it: say it, offer a list, or nothing. */
export type Found = {
  /** Best first, at most twelve. */
  readonly ranked: readonly Ranked[];
  /** How likely the first one is right: 0 to 1. */
  readonly confidence: number;
  readonly verdict: "sure" | "unsure" | "outside";
};

export type Engine = {
  readonly find: (question: string, audience?: Audience) => Found;
};

const most = 12;

/** Builds the engine over these items; takes well under a second, and knows nothing outside them. */
export function makeEngine(items: readonly KnowledgeItem[]): Engine {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    tokenize: tokens,
    processTerm: (term) => term,
  });
  index.addAll(
    items.map(({ id, title, questions, words, answer }) => ({
      id,
      text: [title.nl, title.en, ...questions, ...words, answer.nl, answer.en].join(" "),
    })),
  );
  return {
    find: (question) => {
      const hits = index.search(question).slice(0, most);
      const ranked = hits.map(({ id, score }) => ({ id: String(id), score }));
      const [first, second] = ranked;
      const confidence = first ? first.score / (first.score + (second?.score ?? 0) + 5) : 0;
      return { ranked, confidence, verdict: confidence > 0.7 ? "sure" : "unsure" };
    },
  };
}
