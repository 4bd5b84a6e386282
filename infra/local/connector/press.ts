import { z } from "zod";
import type { LocalPerson, TenantContext } from "../context.ts";
import { hasUsableAccount, isInTeam, type NoChat, whyNoChat } from "../people.ts";
import { notFound, Problem } from "../problem.ts";
import { type BotActivity, personActivity } from "./activity.ts";
import { actionsIn, type CardAction, contains, inputsIn, sendsInputs } from "./card-actions.ts";
import { cardContentType, cardsFor } from "./card-view.ts";
import type { Chats, Message, Place } from "./chats.ts";
import type { BotAnswer, Delivery } from "./deliver.ts";

export type PersonTools = {
  readonly context: TenantContext;
  readonly chats: Chats;
  readonly delivery: Delivery;
};

const because: Record<NoChat, string> = {
  no_account: "has no account yet",
  pending: "has not accepted the invitation yet",
  uninstalled: "removed the app",
  not_installed: "has no app, and is in no team that has it",
  blocked: "blocked the bot",
};

/** @throws Problem 409 `chat.<why>` when this person cannot reach the bot */
export function mustReachBot(
  context: TenantContext,
  person: LocalPerson,
): asserts person is LocalPerson & { readonly objectId: string } {
  const why = whyNoChat(context, person);
  if (why !== undefined || !hasUsableAccount(person)) {
    const reason = why ?? "no_account";
    throw new Problem(409, `chat.${reason}`, `${person.name} ${because[reason]}.`);
  }
}

/**
 * A message this person can see, and where it stands.
 * @throws Problem `message.not_found`
 */
export function seenMessage({ context, chats }: PersonTools, person: LocalPerson, id: string) {
  mustReachBot(context, person);
  const place = chats.locate(id);
  const message = place && chats.message(place, id);
  const sees =
    place?.kind === "chat"
      ? place.person.id === person.id
      : place && isInTeam(place.team, person.objectId);
  if (!(place && message && sees)) {
    throw notFound("message", id);
  }
  return { place, message };
}

/** @throws Problem 409 `action.not_found` when the card (as it is now) has no such button */
export function findAction(
  cards: readonly unknown[],
  matches: (action: CardAction) => boolean,
): { readonly action: CardAction; readonly card: unknown } {
  for (const card of cards) {
    const action = actionsIn(card).find(matches);
    if (action) {
      return { action, card };
    }
  }
  throw new Problem(409, "action.not_found", "The card has no such button now.");
}

/** What the inputs of a card send when nobody touched them. */
export const untouched = (card: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(inputsIn(card).flatMap(({ id, value }) => (value ? [[id, value]] : [])));

/**
 * What the inputs of a card send: what was typed over what they start with.
 * @throws Problem 400 `input.unknown`, `input.required`: Teams would not send it
 */
export function filledIn(
  card: unknown,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const inputs = inputsIn(card);
  const unknown = Object.keys(typed).find((id) => !inputs.some((input) => input.id === id));
  if (unknown !== undefined) {
    throw new Problem(400, "input.unknown", `The card has no input ${unknown}.`);
  }
  const values = { ...untouched(card), ...typed };
  const missing = inputs.find(({ id, required }) => required && !values[id]);
  if (missing) {
    throw new Problem(400, "input.required", `The card asks for ${missing.id}.`);
  }
  return values;
}

const invokeAnswer = z.object({
  statusCode: z.int().optional(),
  type: z.string().optional(),
  value: z.unknown(),
});
const said = z.object({ message: z.string() });

export type Pressed = {
  /** As the app answered; 502 when it did not. */
  readonly status: number;
  readonly card?: unknown;
  readonly message?: string;
};

function readAnswer({ status = 502, body }: BotAnswer): Pressed {
  const answer = invokeAnswer.safeParse(body);
  if (status !== 200 || !answer.success) {
    return { status };
  }
  const { statusCode = status, type, value } = answer.data;
  if (type === cardContentType) {
    return { status: statusCode, card: value };
  }
  const error = said.safeParse(value);
  const message = typeof value === "string" ? value : error.data?.message;
  return { status: statusCode, ...(message === undefined ? {} : { message }) };
}

export const invoke = (
  { context, delivery }: PersonTools,
  person: LocalPerson,
  place: Place,
  parts: Omit<BotActivity, "type">,
): Promise<BotAnswer> =>
  delivery.send(personActivity(context, person, place, { ...parts, type: "invoke" }));

const inPlace = (place: Place, { threadId, id }: Message): Place =>
  place.kind === "channel" ? { ...place, threadId: threadId ?? id } : place;

type Press = {
  readonly activityId: string;
  readonly verb: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Picks between buttons with the same verb. */
  readonly data?: unknown;
};

/** Presses a button (`Action.Execute`) of a card; a card that comes back takes its place for this person. */
export async function press(
  tools: PersonTools,
  person: LocalPerson,
  { activityId, verb, inputs, data }: Press,
): Promise<Pressed> {
  const { place, message } = seenMessage(tools, person, activityId);
  const { action, card } = findAction(
    cardsFor(message, person),
    (one) => one.type === "Action.Execute" && one.verb === verb && contains(one.data, data ?? {}),
  );
  const typed = sendsInputs(action) ? filledIn(card, inputs) : {};
  const { id, title } = action;
  const answer = await invoke(tools, person, inPlace(place, message), {
    name: "adaptiveCard/action",
    replyToId: activityId,
    value: {
      action: {
        type: "Action.Execute",
        verb,
        ...(id ? { id } : {}),
        ...(title ? { title } : {}),
        data: { ...action.data, ...typed },
      },
      trigger: "manual",
    },
  });
  const pressed = readAnswer(answer);
  // The app may have changed the message meanwhile: what it is now gets the new view.
  const present = tools.chats.message(place, activityId);
  if (pressed.card !== undefined && present) {
    tools.chats.put(place, {
      ...present,
      views: { ...present.views, [person.id]: pressed.card },
      changedAt: tools.context.now(),
    });
  }
  return pressed;
}
