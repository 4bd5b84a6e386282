import { Button, Field, Input, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { dayText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage } from "../../surroundings.tsx";
import type { SayReview } from "./texts.ts";

const useStyles = makeStyles({
  day: { maxWidth: "16rem" },
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
  readonly say: SayReview;
};

/** More time for one person, with the reason. */
export function ExtendForm({ say, ...work }: Props) {
  const styles = useStyles();
  const call = useCall();
  const language = useLanguage();
  const queries = useQueryClient();
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const extend = useMutation({
    mutationFn: () => call("extendDeadline", { ...work, on, reason }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.groupResults(work.groupId) });
      setOn("");
      setReason("");
    },
  });
  const give = (): void => {
    const incomplete = on === "" || reason.trim() === "";
    setMissing(incomplete);
    if (!incomplete) extend.mutate();
  };
  const given = extend.data && dayText(extend.data.dueAt, language, { withYear: true });
  return (
    <Panel title={say("extend.title")}>
      <Field label={say("extend.on")} className={styles.day}>
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <Field label={say("extend.reason")}>
        <Textarea
          value={reason}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {missing && (
        <Text role="alert" weight="semibold">
          {say("extend.missing")}
        </Text>
      )}
      {extend.error && <Problem error={extend.error} />}
      <Button className={styles.button} disabledFocusable={extend.isPending} onClick={give}>
        {say("extend.give")}
      </Button>
      <Text role="status">{given !== undefined && say("extend.given", { day: given })}</Text>
    </Panel>
  );
}
