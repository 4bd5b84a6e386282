import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CallProblem } from "../../call-problem.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Icon } from "../../look/icons.tsx";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";
import { useDraft } from "./use-draft.ts";

/** What the server accepts (contract: `handIn`). */
const maxLength = 8000;
/** Counting from the start only makes people nervous. */
const showRoomBelow = 1000;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  clients: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    fontWeight: tokens.fontWeightSemibold,
  },
  send: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

/** Something may be about a client: the author decides. */
const isGuarded = (error: Error | null): boolean =>
  error instanceof CallProblem && error.code === "assignments.client_data";

type Props = {
  readonly groupId: string;
  readonly work: Work;
  readonly say: SayProgress;
  readonly onDone: (title: string) => void;
};

/** Handing in as text, in the place where the assignment is read. */
export function HandIn({ groupId, work, say, onDone }: Props) {
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const draft = useDraft(groupId, work.assignmentId);
  const [asked, setAsked] = useState(false);
  const text = draft.text.trim();
  const room = maxLength - draft.text.length;

  const send = useMutation({
    mutationFn: (clientDataChecked: boolean) =>
      call("handIn", { groupId, assignmentId: work.assignmentId, text, clientDataChecked }),
    onSuccess: async () => {
      draft.write("");
      onDone(work.title);
      await queries.invalidateQueries({ queryKey: keys.myProgress(groupId) });
    },
  });

  const hint = say(draft.kept ? "form.saved" : "form.notSaved");
  const missing = asked && text === "" ? { validationMessage: say("form.empty") } : {};
  return (
    <div className={styles.form}>
      <Field
        label={say("form.label")}
        hint={room < showRoomBelow ? `${hint} ${say("form.room", { room })}.` : hint}
        {...missing}
      >
        <Textarea
          value={draft.text}
          onChange={(_, { value }) => draft.write(value)}
          placeholder={say("form.placeholder")}
          maxLength={maxLength}
          rows={8}
          resize="vertical"
          readOnly={send.isPending}
        />
      </Field>
      <span className={styles.clients}>
        <Icon name="info" />
        {say("form.clients")}
      </span>
      {send.error && <Problem error={send.error} />}
      {isGuarded(send.error) && (
        <Button className={styles.send} onClick={() => send.mutate(true)}>
          {say("form.checked")}
        </Button>
      )}
      <AskFirst
        title={say("form.askTitle")}
        text={say("form.ask")}
        yes={say("form.yes")}
        onYes={() => send.mutate(false)}
      >
        {(ask) => (
          <Button
            appearance="primary"
            size="large"
            icon={<Icon name="handIn" />}
            className={styles.send}
            disabledFocusable={send.isPending}
            onClick={() => (text === "" ? setAsked(true) : ask())}
          >
            {say(send.isPending ? "form.sending" : "form.send")}
          </Button>
        )}
      </AskFirst>
    </div>
  );
}
