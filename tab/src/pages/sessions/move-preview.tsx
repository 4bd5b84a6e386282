import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "#contract/findings.ts";
import { dayText, timeText } from "../../dutch-time.ts";
import { Findings } from "../../look/findings.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { Change } from "./moments.ts";
import type { SaySessions } from "./texts.ts";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  changes: { margin: 0, paddingLeft: "20px", listStyleType: "disc" },
});

type Props = {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** What is asked later than usual, so that no week becomes too full. */
  readonly levelled: readonly string[];
  readonly say: SaySessions;
};

/** What moving would do: old and new moment of each lesson, and what to mind. */
export function MovePreview({ changes, findings, levelled, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const moment = (iso: string): string =>
    `${dayText(iso, language, { short: true })} ${timeText(iso)}`;
  const isBlocked = findings.some(({ severity }) => severity === "error");
  const tell = isBlocked ? say("move.blocked") : say("move.tell");
  return (
    <div role="status" className={styles.preview}>
      <Text weight="semibold" block>
        {changes.length === 0
          ? say("move.nothing")
          : say("move.changes", { count: changes.length })}
      </Text>
      <ul className={styles.changes}>
        {changes.map(({ number, old, moved }) => (
          <li key={number}>
            {say("move.change", { number, old: moment(old), moved: moment(moved) })}
          </li>
        ))}
      </ul>
      <Findings findings={findings} />
      {levelled.length > 0 && (
        <>
          <Text block>{say("move.levelled")}</Text>
          <ul className={styles.changes}>
            {levelled.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <Text as="p" block>
          {tell}
        </Text>
      )}
    </div>
  );
}
