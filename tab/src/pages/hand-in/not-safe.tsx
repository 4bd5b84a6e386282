import { Button, Field, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { useCall } from "../../surroundings.tsx";
import type { SayHandIn } from "./texts.ts";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly say: SayHandIn;
};

const longest = 500;

/** "Ik kan dit nog niet veilig": one tap opens it, one tap says it. Nobody judges it. */
export function NotSafe({ groupId, assignmentId, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const tell = useMutation({
    mutationFn: () => call("sayNotSafe", { groupId, assignmentId, text }),
  });
  if (!isOpen) {
    return (
      <Button className={styles.button} onClick={() => setOpen(true)}>
        {`⚠ ${say("notSafe.title")}`}
      </Button>
    );
  }
  if (tell.data) {
    const { told, call: helper } = tell.data;
    return (
      <Panel title={say("notSafe.good")}>
        <Text role="status">{say("notSafe.stopped")}</Text>
        <Text>{say(told.length > 0 ? "notSafe.told" : "notSafe.notTold")}</Text>
        <Text weight="semibold">{`☎ ${say("notSafe.call", helper)}`}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={say("notSafe.title")}>
      <Text weight="semibold">{`⚠ ${say("notSafe.stop")}`}</Text>
      <Field label={say("notSafe.need")} hint={say("notSafe.privacy")}>
        <Textarea
          value={text}
          rows={2}
          maxLength={longest}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {tell.error && <Problem error={tell.error} />}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={tell.isPending}
        onClick={() => tell.mutate()}
      >
        {say("notSafe.send")}
      </Button>
    </Panel>
  );
}
