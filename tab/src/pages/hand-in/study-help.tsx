import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import type { AssignmentView } from "./calls.ts";
import { ReadAloud } from "./read-aloud.tsx";
import type { SayHandIn } from "./texts.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  example: {
    whiteSpace: "pre-line",
    padding: "12px 16px",
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  frame: { margin: 0 },
  word: { fontWeight: tokens.fontWeightSemibold },
});

export const starrParts = ["situation", "task", "action", "result", "reflection"] as const;

/** The five words with room behind them, to write between. */
export const starrText = (say: SayHandIn): string =>
  starrParts.map((part) => `${say(`help.frame.${part}`)}:\n`).join("\n");

type FoldProps = {
  readonly labels: { readonly show: string; readonly hide: string };
  readonly children: ReactNode;
};

function Fold({ labels, children }: FoldProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.part}>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? labels.hide : labels.show}
      </Button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}

type Props = {
  readonly view: AssignmentView;
  readonly say: SayHandIn;
  /** Puts the words of STARR in the answer; absent when there is nothing to write. */
  readonly onUseStarr?: (() => void) | undefined;
};

/** What helps somebody who gets stuck: reading aloud, an example, and a frame to write in. */
export function StudyHelp({ view, say, onUseStarr }: Props) {
  const styles = useStyles();
  const { title, why, steps, example, kind } = view;
  const spoken = [title, why ?? "", ...steps, ...(example === undefined ? [] : [example])];
  return (
    <Panel title={say("help.title")}>
      <div className={styles.buttons}>
        <ReadAloud texts={spoken} say={say} />
      </div>
      {example !== undefined && (
        <Fold labels={{ show: say("help.example"), hide: say("help.hideExample") }}>
          <Text as="p" block>
            {say("help.exampleNote")}
          </Text>
          <Text as="p" block lang="nl" className={styles.example}>
            {example}
          </Text>
        </Fold>
      )}
      {kind !== "practise" && (
        <Fold labels={{ show: say("help.starr"), hide: say("help.hideStarr") }}>
          <dl className={styles.frame}>
            {starrParts.map((part) => (
              <div key={part}>
                <dt className={styles.word}>{say(`help.frame.${part}`)}</dt>
                <dd>{say(`help.frame.${part}Ask`)}</dd>
              </div>
            ))}
          </dl>
          {onUseStarr && (
            <Button icon={<Icon name="practise" />} onClick={onUseStarr}>
              {say("help.useStarr")}
            </Button>
          )}
        </Fold>
      )}
    </Panel>
  );
}
