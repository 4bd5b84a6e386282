import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  type RadioGroupOnChangeData,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionView } from "#contract/sessions.ts";
import { Modal } from "../../look/modal.tsx";
import { Problem } from "../../look/problem.tsx";
import { type GroupView, keys } from "../../queries.ts";
import { general, useCall, useSay } from "../../surroundings.tsx";
import type { SaySessions } from "./texts.ts";

const kinds = ["online", "place", "skills_lab"] as const;
type Kind = (typeof kinds)[number];

type Props = {
  readonly group: GroupView;
  readonly session: SessionView;
  readonly say: SaySessions;
  readonly onPlaced: (news: string) => void;
};

/** Where one lesson is: online, at an address or in a skills lab. */
function PlaceForm({
  group: { groupId },
  session,
  say,
  onPlaced,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const call = useCall();
  const queries = useQueryClient();
  const words = useSay(general);
  const { number, place } = session;
  const [kind, setKind] = useState<Kind>(place?.kind ?? "online");
  const [address, setAddress] = useState(place?.address ?? "");
  const [bring, setBring] = useState(place?.bring ?? "");
  const save = useMutation({
    mutationFn: () =>
      call("placeSession", {
        groupId,
        number,
        place: kind === "online" ? { kind } : { kind, address, bring },
      }),
    onSuccess: async () => {
      onPlaced(say("place.success", { number }));
      onClose();
      await queries.invalidateQueries({ queryKey: keys.group(groupId) });
    },
  });
  const choose = (_: unknown, { value }: RadioGroupOnChangeData): void =>
    setKind(kinds.find((one) => one === value) ?? "online");
  return (
    <Modal
      title={say("place.title", { number })}
      role="dialog"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button
            appearance="primary"
            disabledFocusable={save.isPending || (kind !== "online" && address.trim() === "")}
            onClick={() => save.mutate()}
          >
            {say("place.save")}
          </Button>
        </>
      }
    >
      <Field label={say("place.kind")}>
        <RadioGroup value={kind} onChange={choose}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={say(`place.kinds.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {kind !== "online" && (
        <>
          <Field label={say("place.address")} required>
            <Input value={address} maxLength={120} onChange={(_, { value }) => setAddress(value)} />
          </Field>
          <Field label={say("place.bring")}>
            <Input value={bring} maxLength={120} onChange={(_, { value }) => setBring(value)} />
          </Field>
        </>
      )}
      {save.error && <Problem error={save.error} />}
    </Modal>
  );
}

/** The button and the dialog for the place of one lesson. */
export function PlaceSession(props: Props) {
  const [open, setOpen] = useState(false);
  const { say, session } = props;
  return (
    <>
      <Button
        aria-label={say("place.buttonOf", { number: session.number })}
        onClick={() => setOpen(true)}
      >
        {say("place.button")}
      </Button>
      {open && <PlaceForm {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
