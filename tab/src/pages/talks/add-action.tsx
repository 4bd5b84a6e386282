import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import type { OpenedTalk } from "#contract/talks-api.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { SayTalks } from "./texts.ts";
import { useTalkChange } from "./use-talk.ts";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "26rem" },
  save: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = Pick<OpenedTalk, "talk" | "owners"> & {
  readonly say: SayTalks;
  readonly onNews: (text: string) => void;
};

const empty = { text: "", ownerId: "", dueOn: "" };

/** Writing down what was agreed. The id is made with the form: sent twice it is one. */
export function AddAction({ talk, owners, say, onNews }: Props) {
  const styles = useStyles();
  const [actionId, setActionId] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState(empty);
  const [isMissing, setMissing] = useState(false);
  const add = useTalkChange("addTalkAction", talk, () => {
    setForm(empty);
    setActionId(crypto.randomUUID());
    onNews(say("actions.saved"));
  });
  const save = (): void => {
    const incomplete = Object.values(form).some((value) => value.trim() === "");
    setMissing(incomplete);
    if (!incomplete) add.mutate({ actionId, ...form });
  };
  return (
    <Panel title={say("actions.add")}>
      <Field label={say("actions.what")} hint={say("actions.note")}>
        <Textarea
          value={form.text}
          maxLength={300}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => setForm({ ...form, text: value })}
        />
      </Field>
      <Field label={say("actions.owner")} className={styles.field}>
        <Select
          value={form.ownerId}
          onChange={(_, { value }) => setForm({ ...form, ownerId: value })}
        >
          <option value="">{say("actions.chooseOwner")}</option>
          {owners.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("actions.when")} className={styles.field}>
        <Input
          type="date"
          value={form.dueOn}
          onChange={(_, { value }) => setForm({ ...form, dueOn: value })}
        />
      </Field>
      {isMissing && (
        <Text role="alert" weight="semibold">
          {say("actions.missing")}
        </Text>
      )}
      {add.error && <Problem error={add.error} />}
      <Button
        appearance="primary"
        className={styles.save}
        disabledFocusable={add.isPending}
        onClick={save}
      >
        {say("actions.save")}
      </Button>
    </Panel>
  );
}
