import type { Audience } from "../../contract/hugo.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { confidenceOf, type Verdict, verdictOf } from "./calibration.ts";
import { calibration, partWeights } from "./figures.ts";
import { makeIndex } from "./parts.ts";
import { rank } from "./ranking.ts";
import { signsOf } from "./signs.ts";

type Ranked = {
  readonly id: string;
  /** How likely it is this one, if it is one of ours: 0 to 1. */
  readonly score: number;
};

/** What was found. `verdict` says what may be done with it: say it, offer a list, or nothing. */
export type Found = {
  /** Best first, at most twelve. */
  readonly ranked: readonly Ranked[];
  /** How likely the first one is right: 0 to 1. */
  readonly confidence: number;
  readonly verdict: Verdict;
};

export type Engine = {
  readonly find: (question: string, audience?: Audience) => Found;
};

const most = 12;
/** Nobody's question is longer; what comes after it would only cost time. */
const longest = 1000;

const nothing: Found = { ranked: [], confidence: 0, verdict: "outside" };

/** So many questions of our own go first: who comes first need not wait for code that is still cold. */
const warmUps = 30;

/** Builds the engine over these items; takes well under a second, and knows nothing outside them. */
export function makeEngine(items: readonly KnowledgeItem[]): Engine {
  const index = makeIndex(items);
  const find: Engine["find"] = (question, audience) => {
    const looked = index.look(question.slice(0, longest), audience);
    const places = rank(looked.parts, partWeights);
    const [first] = places;
    if (!first) return nothing;
    const confidence = confidenceOf(signsOf(looked, first, index), calibration);
    const ranked = places.slice(0, most).flatMap(({ item, chance }) => {
      const id = items[item]?.id;
      return id === undefined ? [] : [{ id, score: chance }];
    });
    return { ranked, confidence, verdict: verdictOf(confidence, calibration) };
  };
  for (const { title } of items.slice(0, warmUps)) find(title.nl);
  return { find };
}
