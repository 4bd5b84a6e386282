import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { useLanguage } from "../../surroundings.tsx";
import { useNow } from "../../use-now.ts";
import type { Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

type Props = { readonly work: Work; readonly say: SayProgress };

/** Module, time it takes, and the date, in one or two short lines. */
export function WorkFacts({ work, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const now = useNow();
  const { dueAt, state } = work;
  const day = dueAt === undefined ? "" : dayText(dueAt, language);
  const isLate = state === "late" || (dueAt !== undefined && Date.parse(dueAt) < now);
  return (
    <>
      <Text size={200} block className={styles.quiet}>
        {say("module", { module: work.module })} · {say("minutes", { minutes: work.minutes })}
      </Text>
      {dueAt !== undefined && (state === "open" || state === "late") && (
        <Text block weight="semibold">
          {say(isLate ? "late" : "due", { day })}
        </Text>
      )}
    </>
  );
}
