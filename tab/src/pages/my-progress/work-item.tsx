import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";
import { WorkDetails } from "./work-details.tsx";
import { WorkFacts } from "./work-facts.tsx";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
  },
  title: { minWidth: 0, flexGrow: 1, flexBasis: "9rem" },
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

const looks = {
  not_open: { tone: "quiet", icon: "closed" },
  open: { tone: "busy", icon: "circle" },
  late: { tone: "warn", icon: "clock" },
  handed_in: { tone: "good", icon: "check" },
  met: { tone: "good", icon: "check" },
  not_yet: { tone: "warn", icon: "warning" },
  practised: { tone: "good", icon: "practise" },
} as const satisfies Record<Work["state"], { tone: Tone; icon: IconName }>;

type Props = {
  readonly groupId: string;
  readonly work: Work;
  /** True when the page shows this one above as the task of now: then it is not opened twice. */
  readonly isAtTop: boolean;
  readonly say: SayProgress;
  readonly onDone: (title: string) => void;
};

export function WorkItem({ groupId, work, isAtTop, say, onDone }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Text weight="semibold" block>
            {work.title}
          </Text>
          <WorkFacts work={work} say={say} />
        </div>
        <Tag {...looks[work.state]}>{say(`state.${work.state}`)}</Tag>
      </div>
      {isAtTop ? (
        <Text>{say("atTop")}</Text>
      ) : (
        <Button
          className={styles.button}
          aria-expanded={open}
          aria-label={`${say(open ? "hide" : "show")}: ${work.title}`}
          onClick={() => setOpen(!open)}
        >
          {say(open ? "hide" : "show")}
        </Button>
      )}
      {open && !isAtTop && <WorkDetails groupId={groupId} work={work} say={say} onDone={onDone} />}
    </li>
  );
}
