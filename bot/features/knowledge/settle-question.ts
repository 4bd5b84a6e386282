import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { withPhrasing } from "./change-item.ts";
import type { Changed } from "./commit-change.ts";
import type { ItemProblem } from "./item-rules.ts";
import { findQuestion, questionsPartition, savedQuestion } from "./question-store.ts";

type OfQuestion = { readonly month: string; readonly questionId: string };
type Settled =
  | { readonly kind: "settled" }
  | { readonly kind: "wrong"; readonly problems: readonly ItemProblem[] };
type Refusal = "groups.coordinators_only" | "knowledge.unknown_question" | "knowledge.unknown_item";

const settled: Settled = { kind: "settled" };

/** Off the list, with what became of it. Twice is once. */
async function settle(
  { documents, now }: Ports,
  { month, questionId }: OfQuestion,
  itemId?: string,
): Promise<Outcome<Settled, "knowledge.unknown_question">> {
  return await rerunOnConflict(async () => {
    const stored = await findQuestion(documents, month, questionId);
    if (!stored) return refuse("knowledge.unknown_question");
    if (stored.value.settled) return done(settled);
    const how = { at: now(), ...(itemId === undefined ? {} : { itemId }) };
    await documents.commit(questionsPartition(month), [
      savedQuestion({ ...stored.value, settled: how }, stored.etag),
    ]);
    return done(settled);
  });
}

/**
 * The question becomes a phrasing of this item, and is off the list. The item first: who presses again
 * after a fault between the two finds the phrasing there, and only the list is still to be done.
 */
export async function questionToItem(
  ports: Ports,
  actor: Actor,
  asked: OfQuestion & { readonly itemId: string },
): Promise<Outcome<Settled, Refusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const stored = await findQuestion(ports.documents, asked.month, asked.questionId);
  if (!stored) return refuse("knowledge.unknown_question");
  if (stored.value.settled) return done(settled);
  const outcome = await withPhrasing(ports, actor, asked.itemId, stored.value.text);
  if (!outcome.ok) return refuse("knowledge.unknown_item");
  const changed: Changed = outcome.value;
  if (changed.kind === "wrong") return done({ kind: "wrong", problems: changed.problems });
  return await settle(ports, asked, asked.itemId);
}

/** It asks for no answer of Hugo: off the list. */
export async function dismissQuestion(
  ports: Ports,
  actor: Actor,
  asked: OfQuestion,
): Promise<Outcome<Settled, Refusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  return await settle(ports, asked);
}
