import type { RequestHandler } from "express";
import type { TenantContext } from "../context.ts";
import type { Tokens } from "../identity/tokens.ts";
import { connectorAudience } from "../identity/urls.ts";
import { hasApp, whyNoChat } from "../people.ts";
import type { Chats, Place } from "./chats.ts";
import type { Limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** Nobody sends anything without the app's own token for the Connector. */
export const signedIn =
  (tokens: Tokens): RequestHandler =>
  async (request, _response, next) => {
    if (!(await tokens.verifyApp(request.headers.authorization, connectorAudience))) {
      throw new Refusal("Unauthorized");
    }
    next();
  };

/** Teams measures a message as UTF-16. */
const maxBytes = 28 * 1024;

/** @throws Refusal `MessageSizeTooBig` */
export function checkSize(body: unknown): void {
  if (Buffer.byteLength(JSON.stringify(body ?? ""), "utf16le") > maxBytes) {
    throw new Refusal("MessageSizeTooBig");
  }
}

/** @throws Refusal `TooManyRequests` */
export function checkLimit(limits: Limits, kind: "read" | "write", conversationId: string): void {
  const retryAfterInSeconds = limits.ask(kind, conversationId);
  if (retryAfterInSeconds !== undefined) {
    throw new Refusal("TooManyRequests", { retryAfterInSeconds });
  }
}

/**
 * The conversation, when the bot takes part in it.
 * @throws Refusal `ConversationNotFound`, `BotNotInConversationRoster`
 */
export function placeOf(
  context: Pick<TenantContext, "people" | "teams">,
  chats: Chats,
  conversationId: string,
): Place {
  const place = chats.find(conversationId);
  if (!place) {
    throw new Refusal("ConversationNotFound");
  }
  const why = place.kind === "chat" ? whyNoChat(context, place.person) : undefined;
  const absent = place.kind === "channel" ? !hasApp(place.team) : why && why !== "blocked";
  if (absent) {
    throw new Refusal("BotNotInConversationRoster");
  }
  return place;
}

/** @throws Refusal `ConversationBlockedByUser` */
export function checkMayWrite(place: Place): void {
  if (place.kind === "chat" && place.person.blocked) {
    throw new Refusal("ConversationBlockedByUser");
  }
}
