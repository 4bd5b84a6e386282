import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import type { MyWork } from "./calls.ts";
import { ReadAloud } from "./read-aloud.tsx";
import type { SayHandIn } from "./texts.ts";

const useStyles = makeStyles({
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
  frame: { margin: "0 0 12px" },
  word: { fontWeight: tokens.fontWeightSemibold },
});

/** The words of the frame with room behind them, to write between. */
export const frameText = (frame: MyWork["help"]["frame"]): string =>
  frame.map(({ name }) => `${name}:\n`).join("\n");

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
  readonly help: MyWork["help"];
  readonly say: SayHandIn;
  /** Puts the words of STARR in the answer; absent when there is nothing to write. */
  readonly onUseStarr?: (() => void) | undefined;
};

/** What helps somebody who gets stuck: reading aloud, an example, and a frame to write in. */
export function StudyHelp({ help, say, onUseStarr }: Props) {
  const styles = useStyles();
  const { example, frame, readAloud } = help;
  return (
    <Panel title={say("help.title")}>
      <ReadAloud texts={[readAloud]} say={say} />
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
      {frame.length > 0 && (
        <Fold labels={{ show: say("help.starr"), hide: say("help.hideStarr") }}>
          <dl className={styles.frame}>
            {frame.map(({ name, question }) => (
              <div key={name}>
                <dt className={styles.word}>{name}</dt>
                <dd>{question}</dd>
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
