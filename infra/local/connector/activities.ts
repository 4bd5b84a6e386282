import type { Request, Router } from "express";
import { z } from "zod";
import { type Chats, type Message, type Place, type SentActivity, sentActivity } from "./chats.ts";
import { checkLimit, checkMayWrite, checkSize, placeOf } from "./gate.ts";
import { Refusal } from "./refusal.ts";
import type { ConnectorTools } from "./tools.ts";

/** @throws Refusal `BadSyntax` for anything that is no activity a bot may send here */
function activityIn(body: unknown): SentActivity {
  const activity = sentActivity.safeParse(body);
  if (!activity.success) {
    throw new Refusal("BadSyntax", { text: z.prettifyError(activity.error) });
  }
  if (activity.data.type !== "message" && activity.data.type !== "typing") {
    throw new Refusal("BadSyntax", { text: `A bot cannot send ${activity.data.type} here.` });
  }
  return activity.data;
}

const contentOf = ({ text = "", summary = "", attachments = [] }: SentActivity) => ({
  text,
  summary,
  attachments,
});

/** Puts what a bot sends in its place and gives the new message's id; typing leaves no trace. */
export function postMessage(
  chats: Chats,
  place: Place,
  activity: SentActivity,
  replyToId?: string,
): string {
  const id = chats.newId();
  const threadId = place.kind === "channel" ? (place.threadId ?? replyToId) : undefined;
  if (activity.type === "message") {
    chats.add(place, { id, ...(threadId ? { threadId } : {}), ...contentOf(activity) });
  }
  return id;
}

/** @throws Refusal `ActivityNotFoundInConversation` also for what a person wrote: a bot changes its own. */
function ownMessage(chats: Chats, place: Place, id: string): Message {
  const message = chats.message(place, id);
  if (!message || message.personId !== undefined) {
    throw new Refusal("ActivityNotFoundInConversation");
  }
  return message;
}

/** Sending, answering, changing and deleting messages. */
export function activityRoutes(router: Router, { context, chats, limits }: ConnectorTools): void {
  /** Every check that comes before any writing, in the order of Teams. */
  const writable = (request: Request): Place => {
    const conversationId = String(request.params["conversationId"]);
    checkSize(request.body);
    const place = placeOf(context, chats, conversationId);
    checkMayWrite(place);
    checkLimit(limits, "write", conversationId);
    return place;
  };
  const all = "/conversations/:conversationId/activities";
  const one = `${all}/:activityId`;

  router.post(all, (request, response) => {
    const place = writable(request);
    response.status(201).json({ id: postMessage(chats, place, activityIn(request.body)) });
  });
  router.post(one, (request, response) => {
    const place = writable(request);
    const { activityId } = request.params;
    const id = postMessage(chats, place, activityIn(request.body), activityId);
    response.status(201).json({ id });
  });
  router.put(one, (request, response) => {
    const place = writable(request);
    const { views: _replaced, ...message } = ownMessage(chats, place, request.params.activityId);
    const content = contentOf(activityIn(request.body));
    chats.put(place, { ...message, ...content, changedAt: context.now() });
    response.json({ id: message.id });
  });
  router.delete(one, (request, response) => {
    const place = writable(request);
    chats.remove(place, ownMessage(chats, place, request.params.activityId).id);
    response.status(200).end();
  });
}
