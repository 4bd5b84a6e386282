import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Icon } from "../../look/icons.tsx";
import { KindPanel } from "../../look/kind-panel.tsx";
import { Empty } from "../../look/panel.tsx";
import { isDone, isToDo, type Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";
import { WorkItem } from "./work-item.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
  later: { margin: "4px 0 0", paddingLeft: "24px", color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly kind: Work["kind"];
  readonly groupId: string;
  /** Work of this kind only. */
  readonly work: readonly Work[];
  readonly atTop: string | undefined;
  readonly say: SayProgress;
};

const counted = (kind: Work["kind"], work: readonly Work[], say: SayProgress): string => {
  const done = work.filter(isDone).length;
  const count = work.filter(isToDo).length;
  return kind === "practise"
    ? say("counter.practise", { count })
    : say(`counter.${kind}`, { done, total: work.length });
};

function Later({ work, say }: { readonly work: readonly Work[]; readonly say: SayProgress }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        appearance="transparent"
        icon={<Icon name="closed" />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say("later", { count: work.length })}
      </Button>
      {open && (
        <ul className={styles.later}>
          {work.map(({ assignmentId, title, module }) => (
            <li key={assignmentId}>
              {say("module", { module })}: {title}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The work of one kind, with its own colour, picture and counter. What is not open yet stays folded. */
export function WorkList({ kind, groupId, work, atTop, say }: Props) {
  const styles = useStyles();
  const later = work.filter(({ state }) => state === "not_open");
  const present = work.filter(({ state }) => state !== "not_open");
  return (
    <KindPanel
      kind={kind}
      name={say(`kind.${kind}`)}
      hint={say(`hint.${kind}`)}
      counter={work.length > 0 ? counted(kind, work, say) : undefined}
    >
      {present.length > 0 && (
        <ul className={styles.list}>
          {present.map((each) => (
            <WorkItem
              key={each.assignmentId}
              groupId={groupId}
              work={each}
              isAtTop={each.assignmentId === atTop}
              say={say}
            />
          ))}
        </ul>
      )}
      {present.length === 0 && <Empty>{say(work.length > 0 ? "allLater" : "noWork")}</Empty>}
      {later.length > 0 && <Later work={later} say={say} />}
    </KindPanel>
  );
}
