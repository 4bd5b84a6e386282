import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import type { Sighting } from "#contract/work.ts";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { useCall } from "../../surroundings.tsx";
import type { SaySupervisor } from "./texts.ts";

const useStyles = makeStyles({
  send: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** In the order in which somebody grows; not having been there is the last. */
const choices = ["not_yet", "with_help", "by_self", "not_there"] as const satisfies Sighting[];
const sightingOf = (value: string): Sighting | undefined => choices.find((one) => one === value);

type Props = {
  readonly work: Output<"supervisorWork">;
  readonly onSigned: () => void;
  readonly onRefused: () => void;
  readonly say: SaySupervisor;
};

/** What the supervisor saw, in one choice and a remark; nothing is chosen beforehand. */
export function SignOffForm({ work, onSigned, onRefused, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const [seen, setSeen] = useState<Sighting>();
  const [remark, setRemark] = useState("");
  const [asked, setAsked] = useState(false);
  const { groupId, personId, assignment, attempt, name } = work;
  const sign = useMutation({
    mutationFn: (chosen: Sighting) =>
      call("signOff", {
        groupId,
        personId,
        assignmentId: assignment.assignmentId,
        attempt: attempt.attempt,
        seen: chosen,
        remark,
      }),
    onSuccess: onSigned,
    // Handed in again, or judged in between: show what stands, and keep what was typed.
    onError: onRefused,
  });
  const question = say("form.question", { name });
  return (
    <Panel title={question}>
      <Field {...(asked && seen === undefined && { validationMessage: say("form.choose") })}>
        <RadioGroup
          aria-label={question}
          value={seen ?? ""}
          onChange={(_, { value }) => setSeen(sightingOf(value))}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={say(`form.seen.${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
      {seen === "not_there" && <Text>{say("form.notThere")}</Text>}
      <Field label={say("form.remark")} hint={say("form.privacy")}>
        <Textarea
          value={remark}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setRemark(value)}
        />
      </Field>
      {sign.error && <Problem error={sign.error} />}
      <Button
        appearance="primary"
        size="large"
        icon={<Icon name="check" />}
        className={styles.send}
        disabledFocusable={sign.isPending}
        onClick={() => (seen === undefined ? setAsked(true) : sign.mutate(seen))}
      >
        {say(sign.isPending ? "form.sending" : "form.send")}
      </Button>
      <Text size={200} className={styles.quiet}>
        {say("note")}
      </Text>
    </Panel>
  );
}
