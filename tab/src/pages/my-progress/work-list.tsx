import {
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import { Icon } from "../../look/icons.tsx";
import { Empty } from "../../look/panel.tsx";
import { kindIcons, useKindStyles } from "./kind-look.ts";
import { isDone, isToDo, type Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";
import { WorkItem } from "./work-item.tsx";

const useStyles = makeStyles({
  panel: {
    overflow: "hidden",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "28px 1fr",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    padding: "12px 20px",
    borderLeft: "6px solid",
    "@media (max-width: 640px)": { padding: "12px 16px" },
  },
  body: { padding: "8px 20px 16px", "@media (max-width: 640px)": { padding: "8px 16px 16px" } },
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
  const kinds = useKindStyles();
  const id = useId();
  const later = work.filter(({ state }) => state === "not_open");
  const present = work.filter(({ state }) => state !== "not_open");
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <header className={mergeClasses(kinds[kind], styles.head)}>
        <Icon name={kindIcons[kind]} size={28} />
        <div>
          <Subtitle2 as="h2" id={id} block>
            {say(`kind.${kind}`)}
          </Subtitle2>
          <Text block size={200}>
            {say(`hint.${kind}`)}
          </Text>
          {work.length > 0 && (
            <Text block weight="semibold">
              {counted(kind, work, say)}
            </Text>
          )}
        </div>
      </header>
      <div className={styles.body}>
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
      </div>
    </section>
  );
}
