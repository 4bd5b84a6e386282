import { changeItem } from "../../bot/features/knowledge/change-item.ts";
import type { Changed } from "../../bot/features/knowledge/commit-change.ts";
import { currentKnowledge } from "../../bot/features/knowledge/public.ts";
import type { Documents } from "../../bot/kernel/documents.ts";
import type { Knowledge } from "../../bot/kernel/knowledge.ts";
import { coordinator } from "./a-group.ts";
import { anItem, someKnowledge, typedOf } from "./an-item.ts";
import { portsOf } from "./ports.ts";

/** Two coordinators of one provider. */
export const editor = coordinator;
export const other = { ...coordinator, objectId: "o-bea", personId: "p-bea" };

export const portsWith = (knowledge: Knowledge = someKnowledge(), documents?: Documents) => ({
  ...portsOf(documents ? { documents } : {}),
  knowledge,
});
type Ports = ReturnType<typeof portsWith>;

/** The costs, with another answer. */
const answering = (nl: string) => typedOf(anItem(), { answer: { nl, en: "Your employer pays." } });
export const change = (ports: Ports, nl: string, revision: number, actor = editor) =>
  changeItem(ports, actor, { itemId: "kosten", revision, item: answering(nl) });
/** How a change ended; the refusal itself when it was refused. */
export async function kindOf(result: Promise<{ readonly ok: boolean; readonly value?: Changed }>) {
  const outcome = await result;
  return outcome.ok ? outcome.value?.kind : outcome;
}
/** What Hugo would say now. */
export const answerOf = async (ports: Ports, id = "kosten"): Promise<string | undefined> =>
  (await currentKnowledge(ports)).items.find((one) => one.id === id)?.answer.nl;
