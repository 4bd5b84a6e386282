import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ResultView } from "#contract/review-api.ts";
import { dayText } from "../../dutch-time.ts";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { Tag } from "../../look/tag.tsx";
import { useLanguage, useSay } from "../../surroundings.tsx";
import { resultLooks } from "./result-looks.ts";
import { canBeHandedIn } from "./rows.ts";
import type { SayResults } from "./texts.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
  },
  title: { minWidth: 0, flexGrow: 1, flexBasis: "9rem" },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 640px)": { flexDirection: "column" },
  },
});

type FactsProps = { readonly result: ResultView; readonly say: SayResults };

/** Dates and minutes, in a few short lines. */
function ResultFacts({ result, say }: FactsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const seenWords = useSay(handedIn);
  const { state, dueAt, handedInAt, judgedAt, attempt, realMinutes, seen } = result;
  const planned = result.plannedMinutes;
  const day = (at: string) => dayText(at, language);
  const done = [
    ...(handedInAt === undefined ? [] : [say("handedIn", { day: day(handedInAt) })]),
    ...(judgedAt === undefined ? [] : [say("judged", { day: day(judgedAt) })]),
    ...(attempt > 1 ? [say("attempt", { attempt })] : []),
  ];
  const facts = [
    [
      say("module", { module: result.module }),
      realMinutes === undefined
        ? say("planned", { planned })
        : say("plannedAndReal", { planned, real: realMinutes }),
    ].join(" · "),
    done.join(" · "),
    seen === undefined ? "" : say("seen", { seen: seenWords(`seen.${seen}`) }),
  ];
  // A second try has no date of its own.
  const due = (state === "open" || state === "late") && dueAt !== undefined;
  return (
    <>
      {facts
        .filter((fact) => fact !== "")
        .map((fact) => (
          <Text key={fact} size={200} block className={styles.quiet}>
            {fact}
          </Text>
        ))}
      {due && (
        <Text block weight="semibold">
          {say(state === "late" ? "wasDue" : "due", { day: day(dueAt) })}
        </Text>
      )}
    </>
  );
}

type Props = FactsProps & { readonly groupId: string };

/** One judged piece in the list of its participant, with the way to the feedback and to a second try. */
export function ResultItem({ groupId, result, say }: Props) {
  const styles = useStyles();
  const { assignmentId, title, state, feedbackUrl } = result;
  const toDo = canBeHandedIn(result);
  const word = state === "not_yet" ? "again" : "toWork";
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.title}>
          {title}
        </Text>
        <Tag {...resultLooks[state]}>{say(`state.${state}`)}</Tag>
      </div>
      <div>
        <ResultFacts result={result} say={say} />
      </div>
      {(feedbackUrl !== undefined || toDo) && (
        <div className={styles.buttons}>
          {feedbackUrl !== undefined && (
            <ButtonLink
              to={{ page: "feedback", groupId, assignmentId }}
              label={say("toFeedback")}
              aloud={say("toFeedbackOf", { title })}
            />
          )}
          {toDo && (
            <ButtonLink
              to={{ page: "hand_in", groupId, assignmentId }}
              label={say(word)}
              aloud={say(`${word}Of`, { title })}
            />
          )}
        </div>
      )}
    </li>
  );
}
