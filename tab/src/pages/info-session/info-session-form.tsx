import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { Problem } from "../../look/problem.tsx";
import { useCall, useSay } from "../../surroundings.tsx";
import { sentences } from "./texts.ts";

type View = Output<"infoSession">;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

type Props = {
  readonly groupId: string;
  readonly info: View["info"];
  readonly onSaved: (view: View) => void;
  readonly onCancel: () => void;
};

const fresh = { on: "", time: "19:00", minutes: 60, online: true, where: "" };

/** Day, time and place; nothing is sent before day and time are there. */
export function InfoSessionForm({ groupId, info, onSaved, onCancel }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  const call = useCall();
  const [{ on, time, minutes, online, where }, setForm] = useState(info ?? fresh);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof fresh>): void => setForm((form) => ({ ...form, ...part }));
  const save = useMutation({
    mutationFn: () => call("setInfoSession", { groupId, on, time, minutes, online, where }),
    onSuccess: onSaved,
  });
  const isFilled = on !== "" && time !== "" && minutes >= 15 && minutes <= 480;
  const message = asked && !isFilled ? { validationMessage: say("fill") } : {};
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isFilled) save.mutate();
      }}
    >
      <div className={styles.row}>
        <Field label={say("day")} required {...message}>
          <Input type="date" value={on} onChange={(_, { value }) => change({ on: value })} />
        </Field>
        <Field label={say("time")} required>
          <Input type="time" value={time} onChange={(_, { value }) => change({ time: value })} />
        </Field>
        <Field label={say("minutes")} required>
          <Input
            type="number"
            min={15}
            max={480}
            value={String(minutes)}
            onChange={(_, { value }) => change({ minutes: Math.round(Number(value)) })}
          />
        </Field>
      </div>
      <Checkbox
        label={say("online")}
        checked={online}
        onChange={(_, { checked }) => change({ online: checked === true })}
      />
      <Field label={say("where")} hint={say("whereHint")} required={!online}>
        <Input
          value={where}
          maxLength={300}
          onChange={(_, { value }) => change({ where: value })}
        />
      </Field>
      {save.error && <Problem error={save.error} />}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {say(save.isPending ? "saving" : "save")}
        </Button>
        <Button onClick={onCancel}>{say("cancel")}</Button>
      </div>
    </form>
  );
}
