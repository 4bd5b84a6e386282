import type { TypedItem } from "../../contract/knowledge-api.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Route } from "../../kernel/feature.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { adviceOn } from "./advice-rules.ts";
import { currentKnowledge } from "./current.ts";
import { answerCardOf } from "./item-card.ts";
import { isHttps, problemsOf, tidied } from "./item-rules.ts";
import { adviceSentence, problemSentence } from "./texts.ts";
import { tryQuestion } from "./try-question.ts";

const unsaved = "own-unsaved";

/** As far as it was typed: a card must show something, also of half an item. */
const asFarAsTyped = (id: string, typed: TypedItem): KnowledgeItem => ({
  id,
  ...typed,
  next: typed.next.filter((step) => step.kind !== "link" || isHttps(step.url)),
});

const asJson = (card: Card) => ({ ...card, type: "AdaptiveCard" as const });

/** What people would see and Hugo would answer with a text that is not saved; changes nothing. */
export const previewKnowledgeRoute: Route<"previewKnowledge"> = async (ports, actor, input) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { language } = actor;
  const id = input.itemId ?? unsaved;
  const typed = tidied(input.item);
  const item = asFarAsTyped(id, typed);
  const current = await currentKnowledge(ports);
  const q = input.q?.trim() ?? "";
  const tried =
    q === ""
      ? undefined
      : await tryQuestion(ports, item, { q, audience: input.audience }, language);
  return done({
    cards: {
      nl: asJson(answerCardOf(current, item, "nl")),
      en: asJson(answerCardOf(current, item, "en")),
    },
    problems: problemsOf(id, typed, current).map((one) => ({
      field: one.field,
      sentence: problemSentence(one, language),
    })),
    advice: adviceOn(input.item).map((one) => ({
      field: one.field,
      sentence: adviceSentence(one, language),
    })),
    ...(tried ? { tried } : {}),
  });
};
