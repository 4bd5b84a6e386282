import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AgreementRow } from "#contract/agreement-api.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { useCall } from "../../surroundings.tsx";
import type { SayAgreement } from "./texts.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 640px)": { gridTemplateColumns: "1fr" },
  },
  save: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

/** Somebody writes a comma; `undefined` when it is no number. */
const numberOf = (typed: string): number | undefined => {
  const text = typed.trim().replace(",", ".");
  const value = Number(text);
  return text === "" || Number.isNaN(value) ? undefined : value;
};

type Props = {
  readonly groupId: string;
  readonly people: readonly AgreementRow[];
  readonly onSaved: (sentence: string) => void;
  readonly say: SayAgreement;
};

/** How many hours are agreed, for one or for everybody; asks for their yes at once. */
export function TermsForm({ groupId, people, onSaved, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const [form, setForm] = useState({ personId: "", hours: "", weeks: "2" });
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: ({ hoursPerWeek }: { readonly hoursPerWeek: number }) => {
      const weeks = numberOf(form.weeks);
      return call("setAgreementTerms", {
        groupId,
        personIds: form.personId === "" ? [] : [form.personId],
        hoursPerWeek,
        ...(weeks !== undefined && { weeksSupernumerary: Math.round(weeks) }),
      });
    },
    onSuccess: ({ changed }) =>
      onSaved(changed === 0 ? say("terms.unchanged") : say("terms.saved", { count: changed })),
  });
  const send = (): void => {
    const hoursPerWeek = numberOf(form.hours);
    setMissing(hoursPerWeek === undefined);
    if (hoursPerWeek !== undefined) save.mutate({ hoursPerWeek });
  };
  return (
    <Panel title={say("terms.title")}>
      <div className={styles.row}>
        <Field label={say("terms.whom")}>
          <Select
            value={form.personId}
            onChange={(_, { value }) => setForm({ ...form, personId: value })}
          >
            <option value="">{say("terms.all")}</option>
            {people.map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={say("terms.hours")}
          hint={say("terms.hoursHint")}
          required
          {...(missing && { validationMessage: say("terms.missing") })}
        >
          <Input
            inputMode="decimal"
            value={form.hours}
            onChange={(_, { value }) => setForm({ ...form, hours: value })}
          />
        </Field>
        <Field label={say("terms.weeks")} hint={say("terms.weeksHint")}>
          <Input
            inputMode="numeric"
            value={form.weeks}
            onChange={(_, { value }) => setForm({ ...form, weeks: value })}
          />
        </Field>
      </div>
      <Text size={200}>{say("terms.again")}</Text>
      {save.error && <Problem error={save.error} />}
      <Button
        appearance="primary"
        className={styles.save}
        disabledFocusable={save.isPending}
        onClick={send}
      >
        {say(save.isPending ? "terms.saving" : "terms.save")}
      </Button>
    </Panel>
  );
}
