import type { LocalPerson } from "../context.ts";
import type { Message } from "./chats.ts";

export const cardContentType = "application/vnd.microsoft.card.adaptive";

/** The cards of a message as this person sees them now; without a person as they were sent. */
export function cardsFor(message: Message, person: LocalPerson | undefined): readonly unknown[] {
  const view = person && message.views?.[person.id];
  return view === undefined
    ? message.attachments
        .filter(({ contentType }) => contentType === cardContentType)
        .map(({ content }) => content)
    : [view];
}
