import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Empty, Panel } from "../../look/panel.tsx";
import { type Reached, ReachedPerson } from "./reached-person.tsx";
import type { SayReach } from "./texts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  count: { color: tokens.colorNeutralForeground2 },
});

const worst = { none: 0, mail: 1, chat: 2 } as const;

/** Who needs attention first, then by name. */
const inOrder = (people: readonly Reached[]): readonly Reached[] =>
  people.toSorted((a, b) => worst[a.path] - worst[b.path] || a.name.localeCompare(b.name, "nl"));

type Props = {
  readonly people: readonly Reached[];
  readonly say: SayReach;
  /** Asks for the next page; absent when everybody is there. */
  readonly more?: () => void;
  readonly busy: boolean;
};

/** Everybody who was loaded, or of them only who is not reached by chat. */
export function ReachedPeople({ people, say, more, busy }: Props) {
  const styles = useStyles();
  const [onlyUnreached, setOnlyUnreached] = useState(false);
  const shown = inOrder(people).filter(({ path }) => !onlyUnreached || path !== "chat");
  return (
    <Panel title={say("people")}>
      {people.length === 0 ? (
        <Empty>{say("nobody")}</Empty>
      ) : (
        <>
          <Checkbox
            label={say("filter")}
            checked={onlyUnreached}
            onChange={(_, { checked }) => setOnlyUnreached(checked === true)}
          />
          <Text size={200} role="status" className={styles.count}>
            {say("shown", { shown: shown.length, count: people.length })}
          </Text>
          {shown.length === 0 && <Empty>{say("nobodyLeft")}</Empty>}
          <ul className={styles.list}>
            {shown.map((person) => (
              <ReachedPerson key={person.personId} person={person} say={say} />
            ))}
          </ul>
        </>
      )}
      {more && (
        <div>
          <Button disabledFocusable={busy} onClick={more}>
            {say("more")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
