import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "#contract/languages.ts";
import type { AttemptView, WorkView } from "#contract/review-api.ts";
import { dayText, timeText } from "../../dutch-time.ts";
import { HandedInContent } from "../../handed-in/content.tsx";
import { Judgement } from "../../handed-in/judgement.tsx";
import { Sightings } from "../../handed-in/sightings.tsx";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { Frame } from "../../look/frame.tsx";
import { KindBadge } from "../../look/kind-badge.tsx";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { ExtendForm } from "./extend-form.tsx";
import { JudgeForm } from "./judge-form.tsx";
import { judgementOf } from "./judgement-draft.ts";
import { type SayReview, sentences } from "./texts.ts";

const useStyles = makeStyles({
  list: { margin: "8px 0 0", paddingLeft: "24px" },
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
  inner: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  button: { alignSelf: "flex-start" },
});

type PartProps = { readonly work: WorkView; readonly say: SayReview };

function Steps({ work: { assignment }, say }: PartProps) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.fold}>{say("work.steps")}</summary>
      <ol className={styles.list} lang="nl">
        {assignment.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}

/** Earlier attempts, and what was said about them: a second try is looked at beside the first. */
function Older({ work, say }: PartProps) {
  const styles = useStyles();
  const language = useLanguage();
  const older = work.attempts.slice(0, -1).toReversed();
  return older.map((attempt) => (
    <Panel key={attempt.attempt} title={say("work.older", { number: attempt.attempt })}>
      {attempt.review && <Judgement review={attempt.review} rubric={work.assignment.rubric} />}
      <details>
        <summary className={styles.fold}>
          {say("work.number", numbersOf(attempt, language))}
        </summary>
        <div className={styles.inner}>
          <HandedInContent groupId={work.groupId} attempt={attempt} />
        </div>
      </details>
    </Panel>
  ));
}

const numbersOf = (attempt: AttemptView, language: Language) => ({
  number: attempt.attempt,
  day: dayText(attempt.handedInAt, language),
  time: timeText(attempt.handedInAt),
});

type ContentProps = PartProps & {
  readonly onReload: () => void;
  readonly onJudged: (work: WorkView) => void;
};

/** The judgement that stands, and the form where the teacher gives or changes one. */
function Judging({ work, say, onReload, onJudged }: ContentProps) {
  const styles = useStyles();
  const last = work.attempts.at(-1);
  const [draft, setDraft] = useState(() => judgementOf(work));
  // Typed words stay on the screen, also when a colleague was first.
  const [open, setOpen] = useState(last !== undefined && last.review === undefined);
  if (!last) return null;
  return (
    <>
      {last.review && (
        <Panel title={say("work.judged")}>
          <Judgement review={last.review} rubric={work.assignment.rubric} />
          {work.mayJudge && !open && (
            <Button className={styles.button} onClick={() => setOpen(true)}>
              {say("work.correct")}
            </Button>
          )}
        </Panel>
      )}
      {open && work.mayJudge && (
        <JudgeForm
          work={work}
          draft={draft}
          onChange={setDraft}
          onReload={onReload}
          onJudged={(judged) => {
            setOpen(false);
            setDraft(judgementOf(judged));
            onJudged(judged);
          }}
          say={say}
        />
      )}
    </>
  );
}

function Content({ work, say, onReload, onJudged }: ContentProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = useSay(handedIn);
  const [news, setNews] = useState<string>();
  const { groupId, personId, assignment, attempts, sightings, mayJudge } = work;
  const last = attempts.at(-1);
  const maySave = mayJudge && (!last || last.review?.result === "not_yet");
  return (
    <>
      <News text={news} />
      {news !== undefined && (
        <ButtonLink isMain to={{ page: "review", groupId }} label={say("work.queue")} />
      )}
      <KindBadge kind={assignment.kind} name={words(`kind.${assignment.kind}`)} />
      {!mayJudge && <Text>{say("work.onlyLook")}</Text>}
      <Steps work={work} say={say} />
      {last ? (
        <Panel title={say("work.number", numbersOf(last, language))}>
          <HandedInContent groupId={groupId} attempt={last} />
        </Panel>
      ) : (
        <Empty>{say("work.nothing")}</Empty>
      )}
      {assignment.kind === "practice" && (
        <Panel title={words("seenTitle")}>
          <ul className={styles.list} lang="nl">
            {assignment.signOff.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Sightings sightings={sightings} />
        </Panel>
      )}
      <Judging
        work={work}
        say={say}
        onReload={onReload}
        onJudged={(judged) => {
          setNews(say("form.saved"));
          onJudged(judged);
        }}
      />
      <Older work={work} say={say} />
      {maySave && (
        <ExtendForm
          groupId={groupId}
          personId={personId}
          assignmentId={assignment.assignmentId}
          say={say}
        />
      )}
    </>
  );
}

type Props = {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
};

/** One piece of work of one participant, as the teacher looks at it and judges it. */
export function WorkPage(ids: Props) {
  const { groupId, personId, assignmentId } = ids;
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const queryKey = keys.work(groupId, personId, assignmentId);
  const query = useQuery({
    queryKey,
    // What is judged must be what was read: nothing changes on the screen by itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => call("reviewWork", ids),
  });
  const { data } = query;
  return (
    <Frame
      title={
        data
          ? say("work.title", { name: data.name, title: data.assignment.title })
          : say("work.loading")
      }
      subtitle={data?.groupName}
      width="narrow"
      back={{ page: "review", groupId }}
    >
      <Ready query={query}>
        {(work) => (
          <Content
            work={work}
            say={say}
            onReload={() => void query.refetch()}
            onJudged={(judged) => queries.setQueryData(queryKey, judged)}
          />
        )}
      </Ready>
    </Frame>
  );
}
