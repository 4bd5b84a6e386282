import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { HandedInContent } from "../../handed-in/content.tsx";
import { Judgement } from "../../handed-in/judgement.tsx";
import { Panel } from "../../look/panel.tsx";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { MyWork } from "./calls.ts";
import type { SayHandIn } from "./texts.ts";

const useStyles = makeStyles({
  attempt: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  own: { marginTop: tokens.spacingVerticalS },
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
});

type Props = { readonly groupId: string; readonly work: MyWork; readonly say: SayHandIn };

/** Everything that was handed in, the newest first, with what the teacher said. */
export function Attempts({ groupId, work, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  if (work.attempts.length === 0) return null;
  const newestFirst = work.attempts
    .map((attempt, index) => ({ attempt, number: index + 1 }))
    .toReversed();
  return (
    <Panel title={say("attempts.title")}>
      <ol className={styles.list} reversed>
        {newestFirst.map(({ attempt, number }) => (
          <li key={number} className={styles.attempt}>
            <Text weight="semibold">
              {say("attempts.number", { number, day: dayText(attempt.handedInAt, language) })}
            </Text>
            {attempt.review ? (
              <Judgement review={attempt.review} rubric={work.assignment.rubric} />
            ) : (
              <Tag tone="busy" icon="clock">
                {say("attempts.waiting")}
              </Tag>
            )}
            <details>
              <summary className={styles.fold}>{say("attempts.own")}</summary>
              <div className={styles.own}>
                <HandedInContent groupId={groupId} attempt={attempt} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
