import { Button, Text } from "@fluentui/react-components";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { SayConfirm } from "./texts.ts";
import { type Supervised, type Supervision, useAnswer } from "./use-supervision.ts";

type Props = {
  readonly state: Supervision;
  readonly say: SayConfirm;
  readonly onConfirmed: () => void;
  readonly onNo: () => void;
};

export const personLine = ({ name, careOrganisation, as }: Supervised, say: SayConfirm): string =>
  [name, careOrganisation, ...(as === "deputy" ? [say("ask.deputy")] : [])]
    .filter((part) => part !== "")
    .join(", ");

/** Who asks, about whom, and how much work it is. */
export function AskStep({ state, say, onConfirmed, onNo }: Props) {
  const open = state.people.filter(({ confirmedAt }) => confirmedAt === undefined);
  const confirm = useAnswer("confirmSupervision", onConfirmed);
  const [only] = open;
  const isOne = open.length === 1 && only !== undefined;
  const title = isOne
    ? say("ask.question", { name: only.name })
    : say("ask.questionMany", { count: open.length });
  const people = open.map(({ groupId, personId }) => ({ groupId, personId }));
  return (
    <Panel title={title}>
      <ul>
        {open.map((person) => (
          <li key={`${person.groupId} ${person.personId}`}>{personLine(person, say)}</li>
        ))}
      </ul>
      <Text>{say("ask.work", state.practice)}</Text>
      <Text>{say("ask.role")}</Text>
      {state.infoSessions.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      <Text>{say("ask.time")}</Text>
      {confirm.error && <Problem error={confirm.error} />}
      <Button
        appearance="primary"
        size="large"
        icon={<Icon name="check" />}
        disabledFocusable={confirm.isPending}
        onClick={() => confirm.mutate({ people })}
      >
        {say(isOne ? "ask.yes" : "ask.yesMany")}
      </Button>
      <Button size="large" onClick={onNo}>
        {say("ask.no")}
      </Button>
    </Panel>
  );
}
