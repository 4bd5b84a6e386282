import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { NamedFields, nobodyNamed } from "../../look/named-fields.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { SayConfirm } from "./texts.ts";
import { type Supervision, useAnswer } from "./use-supervision.ts";

type Props = {
  readonly state: Supervision;
  readonly say: SayConfirm;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** "Dat ben ik niet", about one participant; who it is then may stay empty. */
export function DeclineForm({ state, say, onDone, onBack }: Props) {
  const [chosen, setChosen] = useState(0);
  const [named, setNamed] = useState(nobodyNamed);
  const decline = useAnswer("declineSupervision", onDone);
  const person = state.people[chosen];
  const send = (): void => {
    if (!person) return;
    const { groupId, personId } = person;
    decline.mutate({ groupId, personId, ...named });
  };
  return (
    <Panel title={say("decline.title")}>
      <Field label={say("decline.who")}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(Number(value))}>
          {state.people.map(({ groupId, personId, name }, index) => (
            <option key={`${groupId} ${personId}`} value={index}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Text>{say("decline.instead")}</Text>
      <NamedFields
        value={named}
        onChange={setNamed}
        labels={{ name: say("named.name"), mail: say("named.mail") }}
      />
      <Text>{say("decline.proposal")}</Text>
      {decline.error && <Problem error={decline.error} />}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={decline.isPending}
        onClick={send}
      >
        {say("decline.yes")}
      </Button>
      <Button onClick={onBack}>{say("decline.back")}</Button>
    </Panel>
  );
}
