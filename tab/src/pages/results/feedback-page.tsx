import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { WorkView } from "#contract/review-api.ts";
import { dayText } from "../../dutch-time.ts";
import { HandedInContent } from "../../handed-in/content.tsx";
import { Judgement } from "../../handed-in/judgement.tsx";
import { Sightings } from "../../handed-in/sightings.tsx";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { Frame } from "../../look/frame.tsx";
import { KindBadge } from "../../look/kind-badge.tsx";
import { Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { Tag } from "../../look/tag.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { type SayResults, sentences } from "./texts.ts";

const useStyles = makeStyles({
  attempt: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
  own: { marginTop: tokens.spacingVerticalS },
});

type ContentProps = {
  readonly groupId: string;
  readonly work: WorkView;
  readonly say: SayResults;
};

function Content({ groupId, work, say }: ContentProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = useSay(handedIn);
  const { assignment, attempts, sightings } = work;
  const mayTryAgain = attempts.at(-1)?.review?.result === "not_yet";
  return (
    <>
      <KindBadge kind={assignment.kind} name={words(`kind.${assignment.kind}`)} />
      {attempts.toReversed().map((attempt) => (
        <Panel
          key={attempt.attempt}
          title={say("attempts.number", {
            number: attempt.attempt,
            day: dayText(attempt.handedInAt, language),
          })}
        >
          <div className={styles.attempt}>
            {attempt.review ? (
              <Judgement review={attempt.review} rubric={assignment.rubric} />
            ) : (
              <div>
                <Tag tone="busy" icon="clock">
                  {say("attempts.waiting")}
                </Tag>
              </div>
            )}
            <details>
              <summary className={styles.fold}>{say("attempts.own")}</summary>
              <div className={styles.own}>
                <HandedInContent groupId={groupId} attempt={attempt} />
              </div>
            </details>
            {mayTryAgain && attempt === attempts.at(-1) && (
              <ButtonLink
                isMain
                to={{ page: "hand_in", groupId, assignmentId: assignment.assignmentId }}
                label={say("again")}
              />
            )}
          </div>
        </Panel>
      ))}
      {assignment.kind === "practice" && (
        <Panel title={words("seenTitle")}>
          <Sightings sightings={sightings} />
        </Panel>
      )}
      {attempts.length === 0 && <Text>{say("empty")}</Text>}
    </>
  );
}

type Props = { readonly groupId: string; readonly assignmentId: string };

/** What the teacher said about one piece of work, for the participant who made it. */
export function FeedbackPage({ groupId, assignmentId }: Props) {
  const say = useSay(sentences);
  const call = useCall();
  const query = useQuery({
    queryKey: keys.feedback(groupId, assignmentId),
    queryFn: () => call("myFeedback", { groupId, assignmentId }),
  });
  return (
    <Frame
      title={query.data?.assignment.title ?? say("feedback")}
      subtitle={query.data && say("feedback")}
      width="narrow"
      back={{ page: "results", groupId }}
    >
      <Ready query={query}>{(work) => <Content groupId={groupId} work={work} say={say} />}</Ready>
    </Frame>
  );
}
