import type { Audience, HugoOutcome } from "../../contract/hugo.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Ports } from "../../kernel/ports.ts";
import { currentKnowledge } from "../knowledge/public.ts";
import { answerCard, suggestCard } from "./cards.ts";
import { judge } from "./judge.ts";

type Asked = {
  readonly q: string;
  readonly audience?: Audience | undefined;
};
type Answered = {
  readonly outcome: HugoOutcome;
  readonly ids: readonly string[];
  readonly card: Card;
};

const shown = 4;

/** Answers a question of somebody in Teams or on the page. */
export async function ask(ports: Ports, actor: Actor, { q, audience }: Asked): Promise<Answered> {
  const knowledge = await currentKnowledge(ports);
  const { outcome, ids } = judge(knowledge.engine, q, audience);
  const items = ids.flatMap((id) => knowledge.items.find((one) => one.id === id) ?? []);
  const [first] = items;
  const card =
    outcome === "answer" && first
      ? answerCard(first, knowledge.documents, actor.language)
      : suggestCard(items.slice(0, shown) as readonly KnowledgeItem[], actor.language);
  return { outcome, ids, card };
}
