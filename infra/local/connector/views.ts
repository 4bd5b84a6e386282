import type { LocalPerson, TenantContext } from "../context.ts";
import { appName } from "../ids.ts";
import { cardsFor } from "./card-view.ts";
import type { Chats, Message, Place } from "./chats.ts";
import { botId } from "./ids.ts";

type Shared = Pick<TenantContext, "people">;

export type MessageView = {
  readonly activityId: string;
  readonly from: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly at: string;
  readonly changedAt?: string;
  /** First message of the thread, in a channel. */
  readonly threadId?: string;
  readonly text: string;
  readonly summary: string;
  readonly cards: readonly unknown[];
};

const author = ({ people }: Shared, { personId }: Message): MessageView["from"] =>
  personId === undefined
    ? { id: botId, name: appName, isBot: true }
    : { id: personId, name: people.get(personId)?.name ?? personId, isBot: false };

/** The messages in one place, oldest first, with the cards as `viewer` sees them. */
export const messagesIn = (
  shared: Shared,
  chats: Chats,
  place: Place,
  viewer: LocalPerson | undefined,
): readonly MessageView[] =>
  chats.messages(place).map((message) => ({
    activityId: message.id,
    from: author(shared, message),
    at: message.at,
    ...(message.changedAt ? { changedAt: message.changedAt } : {}),
    ...(message.threadId ? { threadId: message.threadId } : {}),
    text: message.text,
    summary: message.summary,
    cards: cardsFor(message, viewer),
  }));

/** The chats somebody sees in Teams: with the bot, once it began. */
export function chatsOf(shared: Shared, chats: Chats, person: LocalPerson) {
  const place = chats.ofPerson(person);
  return place
    ? [
        {
          conversationId: place.id,
          title: appName,
          messages: messagesIn(shared, chats, place, person),
        },
      ]
    : [];
}
