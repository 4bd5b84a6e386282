import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { NamedFields, nobodyNamed } from "../../look/named-fields.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { SayConfirm } from "./texts.ts";
import type { Supervised } from "./use-supervision.ts";

type Props = {
  /** Those whose supervisor he is himself. */
  readonly people: readonly Supervised[];
  readonly say: SayConfirm;
  readonly onSaved: () => void;
};

/** Who signs off when the supervisor is not there. */
export function DeputyForm({ people, say, onSaved }: Props) {
  const call = useCall();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(0);
  const [named, setNamed] = useState(nobodyNamed);
  const person = people[chosen];
  const save = useMutation({
    mutationFn: ({ groupId, personId }: Supervised) =>
      call("nameDeputy", { groupId, personId, ...named }),
    onSuccess: async () => {
      setNamed(nobodyNamed);
      onSaved();
      await queries.invalidateQueries({ queryKey: keys.supervision });
    },
  });
  if (!person) return null;
  return (
    <Panel title={say("deputy.title")}>
      <Text>{say("deputy.why")}</Text>
      {people.length > 1 && (
        <Field label={say("decline.who")}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(Number(value))}>
            {people.map(({ groupId, personId, name }, index) => (
              <option key={`${groupId} ${personId}`} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {person.deputy && (
        <Text>
          {say(person.deputy.confirmed ? "done.deputy" : "done.deputyAsked", {
            name: person.deputy.name,
          })}
        </Text>
      )}
      <NamedFields
        value={named}
        onChange={setNamed}
        labels={{ name: say("named.name"), mail: say("named.mail") }}
      />
      {save.error && <Problem error={save.error} />}
      <Button disabledFocusable={save.isPending} onClick={() => save.mutate(person)}>
        {say("deputy.yes")}
      </Button>
    </Panel>
  );
}
