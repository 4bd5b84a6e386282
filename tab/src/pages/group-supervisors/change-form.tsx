import { Button, Field, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Modal } from "../../look/modal.tsx";
import { type Named, NamedFields, nobodyNamed } from "../../look/named-fields.tsx";
import { Problem } from "../../look/problem.tsx";
import { general, useCall, useSay } from "../../surroundings.tsx";
import type { SaySupervisors } from "./texts.ts";

export type Change = "supervisor" | "deputy" | "examiner" | "allow";

type Props = {
  readonly what: Change;
  readonly about: { readonly groupId: string; readonly personId: string };
  readonly name: string;
  readonly proposal?: Named | undefined;
  readonly asksReason: boolean;
  readonly say: SaySupervisors;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** One change about one participant: who it becomes, and why. What was said before stays known. */
export function ChangeForm(props: Props) {
  const { what, about, name, proposal, asksReason, say, onClose, onSaved } = props;
  const call = useCall();
  const words = useSay(general);
  const [named, setNamed] = useState<Named>(proposal ?? nobodyNamed);
  const [reason, setReason] = useState("");
  const save = useMutation({
    mutationFn: () => {
      const given = { ...about, ...named };
      switch (what) {
        case "supervisor":
          return call("changeSupervisor", { ...given, reason });
        case "deputy":
          return call("nameDeputy", given);
        case "examiner":
          return call("nameWorkplaceExaminer", given);
        case "allow":
          return call("allowStart", { ...about, reason });
      }
    },
    onSuccess: onSaved,
  });
  return (
    <Modal
      title={say("ofPerson", { action: say(`action.${what}`), name })}
      role="dialog"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button
            appearance="primary"
            disabledFocusable={save.isPending}
            onClick={() => save.mutate()}
          >
            {say("form.save")}
          </Button>
        </>
      }
    >
      {what !== "allow" && (
        <NamedFields
          value={named}
          onChange={setNamed}
          labels={{ name: say("form.name"), mail: say("form.mail") }}
        />
      )}
      {asksReason && (
        <Field label={say("form.reason")}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {save.error && <Problem error={save.error} />}
    </Modal>
  );
}
