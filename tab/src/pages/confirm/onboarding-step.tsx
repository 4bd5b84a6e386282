import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { SayConfirm } from "./texts.ts";
import { type Supervision, useAnswer } from "./use-supervision.ts";

type Props = {
  readonly state: Supervision;
  readonly say: SayConfirm;
  readonly onDone: () => void;
};

/** What is expected, how to sign off, and what the certificate does not allow. */
export function OnboardingStep({ state, say, onDone }: Props) {
  const know = useAnswer("onboarded", onDone);
  return (
    <Panel title={say("onboard.title")}>
      <Subtitle2 as="h3">{say("onboard.expected")}</Subtitle2>
      <ul>
        <li>{say("onboard.beside")}</li>
        <li>{say("onboard.practice", state.practice)}</li>
        <li>{say("onboard.judge")}</li>
      </ul>
      <Subtitle2 as="h3">{say("onboard.signing")}</Subtitle2>
      <Text>{say("onboard.signOff")}</Text>
      <Text>{say("onboard.notThere")}</Text>
      <Subtitle2 as="h3">{say("onboard.limits")}</Subtitle2>
      <Text>
        <Icon name="warning" size={16} /> {say("onboard.medicines")}
      </Text>
      {know.error && <Problem error={know.error} />}
      <Button
        appearance="primary"
        size="large"
        icon={<Icon name="check" />}
        disabledFocusable={know.isPending}
        onClick={() => know.mutate({})}
      >
        {say("onboard.yes")}
      </Button>
    </Panel>
  );
}
