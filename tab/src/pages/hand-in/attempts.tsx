import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { Attempt, MyWork } from "./calls.ts";
import { isLink } from "./draft-plan.ts";
import { HandedInFile } from "./handed-in-file.tsx";
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
  typed: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  lines: { margin: 0, paddingLeft: "24px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

type Review = NonNullable<Attempt["review"]>;
type ReviewProps = {
  readonly review: Review;
  readonly rubric: readonly string[];
  readonly say: SayHandIn;
};

function Feedback({ review, rubric, say }: ReviewProps) {
  const styles = useStyles();
  const isMet = review.result === "met";
  const judged = rubric.flatMap((line, index) => {
    const level = review.levels[String(index)];
    return level === undefined ? [] : [{ line, level }];
  });
  return (
    <>
      <Tag tone={isMet ? "good" : "warn"} icon={isMet ? "check" : "warning"}>
        {say(isMet ? "attempts.met" : "attempts.notYet")}
      </Tag>
      {review.improve !== undefined && (
        <div>
          <Text weight="semibold" block>
            {say("attempts.improve")}
          </Text>
          <Text className={styles.typed}>{review.improve}</Text>
        </div>
      )}
      {review.text !== "" && (
        <div>
          <Text weight="semibold" block>
            {say("attempts.feedback")}
          </Text>
          <Text className={styles.typed}>{review.text}</Text>
        </div>
      )}
      {judged.length > 0 && (
        <ul className={styles.lines}>
          {judged.map(({ line, level }) => (
            <li key={line}>
              <span lang="nl">{line}</span>{" "}
              <Text weight="semibold">{say(`attempts.level.${level}`)}</Text>
            </li>
          ))}
        </ul>
      )}
      <Text size={200}>{say("attempts.noExam")}</Text>
    </>
  );
}

type Props = { readonly groupId: string; readonly work: MyWork; readonly say: SayHandIn };

/** What is judged; a practice assignment has the lines of the sign-off. */
const linesOf = ({ assignment: { rubric, signOff } }: MyWork): readonly string[] =>
  rubric.length > 0 ? rubric : signOff;

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
              <Feedback review={attempt.review} rubric={linesOf(work)} say={say} />
            ) : (
              <Tag tone="busy" icon="clock">
                {say("attempts.waiting")}
              </Tag>
            )}
            {attempt.text !== "" && (
              <details>
                <summary>{say("attempts.own")}</summary>
                <Text className={styles.typed}>{attempt.text}</Text>
              </details>
            )}
            {attempt.link !== undefined && isLink(attempt.link) && (
              <a href={attempt.link} target="_blank" rel="noreferrer noopener">
                {attempt.link}
              </a>
            )}
            {attempt.files.map((file) => (
              <HandedInFile key={file.fileId} groupId={groupId} file={file} say={say} />
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
