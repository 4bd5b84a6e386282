import { z } from "zod";
import type { Fallback, Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { currentKnowledge } from "../knowledge/public.ts";
import { ask } from "./ask.ts";
import { answerCard } from "./cards.ts";

const ofItem = z.object({ id: z.string().max(60) });

/** One answer, chosen from a list. */
export const showItem: Verb = async (ports, { language }, data) => {
  const { id } = ofItem.parse(data);
  const knowledge = await currentKnowledge(ports);
  const item = knowledge.items.find((one) => one.id === id);
  return item ? done(answerCard(item, knowledge.documents, language)) : refuse("hugo.unknown_item");
};

/** Whatever somebody types in his own chat. */
export const answerAnything: Fallback = async (ports, actor, { text }) =>
  done((await ask(ports, actor, { q: text })).card);
