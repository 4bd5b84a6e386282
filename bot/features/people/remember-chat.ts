import type { Actor } from "../../kernel/feature.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import { findPerson, savedPerson } from "./store.ts";

type Chat = { readonly conversationId: string; readonly serviceUrl: string };

const most = 5_000;
/** A message that could not be sent meanwhile marks the person; who writes is looked at again by then. */
const lookAgainInMinutes = 10;

export type ChatKeeper = {
  readonly keep: (actor: Actor, chat: Chat) => Promise<void>;
  /** Somebody removed the app: chat does not reach them until they come back. */
  readonly appRemoved: (actor: Actor) => Promise<void>;
};

type Seen = { readonly key: string; readonly until: Instant };

/**
 * Keeps where somebody's own chat with the bot is. Looked at now and then per chat, and written only
 * when it changed: this is asked for every message.
 */
export function chatKeeper({ documents, now }: Pick<Ports, "documents" | "now">): ChatKeeper {
  const seen = new Map<string, Seen>();
  const look = async (personId: string, chat: Chat): Promise<void> => {
    const found = await findPerson(documents, personId);
    if (!found) return;
    const { value: person, etag } = found;
    const same =
      person.conversation?.conversationId === chat.conversationId &&
      person.conversation.serviceUrl === chat.serviceUrl;
    // Who writes to the bot can be reached, whatever we thought.
    const { unreachable, paths, ...reachable } = person;
    const wasLost = paths?.chat?.works === false;
    if (!same || unreachable || wasLost) {
      const conversation = { ...chat };
      const works = { ...paths, chat: { works: true, since: now() } };
      const kept = wasLost ? { paths: works } : paths && { paths };
      await documents.commit(personPartition(personId), [
        savedPerson({ ...reachable, ...kept, conversation }, etag),
      ]);
    }
  };
  const lost = async (personId: string): Promise<void> => {
    const found = await findPerson(documents, personId);
    if (!found) return;
    const unreachable = { reason: "app_removed", since: now() };
    const paths = { ...found.value.paths, chat: { works: false, ...unreachable } };
    await documents.commit(personPartition(personId), [
      savedPerson({ ...found.value, unreachable, paths }, found.etag),
    ]);
  };
  return {
    keep: async ({ personId }, chat) => {
      if (personId === undefined) return;
      const key = `${chat.conversationId} ${chat.serviceUrl}`;
      const last = seen.get(personId);
      if (last?.key === key && last.until > now()) return;
      // The outbox may be writing the same person at this very moment.
      await rerunOnConflict(() => look(personId, chat));
      if (seen.size >= most) seen.clear();
      seen.set(personId, { key, until: plus(now(), { minutes: lookAgainInMinutes }) });
    },
    appRemoved: async ({ personId }) => {
      if (personId === undefined) return;
      seen.delete(personId);
      await rerunOnConflict(() => lost(personId));
    },
  };
}
