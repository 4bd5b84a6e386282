import type { Output, Parsed } from "../../contract/api.ts";
import type { TypedItem } from "../../contract/knowledge-api.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Route } from "../../kernel/feature.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { judge } from "../hugo/public.ts";
import { makeEngine } from "../search/public.ts";
import { adviceOn } from "./advice-rules.ts";
import { answerCardOf } from "./item-card.ts";
import { isHttps, problemsOf, tidied } from "./item-rules.ts";
import { usedItems } from "./merge-rules.ts";
import { listStandings } from "./read-items.ts";
import { adviceSentence, problemSentence, say } from "./texts.ts";

type Tried = NonNullable<Output<"previewKnowledge">["tried"]>;
const unsaved = "own-unsaved";
const shown = 4;

/** As far as it was typed: a card must show something, also of half an item. */
const asFarAsTyped = (id: string, typed: TypedItem): KnowledgeItem => ({
  id,
  ...typed,
  next: typed.next.filter((step) => step.kind !== "link" || isHttps(step.url)),
});

const asJson = (card: Card) => ({ ...card, type: "AdaptiveCard" as const });

function tried(
  items: readonly KnowledgeItem[],
  id: string,
  q: string,
  { audience }: Parsed<"previewKnowledge">,
  language: Actor["language"],
): Tried {
  const engine = makeEngine(items);
  const { outcome, confidence } = judge(engine, q, audience);
  const { ranked } = engine.find(q, audience);
  const best = ranked[0]?.score ?? 1;
  const titles = new Map(items.map((item) => [item.id, item.title[language]]));
  return {
    outcome,
    sentence: say(language)(`tried.${outcome}`),
    ranked: ranked.slice(0, shown).map((one) => ({
      id: one.id,
      title: titles.get(one.id) ?? "",
      percent: Math.round((100 * confidence * one.score) / best),
      isThis: one.id === id,
    })),
  };
}

/** What people would see and Hugo would answer with a text that is not saved; changes nothing. */
export const previewKnowledgeRoute: Route<"previewKnowledge"> = async (ports, actor, input) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { language } = actor;
  const id = input.itemId ?? unsaved;
  const typed = tidied(input.item);
  const item = asFarAsTyped(id, typed);
  const others = (await othersOf(ports, id)).filter((one) => one.id !== id);
  const q = input.q?.trim() ?? "";
  return done({
    cards: {
      nl: asJson(answerCardOf(ports, item, "nl")),
      en: asJson(answerCardOf(ports, item, "en")),
    },
    problems: problemsOf(id, typed, {
      items: others,
      documents: ports.knowledge.documents,
    }).map((one) => ({ field: one.field, sentence: problemSentence(one, language) })),
    advice: adviceOn(input.item).map((one) => ({
      field: one.field,
      sentence: adviceSentence(one, language),
    })),
    ...(q === "" ? {} : { tried: tried([...others, item], id, q, input, language) }),
  });
};

const othersOf = async (ports: Ports, id: string): Promise<readonly KnowledgeItem[]> =>
  usedItems(await listStandings(ports)).filter((one) => one.id !== id);
