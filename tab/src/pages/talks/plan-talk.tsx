import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TalkView } from "#contract/talks-api.ts";
import { momentOf, wallTime } from "../../dutch-time.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { useNow } from "../../use-now.ts";
import type { SayTalks } from "./texts.ts";
import { useTalkChange } from "./use-talk.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
});

type Props = {
  readonly talk: TalkView;
  readonly say: SayTalks;
  readonly onNews: (text: string) => void;
};

/** The teacher's own choice: any moment, another one later, or none. */
export function PlanTalk({ talk, say, onNews }: Props) {
  const styles = useStyles();
  const now = useNow();
  const today = wallTime(new Date(now).toISOString()).on;
  const start = talk.moment ?? talk.proposals[0];
  const [wish, setWish] = useState(start ? wallTime(start.startsAt) : { on: "", time: "" });
  const [isWrong, setWrong] = useState(false);
  const plan = useTalkChange("planTalk", talk, () => onNews(say("plan.saved")));
  const cancel = useTalkChange("cancelTalk", talk, () => onNews(say("cancel.done")));
  const problem = plan.error ?? cancel.error;
  const save = (): void => {
    const startsAt = momentOf(wish.on, wish.time);
    setWrong(startsAt === undefined);
    if (startsAt !== undefined) plan.mutate({ startsAt });
  };
  return (
    <Panel title={say(talk.state === "planned" ? "plan.move" : "plan.title")}>
      <div className={styles.row}>
        <Field label={say("plan.on")}>
          <Input
            type="date"
            min={today}
            value={wish.on}
            onChange={(_, { value }) => setWish({ ...wish, on: value })}
          />
        </Field>
        <Field label={say("plan.time")}>
          <Input
            type="time"
            value={wish.time}
            onChange={(_, { value }) => setWish({ ...wish, time: value.slice(0, 5) })}
          />
        </Field>
        <Button disabledFocusable={plan.isPending} onClick={save}>
          {say("plan.save")}
        </Button>
        {talk.state !== "cancelled" && (
          <AskFirst
            title={say("cancel.title")}
            text={say("cancel.text")}
            yes={say("cancel.yes")}
            onYes={() => cancel.mutate({})}
          >
            {(ask) => (
              <Button disabledFocusable={cancel.isPending} onClick={ask}>
                {say("cancel.button")}
              </Button>
            )}
          </AskFirst>
        )}
      </div>
      {isWrong && (
        <Text role="alert" weight="semibold">
          {say("plan.wrong")}
        </Text>
      )}
      {problem && <Problem error={problem} />}
    </Panel>
  );
}

/** One tap afterwards: was it held? */
export function Outcome({ talk, say, onNews }: Props) {
  const styles = useStyles();
  const close = useTalkChange("closeTalk", talk, () => onNews(say("outcome.saved")));
  return (
    <Panel title={say("outcome.title")}>
      {close.error && <Problem error={close.error} />}
      <div className={styles.row}>
        {([true, false] as const).map((held) => (
          <Button
            key={String(held)}
            appearance={held ? "primary" : "secondary"}
            disabledFocusable={close.isPending}
            onClick={() => close.mutate({ held })}
          >
            {say(held ? "outcome.held" : "outcome.missed")}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
