import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CallProblem } from "../../call-problem.ts";
import { timeText } from "../../dutch-time.ts";
import { Icon } from "../../look/icons.tsx";
import type { Keeping } from "./draft-keeper.ts";
import type { SayHandIn } from "./texts.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
    minHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
});

type Props = { readonly keeping: Keeping; readonly isHere: boolean; readonly say: SayHandIn };

function words({ keeping, isHere, say }: Props): string {
  if (!isHere && keeping.state !== "saved") return say("draft.notKept");
  switch (keeping.state) {
    case "saved":
      return keeping.savedAt === undefined
        ? ""
        : say("draft.saved", { time: timeText(keeping.savedAt) });
    case "changed":
    case "saving":
      return say(`draft.${keeping.state}`);
    case "failed": {
      const { problem } = keeping;
      // A refusal has its own sentence; without network the text waits here.
      return problem instanceof CallProblem && !problem.isTemporary
        ? problem.message
        : say("draft.here");
    }
  }
}

/** Whether the text is safe, always in sight. Not a live region: it changes every few seconds. */
export function DraftLine(props: Props) {
  const styles = useStyles();
  const text = words(props);
  return (
    <span className={styles.line}>
      {text !== "" && <Icon name={props.keeping.state === "saved" ? "check" : "clock"} size={16} />}
      <Text size={200}>{text}</Text>
    </span>
  );
}
