import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask, TenantProblem } from "../api/call.ts";
import { invokeAnswer } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import type { CardPress } from "./card-press.ts";
import { CardView } from "./card-view.tsx";
import type { OpenDialog } from "./use-card.ts";

type Props = {
  readonly first: OpenDialog;
  readonly activityId: string;
  readonly onClose: () => void;
};

/** A dialog of the bot. Sending its card answers with a next page, a closing word, or closes it. */
export function CardDialog({ first, activityId, onClose }: Props) {
  const { say } = useSettings();
  const { person, follow } = usePlace();
  const client = useQueryClient();
  const [page, setPage] = useState(first);
  const submit = useMutation({
    mutationFn: async (data: Readonly<Record<string, unknown>>) => {
      const path = ["people", person.id, "dialog-submit"];
      const answer = await ask(path, { activityId, data }, invokeAnswer);
      if (answer.status && answer.status >= 400) {
        throw new TenantProblem(answer.status, "the bot refused");
      }
      return answer;
    },
    onSuccess: ({ dialog, message }) => {
      if (dialog) setPage(dialog);
      else if (!message) onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["chat"] }),
  });
  const press = (pressed: CardPress) => {
    if (pressed.kind === "link") follow(pressed.url);
    else submit.mutate({ ...pressed.data, ...pressed.inputs });
  };
  const closing = submit.data?.dialog ? undefined : submit.data?.message;
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" aria-label={say("page.close")} onClick={onClose}>
                <span aria-hidden="true">✕</span>
              </Button>
            }
          >
            {page.title}
          </DialogTitle>
          <DialogContent className="dialog-card">
            {closing ? (
              <p role="status">{closing}</p>
            ) : (
              <CardView card={page.card} busy={submit.isPending} onPress={press} />
            )}
            {submit.isPending && <Spinner size="tiny" label={say("cards.busy")} />}
            {submit.isError && (
              <p role="alert" className="card-problem">
                {say("cards.error")}
              </p>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
