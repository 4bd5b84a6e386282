import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask, TenantProblem } from "../api/call.ts";
import { type CardJson, invokeAnswer } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { type CardPress, dialogOf, wordsOf } from "./card-press.ts";

export type OpenDialog = { readonly title: string; readonly card: CardJson };
type Effect = { readonly message?: string | undefined; readonly dialog?: OpenDialog | undefined };

/** The bot answered with an error; Teams then shows its own sentence. */
const orFailed = (status: number | null | undefined, effect: Effect): Effect => {
  if (status && status >= 400) throw new TenantProblem(status, "the bot refused");
  return effect;
};

/** What pressing the buttons of one card does, and what came of it. */
export function useCard(activityId: string, conversationId: string) {
  const { person, follow } = usePlace();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<OpenDialog>();

  const send = async (press: Exclude<CardPress, { kind: "link" }>): Promise<Effect> => {
    const of = (action: string) => ["people", person.id, action];
    if (press.kind === "execute") {
      const { verb, inputs, data } = press;
      const body = { activityId, verb, inputs, data };
      const answer = await ask(of("press"), body, invokeAnswer);
      return orFailed(answer.status, { message: answer.message ?? undefined });
    }
    const opens = dialogOf(press.data);
    if (opens) {
      const { data, inputs } = press;
      const body = { activityId, dialog: opens, data, inputs };
      const answer = await ask(of("dialog"), body, invokeAnswer);
      const { message, dialog: opened } = answer;
      return orFailed(answer.status, {
        message: message ?? undefined,
        dialog: opened ?? undefined,
      });
    }
    const text = wordsOf(press.data);
    if (!text) throw new TenantProblem(501, "this kind of button is not used in Zorgklas");
    const { status } = await ask(of("say"), { text, conversationId }, invokeAnswer);
    return orFailed(status, {});
  };

  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (effect) => setDialog(effect.dialog),
    // Waiting for the new card, so that nobody presses the old one again.
    onSettled: () => client.invalidateQueries({ queryKey: ["chat"] }),
  });
  return {
    busy: mutation.isPending,
    failed: mutation.isError,
    message: mutation.data?.message,
    dialog,
    closeDialog: () => setDialog(undefined),
    press: (pressed: CardPress) => {
      if (pressed.kind === "link") follow(pressed.url);
      else mutation.mutate(pressed);
    },
  };
}
