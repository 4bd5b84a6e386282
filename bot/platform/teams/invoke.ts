import type { Activity } from "botbuilder";
import { z } from "zod";
import { isFault } from "../../kernel/fault.ts";
import type { Actor, DialogPage } from "../../kernel/feature.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import {
  cardAnswer,
  cardType,
  type InvokeAnswer,
  messageAnswer,
  type TurnTable,
} from "./turn-table.ts";

const cardAction = z.object({
  action: z.object({
    verb: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
});
const taskData = z.object({
  data: z.looseObject({
    dialog: z.string().optional(),
    data: z.looseObject({ dialog: z.string() }).optional(),
  }),
});

/** A card from an older version, about something that is gone, or one that somebody made up. */
const isStale = (error: unknown): boolean =>
  error instanceof z.ZodError || isFault(error, "documents.not_found");

const notFound: InvokeAnswer = { status: 404, body: {} };

async function onCardAction(
  activity: Activity,
  actor: Actor,
  table: TurnTable,
): Promise<InvokeAnswer> {
  const words = table.words[actor.language];
  const parsed = cardAction.safeParse(activity.value);
  const verb = parsed.success ? table.verbs.get(parsed.data.action.verb) : undefined;
  if (!(parsed.success && verb)) return messageAnswer(words.staleButton);
  const { data } = parsed.data.action;
  try {
    const outcome = await rerunOnConflict(() => verb(table.ports, actor, data));
    if (outcome.ok) return cardAnswer(outcome.value);
    return messageAnswer(table.sentence(actor.language, outcome));
  } catch (error) {
    if (isStale(error)) return messageAnswer(words.staleButton);
    throw error;
  }
}

function dialogAnswer(
  outcome: Outcome<DialogPage, string>,
  actor: Actor,
  table: TurnTable,
): InvokeAnswer {
  if (!outcome.ok) {
    const value = table.sentence(actor.language, outcome);
    return { status: 200, body: { task: { type: "message", value } } };
  }
  const { title, card } = outcome.value;
  const value = { title, width: "medium", card: { contentType: cardType, content: card } };
  return { status: 200, body: { task: { type: "continue", value } } };
}

async function onDialog(
  kind: "open" | "submit",
  activity: Activity,
  actor: Actor,
  table: TurnTable,
): Promise<InvokeAnswer> {
  const parsed = taskData.safeParse(activity.value);
  if (!parsed.success) return notFound;
  const data = parsed.data.data.data ?? parsed.data.data;
  const dialog = table.dialogs.get(String(data["dialog"]));
  if (!dialog) return notFound;
  try {
    const outcome = await rerunOnConflict(() => dialog[kind](table.ports, actor, data));
    return dialogAnswer(outcome, actor, table);
  } catch (error) {
    if (!isStale(error)) throw error;
    const value = table.words[actor.language].staleButton;
    return { status: 200, body: { task: { type: "message", value } } };
  }
}

type InvokeHandler = (activity: Activity, actor: Actor, table: TurnTable) => Promise<InvokeAnswer>;

/** The closed list of what Teams may ask of us. */
const handlers = new Map<string, InvokeHandler>([
  ["adaptiveCard/action", onCardAction],
  ["task/fetch", (activity, actor, table) => onDialog("open", activity, actor, table)],
  ["task/submit", (activity, actor, table) => onDialog("submit", activity, actor, table)],
]);

/** Our cards go to people's own chats only; what is asked elsewhere would be answered to everybody there. */
const isOwnChat = ({ conversation }: Activity): boolean =>
  conversation.conversationType === "personal";

export async function onInvoke(
  activity: Activity,
  actor: Actor,
  table: TurnTable,
): Promise<InvokeAnswer> {
  const handler = handlers.get(activity.name ?? "");
  if (!handler) return { status: 501, body: {} };
  if (!isOwnChat(activity)) return messageAnswer(table.words[actor.language].ownChatOnly);
  return await handler(activity, actor, table);
}
