import { ActivityTypes, Channels, type TurnContext } from "botbuilder";
import { z } from "zod";
import { languageOf } from "../../contract/languages.ts";
import { isFault } from "../../kernel/fault.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Turn } from "./adapter.ts";
import { onInvoke } from "./invoke.ts";
import { onMessage } from "./message.ts";
import { reply } from "./reply.ts";
import { teamEventOf } from "./team-event.ts";
import { type InvokeAnswer, messageAnswer, type TurnTable } from "./turn-table.ts";

const answerInvoke = async (context: TurnContext, { status, body }: InvokeAnswer) => {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
};

/** From the verified activity, never from what a card says. */
async function actorOf(context: TurnContext, table: TurnTable): Promise<Actor | undefined> {
  const { from, conversation, locale } = context.activity;
  const tenantId = conversation.tenantId ?? "";
  const objectId = from.aadObjectId;
  if (!objectId || tenantId !== table.ports.settings.tenantId) return undefined;
  return await table.identify({ tenantId, objectId, language: languageOf(locale) });
}

/** Short enough to read over the phone. */
const referenceLength = 6;

/** Logged once, here; the person gets one general sentence and a number to mention. */
async function onFault(context: TurnContext, table: TurnTable, error: unknown): Promise<void> {
  const reference = table.ports.newId().slice(0, referenceLength).toUpperCase();
  table.ports.log("bot.fault", {
    reference,
    activity: context.activity.type,
    name: context.activity.name ?? "",
    code: isFault(error) ? error.code : error instanceof Error ? error.name : "unknown",
  });
  const words = table.words[languageOf(context.activity.locale)];
  const text = words.fault(reference);
  if (context.activity.type === ActivityTypes.Invoke) {
    await answerInvoke(context, messageAnswer(text));
  } else if (context.activity.type === ActivityTypes.Message) {
    await reply(context, text);
  }
}

async function rememberChat(context: TurnContext, table: TurnTable, actor: Actor): Promise<void> {
  const { conversation, serviceUrl } = context.activity;
  if (conversation.conversationType !== "personal" || actor.personId === undefined) return;
  await table.onPersonalChat(actor, { conversationId: conversation.id, serviceUrl });
}

/** Somebody removed the app from their own chats, or took it back. */
async function onOwnApp(context: TurnContext, table: TurnTable, actor: Actor): Promise<void> {
  if (context.activity.action?.startsWith("remove")) await table.onAppRemoved(actor);
  else await rememberChat(context, table, actor);
}

const tenantOf = z.object({ tenant: z.object({ id: z.string() }) });

/**
 * Only Teams, and only our tenant, before anything is kept: other channels of the Bot Framework let
 * somebody name his own account, and their service address is not where our people are.
 */
function isOfOurTenant(activity: TurnContext["activity"], { ports }: TurnTable): boolean {
  const { channelId, serviceUrl, conversation, channelData } = activity;
  if (channelId !== Channels.Msteams || !serviceUrl) return false;
  const named = tenantOf.safeParse(channelData);
  const tenantId = conversation.tenantId ?? (named.success ? named.data.tenant.id : undefined);
  return tenantId === ports.settings.tenantId;
}

const answered = new Set<string>([
  ActivityTypes.Message,
  ActivityTypes.Invoke,
  ActivityTypes.InstallationUpdate,
]);

async function route(context: TurnContext, table: TurnTable): Promise<void> {
  const { activity } = context;
  if (!isOfOurTenant(activity, table)) {
    if (activity.type === ActivityTypes.Invoke) {
      await answerInvoke(context, { status: 403, body: {} });
    }
    return;
  }
  await table.onServiceUrl(activity.serviceUrl);
  const event = teamEventOf(activity);
  if (event) {
    await table.onTeamEvent(event);
    return;
  }
  if (!answered.has(activity.type)) return;
  const actor = await actorOf(context, table);
  if (!actor) {
    // Somebody of another tenant, or no person at all: nothing here is for them.
    if (activity.type === ActivityTypes.Invoke)
      await answerInvoke(context, { status: 403, body: {} });
    return;
  }
  if (activity.type === ActivityTypes.Invoke) {
    await answerInvoke(context, await onInvoke(activity, actor, table));
    return;
  }
  if (activity.type === ActivityTypes.InstallationUpdate) {
    await onOwnApp(context, table, actor);
    return;
  }
  await rememberChat(context, table, actor);
  await onMessage(context, actor, table);
}

/** One activity of Teams: who is it, what is asked, answer. */
export const createTurn =
  (table: TurnTable): Turn =>
  async (context) => {
    try {
      await route(context, table);
    } catch (error) {
      await onFault(context, table, error);
    }
  };
