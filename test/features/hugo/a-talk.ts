import { ask } from "../../../bot/features/hugo/ask.ts";
import { answerAnything } from "../../../bot/features/hugo/verbs.ts";
import type { Card } from "../../../bot/kernel/cards.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import type { KnowledgeItem } from "../../../bot/kernel/knowledge.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";
import { actionsOf, cardOf } from "../../support/card-text.ts";
import { portsOf } from "../../support/ports.ts";

export const visitor: Actor = {
  tenantId: "",
  objectId: "",
  language: "nl",
  isCoordinator: false,
  visitor: true,
};

type Facts = Pick<KnowledgeItem, "id"> & Partial<Omit<KnowledgeItem, "id" | "title">>;

/** One answer whose words are its id, unless told otherwise. */
export const anItem = ({ id, ...rest }: Facts): KnowledgeItem => ({
  id,
  audience: ["participant", "employer"],
  topic: "costs",
  title: { nl: `Vraag ${id}?`, en: `Question ${id}?` },
  questions: [`alles over ${id}`],
  words: [id],
  answer: { nl: `Antwoord ${id}.`, en: `Answer ${id}.` },
  sources: [{ document: "brochure", section: "1" }],
  next: [],
  ...rest,
});

/** Two that cannot be told apart by this word: never sure. */
export const twins = [
  anItem({ id: "boek-een", questions: ["het boek"], words: ["boek"] }),
  anItem({ id: "boek-twee", questions: ["een boek"], words: ["boek"] }),
];

/** Ports with these answers only. */
export function knowing(
  items: readonly KnowledgeItem[],
  given: Parameters<typeof portsOf>[0] = {},
) {
  const ports = portsOf(given);
  return { ...ports, knowledge: { ...ports.knowledge, items } };
}

export const asked = async (ports: Ports, actor: Actor, q: string) =>
  await ask(ports, actor, { q });

/** What somebody hears who types this in his own chat. */
export const typed = async (ports: Ports, actor: Actor, text: string): Promise<Card> =>
  cardOf(await answerAnything(ports, actor, { text, inTeam: false }));

export const verbsOf = (card: Card): readonly unknown[] => actionsOf(card).map(({ verb }) => verb);

/** What the button with this verb carries; the first one when there are more. */
export const dataOf = (card: Card, verb: string): Readonly<Record<string, unknown>> => {
  const found = actionsOf(card).find((action) => action["verb"] === verb);
  return { ...Object(found?.["data"]) };
};
