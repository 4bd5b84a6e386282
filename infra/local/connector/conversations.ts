import type { Router } from "express";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { tenantId } from "../ids.ts";
import { hasUsableAccount, whyNoChat } from "../people.ts";
import { postMessage } from "./activities.ts";
import { type Place, sentActivity } from "./chats.ts";
import { checkLimit, checkMayWrite, checkSize, placeOf } from "./gate.ts";
import { findUser } from "./ids.ts";
import { Refusal } from "./refusal.ts";
import type { ConnectorTools } from "./tools.ts";

const newConversation = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  tenantId: z.string().optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).optional(),
      channel: z.looseObject({ id: z.string() }).optional(),
    })
    .optional(),
  activity: sentActivity.optional(),
});
type NewConversation = z.output<typeof newConversation>;

const known = /^(29:|8:orgid:|[0-9a-f]{8}-[0-9a-f]{4}-)/i;

/**
 * The one-to-one chat with the one member; the same person always gives the same chat.
 * @throws Refusal `BadSyntax`, `BotNotInConversationRoster`
 */
function openChat(
  { context, chats }: ConnectorTools,
  { members = [], tenantId: given, channelData }: NewConversation,
): Place {
  const [member] = members;
  if (!member || members.length > 1) {
    throw new Refusal("BadSyntax", { text: "A new one-to-one chat has exactly one member." });
  }
  if ((channelData?.tenant?.id ?? given) !== tenantId) {
    throw new Refusal("BadSyntax", { text: "The tenant id is missing or unknown." });
  }
  if (!known.test(member.id)) {
    throw new Refusal("BadSyntax", { text: "Failed to decrypt pairwise id" });
  }
  const person = findUser(context, member.id);
  if (!person || !hasUsableAccount(person) || isAbsent(context, person)) {
    throw new Refusal("BotNotInConversationRoster");
  }
  return chats.open(person);
}

function isAbsent(context: TenantContext, person: Parameters<typeof whyNoChat>[1]): boolean {
  const why = whyNoChat(context, person);
  return why !== undefined && why !== "blocked";
}

/** New chats with one person and new threads in a channel. */
export function conversationRoutes(router: Router, tools: ConnectorTools): void {
  const { context, chats, limits } = tools;

  router.post("/conversations", (request, response) => {
    checkSize(request.body);
    const asked = newConversation.safeParse(request.body);
    if (!asked.success) {
      throw new Refusal("BadSyntax", { text: z.prettifyError(asked.error) });
    }
    const { activity, channelData } = asked.data;
    const channelId = channelData?.channel?.id;
    const place =
      channelId === undefined ? openChat(tools, asked.data) : placeOf(context, chats, channelId);
    checkLimit(limits, "write", place.id);
    if (activity) {
      checkMayWrite(place);
    }
    const activityId = activity && postMessage(chats, place, activity);
    const id = activityId && place.kind === "channel" ? threadOf(place, activityId) : place.id;
    response.status(201).json({
      id,
      ...(activityId ? { activityId } : {}),
      serviceUrl: `${context.baseUrl()}/connector`,
    });
  });
}

const threadOf = (place: Place, activityId: string): string =>
  `${place.id};messageid=${activityId}`;
