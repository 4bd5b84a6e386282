import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { Problem } from "../../look/problem.tsx";
import type { SayEmployers } from "./texts.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type Typed = { readonly name: string; readonly mail: string };
type Props = {
  readonly before: Typed;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onSave: (typed: Typed) => void;
  readonly onCancel: () => void;
  readonly say: SayEmployers;
};

/** A name and an address; what is wrong with them the server says. */
export function ContactForm({ before, isBusy, error, onSave, onCancel, say }: Props) {
  const styles = useStyles();
  const [name, setName] = useState(before.name);
  const [mail, setMail] = useState(before.mail);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave({ name, mail });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate={true}>
      <Field label={say("name")}>
        <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={say("mail")}>
        <Input
          type="email"
          value={mail}
          maxLength={254}
          onChange={(_, { value }) => setMail(value)}
        />
      </Field>
      {error && <Problem error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {say("save")}
        </Button>
        <Button onClick={onCancel}>{say("cancel")}</Button>
      </div>
    </form>
  );
}
