import { Button, Link, Text } from "@fluentui/react-components";
import { weekdayText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { personLine } from "./ask-step.tsx";
import { DeputyForm } from "./deputy-form.tsx";
import { clock, MomentForm } from "./moment-form.tsx";
import type { SayConfirm } from "./texts.ts";
import type { Supervision } from "./use-supervision.ts";

type Props = {
  readonly state: Supervision;
  readonly say: SayConfirm;
  readonly onNews: (news: string) => void;
  readonly onStop: () => void;
};

/** Nothing is asked: what comes next, and what somebody may choose. */
export function DoneStep({ state, say, onNews, onStop }: Props) {
  const language = useLanguage();
  const { digest, people } = state;
  const own = people.filter(({ as }) => as === "supervisor");
  const day = weekdayText(digest.weekday, language);
  return (
    <>
      <Panel title={say("done.title")}>
        <Text>{say("done.next", { day, time: clock(digest.hour) })}</Text>
        <Text>{say("done.nothing")}</Text>
        <Link href="#/guide">{say("done.guide")}</Link>
      </Panel>
      <Panel title={say("done.yours")}>
        <ul>
          {people.map((person) => (
            <li key={`${person.groupId} ${person.personId}`}>{personLine(person, say)}</li>
          ))}
        </ul>
        <Button onClick={onStop}>{say("done.stop")}</Button>
      </Panel>
      <MomentForm state={state} say={say} onSaved={() => onNews(say("moment.saved"))} />
      <DeputyForm people={own} say={say} onSaved={() => onNews(say("deputy.saved"))} />
    </>
  );
}
