import { Button, Field, Input } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AgreementRow } from "#contract/agreement-api.ts";
import { Modal } from "../../look/modal.tsx";
import { Problem } from "../../look/problem.tsx";
import { general, useCall, useSay } from "../../surroundings.tsx";
import type { SayAgreement } from "./texts.ts";

type Props = {
  readonly groupId: string;
  readonly row: AgreementRow;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly say: SayAgreement;
};

/** When and where the paper was signed: nothing else of it is kept. */
export function ContractForm({ groupId, row, onClose, onSaved, say }: Props) {
  const call = useCall();
  const words = useSay(general);
  const { personId, name, practiceContract } = row;
  const [form, setForm] = useState({ on: "", place: "", ...practiceContract });
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: () => call("recordPracticeContract", { groupId, personId, ...form }),
    onSuccess: onSaved,
  });
  const send = (): void => {
    const isIncomplete = form.on === "" || form.place.trim() === "";
    setMissing(isIncomplete);
    if (!isIncomplete) save.mutate();
  };
  return (
    <Modal
      title={say("contract.recordOf", { name })}
      role="dialog"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button appearance="primary" disabledFocusable={save.isPending} onClick={send}>
            {say("contract.save")}
          </Button>
        </>
      }
    >
      <Field
        label={say("contract.on")}
        required
        {...(missing && { validationMessage: say("contract.missing") })}
      >
        <Input
          type="date"
          value={form.on}
          onChange={(_, { value }) => setForm({ ...form, on: value })}
        />
      </Field>
      <Field label={say("contract.place")} required>
        <Input
          value={form.place}
          maxLength={100}
          onChange={(_, { value }) => setForm({ ...form, place: value })}
        />
      </Field>
      {save.error && <Problem error={save.error} />}
    </Modal>
  );
}
