import type { Chat } from "../api/shapes.ts";

/** Per conversation the last message that was seen. */
export type Seen = Readonly<Record<string, string>>;

type Talk = {
  readonly conversationId: string;
  readonly messages: readonly {
    readonly activityId: string;
    readonly from: { readonly isBot: boolean };
  }[];
};

/** Messages of the bot after the last one seen; all of them when nothing was seen. */
export function unreadIn({ conversationId, messages }: Talk, seen: Seen): number {
  const at = messages.findIndex(({ activityId }) => activityId === seen[conversationId]);
  return messages.slice(at + 1).filter(({ from }) => from.isBot).length;
}

export const unreadInAll = (chats: readonly Talk[], seen: Seen): number =>
  chats.reduce((sum, chat) => sum + unreadIn(chat, seen), 0);

/** What a list shows of the newest message, on one line. */
export function gistOf(message: Chat["messages"][number] | undefined): string {
  const fallback = message?.cards[0]?.["fallbackText"];
  const text = message?.summary || message?.text || fallback;
  return typeof text === "string" ? text.replace(/\s+/g, " ").trim() : "";
}
