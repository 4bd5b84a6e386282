import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReviewView } from "#contract/review-api.ts";
import { dayText } from "../dutch-time.ts";
import { Tag } from "../look/tag.tsx";
import { useLanguage, useSay } from "../surroundings.tsx";
import { sentences } from "./texts.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  typed: {
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    unicodeBidi: "plaintext",
    maxWidth: "44rem",
  },
  lines: { margin: 0, paddingLeft: "24px" },
});

type Props = { readonly review: ReviewView; readonly rubric: readonly string[] };

/** What the teacher said: what can be better first, since that is what somebody does something with. */
export function Judgement({ review, rubric }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  const language = useLanguage();
  const isMet = review.result === "met";
  const judged = rubric.flatMap((line, index) => {
    const level = review.levels[String(index)];
    return level === undefined ? [] : [{ line, level }];
  });
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <Tag tone={isMet ? "good" : "warn"} icon={isMet ? "check" : "warning"}>
          {say(isMet ? "met" : "notYet")}
        </Tag>
        <Text size={200} className={styles.quiet}>
          {say("judgedOn", { day: dayText(review.at, language) })}
        </Text>
      </div>
      {review.improve !== undefined && (
        <div>
          <Text weight="semibold" block>
            {say("improve")}
          </Text>
          <Text className={styles.typed}>{review.improve}</Text>
        </div>
      )}
      {review.text !== "" && (
        <div>
          <Text weight="semibold" block>
            {say("feedback")}
          </Text>
          <Text className={styles.typed}>{review.text}</Text>
        </div>
      )}
      {judged.length > 0 && (
        <div>
          <Text weight="semibold" block>
            {say("rubric")}
          </Text>
          <ul className={styles.lines}>
            {judged.map(({ line, level }) => (
              <li key={line}>
                <span lang="nl">{line}</span> <Text weight="semibold">{say(`level.${level}`)}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Text size={200} className={styles.quiet}>
        {say("noExam")}
      </Text>
    </div>
  );
}
