import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { useLanguage } from "../../surroundings.tsx";
import { HandInLink } from "../hand-in/hand-in-link.tsx";
import { HandIn } from "./hand-in.tsx";
import { isToDo, type Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  steps: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: "24px",
    lineHeight: tokens.lineHeightBase300,
  },
});

type Props = {
  readonly groupId: string;
  readonly work: Work;
  readonly say: SayProgress;
  readonly onDone: (title: string) => void;
};

/** What to do, step by step, and the form when it is to be handed in here. */
export function WorkDetails({ groupId, work, say, onDone }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div className={styles.details}>
      {work.steps.length > 0 && (
        <>
          <Text weight="semibold">{say("steps")}</Text>
          <ol className={styles.steps}>
            {work.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      <HandInLink groupId={groupId} assignmentId={work.assignmentId} />
      {work.handedInAt !== undefined && (
        <Text>{say("handedInOn", { day: dayText(work.handedInAt, language) })}</Text>
      )}
      {work.kind === "hand_in" && isToDo(work) && (
        <HandIn groupId={groupId} work={work} say={say} onDone={onDone} />
      )}
    </div>
  );
}
