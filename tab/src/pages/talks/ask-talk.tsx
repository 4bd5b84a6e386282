import { Button, Field, makeStyles, Select, Text } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { SayTalks } from "./texts.ts";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "26rem" },
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly groupId: string;
  /** Whom it may be about; with one there is nothing to choose. */
  readonly participants: readonly { readonly personId: string; readonly name: string }[];
  readonly say: SayTalks;
  readonly onAsked: (text: string) => void;
};

/** Somebody of the three wants to talk. */
export function AskTalk({ groupId, participants, say, onAsked }: Props) {
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const [first, ...more] = participants;
  const [chosen, setChosen] = useState("");
  const personId = more.length === 0 ? first?.personId : chosen;
  const ask = useMutation({
    mutationFn: (who: string) => call("askTalk", { groupId, personId: who }),
    onSuccess: async () => {
      onAsked(say("ask.done"));
      await Promise.all([
        queries.invalidateQueries({ queryKey: keys.groupTalks(groupId) }),
        queries.invalidateQueries({ queryKey: keys.myTalks }),
      ]);
    },
  });
  if (!first) return null;
  return (
    <Panel title={say("ask.title")}>
      <Text>{say(more.length === 0 ? "ask.mine" : "ask.text")}</Text>
      {more.length > 0 && (
        <Field label={say("ask.who")} className={styles.field}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{say("ask.choose")}</option>
            {participants.map((one) => (
              <option key={one.personId} value={one.personId}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {ask.error && <Problem error={ask.error} />}
      <Button
        className={styles.button}
        disabledFocusable={ask.isPending || !personId}
        onClick={() => personId && ask.mutate(personId)}
      >
        {say("ask.button")}
      </Button>
    </Panel>
  );
}
