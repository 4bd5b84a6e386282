import { Button, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import { dayText, timeText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { Actions } from "./actions.tsx";
import { hasProblem, type Sending } from "./choose.ts";
import { Counts } from "./counts.tsx";
import { People } from "./people.tsx";
import type { SaySendings } from "./texts.ts";

type Props = {
  readonly groupId: string;
  readonly sending: Sending;
  readonly mayChange: boolean;
  readonly say: SaySendings;
  readonly onDone: (news: string) => void;
};

/** One message to the group: what, when, and what became of it. Opened where something failed. */
export function SendingPanel({ groupId, sending, mayChange, say, onDone }: Props) {
  const language = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(hasProblem(sending));
  const { title, dueAt, counts, people } = sending;
  return (
    <Panel title={title} isLandmark={false}>
      <Text>{say("when", { day: dayText(dueAt, language), time: timeText(dueAt) })}</Text>
      <Counts counts={counts} say={say} />
      <div>
        <Button
          appearance="subtle"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {say(open ? "hide" : "show")}
        </Button>
      </div>
      {open && <People id={id} people={people} say={say} />}
      {mayChange && <Actions groupId={groupId} sending={sending} say={say} onDone={onDone} />}
    </Panel>
  );
}
