import { z } from "zod";
import type { LocalPerson } from "../context.ts";
import { contains, sendsInputs } from "./card-actions.ts";
import { cardsFor } from "./card-view.ts";
import type { BotAnswer } from "./deliver.ts";
import {
  filledIn,
  findAction,
  invoke,
  mustReachBot,
  type PersonTools,
  seenMessage,
  untouched,
} from "./press.ts";

const taskAnswer = z.object({
  task: z.discriminatedUnion("type", [
    z.object({
      type: z.literal("continue"),
      value: z.object({
        title: z.string().default(""),
        card: z.object({ content: z.unknown() }),
      }),
    }),
    z.object({ type: z.literal("message"), value: z.string() }),
  ]),
});

export type Opened = {
  /** As the app answered; 502 when it did not. */
  readonly status: number;
  /** Absent when the dialog is closed. */
  readonly dialog?: { readonly title: string; readonly card: unknown };
  readonly message?: string;
};

function readAnswer({ status = 502, body }: BotAnswer): Opened {
  const answer = taskAnswer.safeParse(body);
  if (status !== 200 || !answer.success) {
    return { status };
  }
  const { task } = answer.data;
  return task.type === "message"
    ? { status, message: task.value }
    : { status, dialog: { title: task.value.title, card: task.value.card.content } };
}

const fetchesDialog = { msteams: { type: "task/fetch" } };

type Open = {
  readonly activityId: string;
  readonly dialog: string;
  /** Picks between buttons for the same dialog. */
  readonly data?: object | undefined;
  /** What was typed in the card that has the button; unchecked when absent. */
  readonly inputs?: Readonly<Record<string, string>> | undefined;
};

/** Presses a button that opens a dialog (`task/fetch`). */
export async function openDialog(
  tools: PersonTools,
  person: LocalPerson,
  { activityId, dialog, data, inputs }: Open,
): Promise<Opened> {
  const { place, message } = seenMessage(tools, person, activityId);
  const { action, card } = findAction(
    cardsFor(message, person),
    (one) =>
      one.type === "Action.Submit" &&
      contains(one.data, { ...data, dialog }) &&
      contains(one.data, fetchesDialog),
  );
  const filled = inputs ? filledIn(card, inputs) : untouched(card);
  const typed = sendsInputs(action) ? filled : {};
  const answer = await invoke(tools, person, place, {
    name: "task/fetch",
    replyToId: activityId,
    value: { data: { ...action.data, ...typed }, context: { theme: "default" } },
  });
  return readAnswer(answer);
}

/** Sends what was filled in in a dialog (`task/submit`); the answer is the next page, a message or nothing. */
export async function submitDialog(
  tools: PersonTools,
  person: LocalPerson,
  { activityId, data }: { readonly activityId?: string | undefined; readonly data: object },
): Promise<Opened> {
  mustReachBot(tools.context, person);
  const place = activityId
    ? seenMessage(tools, person, activityId).place
    : tools.chats.open(person);
  const answer = await invoke(tools, person, place, {
    name: "task/submit",
    ...(activityId ? { replyToId: activityId } : {}),
    value: { data, context: { theme: "default" } },
  });
  return readAnswer(answer);
}
