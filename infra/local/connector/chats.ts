import { z } from "zod";
import type { LocalPerson, LocalTeam, TenantContext } from "../context.ts";
import type { Collection } from "../state.ts";
import { chatIdOf } from "./ids.ts";

const attachment = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });
type Attachment = z.output<typeof attachment>;

/** What a bot may send: the parts we look at, the rest is kept as it came. */
export const sentActivity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(attachment).optional(),
});
export type SentActivity = z.output<typeof sentActivity>;

export type Message = {
  readonly id: string;
  /** Absent for the bot. */
  readonly personId?: string;
  /** First message of the thread in a channel this one answers. */
  readonly threadId?: string;
  readonly at: string;
  readonly changedAt?: string;
  readonly text: string;
  readonly summary: string;
  readonly attachments: readonly Attachment[];
  /** What pressing a button showed one person in place of the card. */
  readonly views?: Readonly<Record<string, unknown>>;
};

/** Where a message stands: one person's chat with the bot, or a channel (with the thread in it). */
export type Place =
  | { readonly kind: "chat"; readonly id: string; readonly person: LocalPerson }
  | {
      readonly kind: "channel";
      readonly id: string;
      readonly team: LocalTeam;
      readonly threadId?: string;
    };

export type Chats = {
  /** Opens the chat of the bot with this person; it exists once. */
  readonly open: (person: LocalPerson & { readonly objectId: string }) => Place & { kind: "chat" };
  readonly ofPerson: (person: LocalPerson) => (Place & { kind: "chat" }) | undefined;
  readonly find: (conversationId: string) => Place | undefined;
  readonly newId: () => string;
  readonly add: (place: Place, message: Omit<Message, "at">) => void;
  readonly messages: (place: Place) => readonly Message[];
  readonly message: (place: Place, id: string) => Message | undefined;
  /** Where a message stands that is known by its id alone. */
  readonly locate: (id: string) => Place | undefined;
  readonly put: (place: Place, message: Message) => void;
  readonly remove: (place: Place, id: string) => void;
};

const thread = /^(?<channel>.+);messageid=(?<id>[^;]+)$/;

type Shared = Pick<TenantContext, "state" | "people" | "teams" | "now" | "changed">;

/** Conversations and messages, kept on disk. */
export function openChats({ state, people, teams, now, changed }: Shared): Chats {
  const chats = state.collection<{ personId: string; createdAt: string }>("chats");
  const counters = state.collection<number>("counters");
  const places = state.collection<string>("message-places");
  const messagesOf = ({ id }: Place): Collection<Message> => state.collection(`messages ${id}`);

  const find = (conversationId: string): Place | undefined => {
    const person = people.get(chats.get(conversationId)?.personId ?? "");
    if (person) {
      return { kind: "chat", id: conversationId, person };
    }
    const { channel = conversationId, id } = thread.exec(conversationId)?.groups ?? {};
    const team = teams.all().find((one) => one.channels.some((known) => known.id === channel));
    return team && { kind: "channel", id: channel, team, ...(id ? { threadId: id } : {}) };
  };

  return {
    find,
    open: (person) => {
      const id = chatIdOf(person.objectId);
      if (!chats.get(id)) {
        chats.put(id, { personId: person.id, createdAt: now() });
        changed("chat");
      }
      return { kind: "chat", id, person };
    },
    ofPerson: (person) => {
      const id = person.objectId && chatIdOf(person.objectId);
      return id && chats.get(id) ? { kind: "chat", id, person } : undefined;
    },
    // Teams' message ids are moments; ours too, moved on where the clock stands still.
    newId: () => {
      const id = Math.max((counters.get("message") ?? 0) + 1, Date.parse(now()));
      counters.put("message", id);
      return String(id);
    },
    add: (place, message) => {
      messagesOf(place).put(message.id, { ...message, at: now() });
      places.put(message.id, place.id);
      changed("chat");
    },
    messages: (place) => messagesOf(place).all(),
    message: (place, id) => messagesOf(place).get(id),
    locate: (id) => {
      const conversationId = places.get(id);
      return conversationId === undefined ? undefined : find(conversationId);
    },
    put: (place, message) => {
      messagesOf(place).put(message.id, message);
      changed("chat");
    },
    remove: (place, id) => {
      messagesOf(place).remove(id);
      changed("chat");
    },
  };
}
