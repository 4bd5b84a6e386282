import type { Actor } from "../../kernel/feature.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson, savedPerson } from "./store.ts";

type Chat = { readonly conversationId: string; readonly serviceUrl: string };

const most = 5_000;

/**
 * Keeps where somebody's own chat with the bot is. Looked at once per process and chat, and written
 * only when it changed: this is asked for every message.
 */
export function chatKeeper({
  documents,
}: Pick<Ports, "documents">): (actor: Actor, chat: Chat) => Promise<void> {
  const seen = new Map<string, string>();
  return async ({ personId }, chat) => {
    if (personId === undefined) return;
    const key = `${chat.conversationId} ${chat.serviceUrl}`;
    if (seen.get(personId) === key) return;
    const found = await findPerson(documents, personId);
    if (!found) return;
    const { value: person, etag } = found;
    const same =
      person.conversation?.conversationId === chat.conversationId &&
      person.conversation.serviceUrl === chat.serviceUrl;
    // Who writes to the bot can be reached, whatever we thought.
    const { unreachable, ...reachable } = person;
    if (!same || unreachable) {
      const conversation = { ...chat };
      await documents.commit(personPartition(personId), [
        savedPerson({ ...reachable, conversation }, etag),
      ]);
    }
    if (seen.size >= most) seen.clear();
    seen.set(personId, key);
  };
}
