import type { LocalPerson } from "../context.ts";
import { isInTeam } from "../people.ts";
import { notFound } from "../problem.ts";
import { mentioning, mentionOfBot, personActivity } from "./activity.ts";
import type { Place } from "./chats.ts";
import { mustReachBot, type PersonTools } from "./press.ts";

/**
 * Where this person's message goes: the chat with the bot, or a channel, where it starts or goes on with a thread.
 * @throws Problem `conversation.not_found` also for a conversation this person does not see
 */
function placeFor(
  { chats }: PersonTools,
  person: LocalPerson & { readonly objectId: string },
  conversationId: string | undefined,
): Place {
  const own = chats.open(person);
  if (conversationId === undefined || conversationId === own.id) {
    return own;
  }
  const place = chats.find(conversationId);
  if (place?.kind !== "channel" || !isInTeam(place.team, person.objectId)) {
    throw notFound("conversation", conversationId);
  }
  return place;
}

/**
 * Types a message to the bot; in a channel it mentions the bot, else the bot would not hear it.
 * @returns the app's answer, 502 when it gave none
 */
export async function say(
  tools: PersonTools,
  person: LocalPerson,
  text: string,
  conversationId?: string,
): Promise<{ readonly status: number }> {
  const { context, chats, delivery } = tools;
  mustReachBot(context, person);
  const place = placeFor(tools, person, conversationId);
  const id = chats.newId();
  const threadId = place.kind === "channel" ? (place.threadId ?? id) : undefined;
  const inThread = place.kind === "channel" && threadId ? { ...place, threadId } : place;
  chats.add(place, {
    id,
    personId: person.id,
    ...(threadId && threadId !== id ? { threadId } : {}),
    text,
    summary: "",
    attachments: [],
  });
  const inChannel = place.kind === "channel";
  const parts = { type: "message", id, textFormat: "plain" };
  const activity = personActivity(
    context,
    person,
    inThread,
    { ...parts, text: inChannel ? mentioning(text) : text },
    inChannel ? [mentionOfBot] : [],
  );
  const { status = 502 } = await delivery.send(activity);
  return { status };
}
