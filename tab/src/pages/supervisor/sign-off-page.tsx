import { makeStyles, Text } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { dayText } from "../../dutch-time.ts";
import { HandedInContent } from "../../handed-in/content.tsx";
import { Sightings } from "../../handed-in/sightings.tsx";
import { Frame } from "../../look/frame.tsx";
import { News } from "../../look/news.tsx";
import { Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { SignOffForm } from "./sign-off-form.tsx";
import { type SaySupervisor, sentences } from "./texts.ts";

const useStyles = makeStyles({
  list: { margin: "8px 0 0", paddingLeft: "24px" },
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
});

type ContentProps = {
  readonly work: Output<"supervisorWork">;
  readonly say: SaySupervisor;
  readonly onSigned: () => void;
  readonly onRefused: () => void;
};

function Content({ work, say, onSigned, onRefused }: ContentProps) {
  const styles = useStyles();
  const language = useLanguage();
  const [signed, setSigned] = useState(0);
  const { groupId, name, assignment, attempt, sightings, state } = work;
  const done = (): void => {
    setSigned(signed + 1);
    onSigned();
  };
  return (
    <>
      <News text={signed > 0 ? say("form.saved", { name }) : undefined} />
      {state !== "asked" && signed === 0 && (
        <Text>{say(state === "judged" ? "work.judged" : "work.signed")}</Text>
      )}
      <Panel title={say("work.handedIn", { name, day: dayText(attempt.handedInAt, language) })}>
        <HandedInContent groupId={groupId} attempt={attempt} />
        <details>
          <summary className={styles.fold}>{say("work.steps")}</summary>
          <ol className={styles.list} lang="nl">
            {assignment.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      </Panel>
      {assignment.signOff.length > 0 && (
        <Panel title={say("work.points")}>
          <ul className={styles.list} lang="nl">
            {assignment.signOff.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
      )}
      {/* After signing the form begins anew; a refusal keeps what was typed. */}
      {state !== "judged" && (
        <SignOffForm key={signed} work={work} say={say} onSigned={done} onRefused={onRefused} />
      )}
      {sightings.length > 0 && (
        <Panel title={say("work.before")}>
          <Sightings sightings={sightings} />
        </Panel>
      )}
    </>
  );
}

type Props = {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
};

/** One practice assignment of one's own participant, to say what one saw. */
export function SignOffPage(ids: Props) {
  const { groupId, personId, assignmentId } = ids;
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: keys.supervisorWork(groupId, personId, assignmentId),
    // What is signed off must be what was read: nothing changes on the screen by itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => call("supervisorWork", ids),
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
      back={{ page: "supervisor" }}
    >
      <Ready query={query}>
        {(work) => (
          <Content
            work={work}
            say={say}
            onRefused={() => void query.refetch()}
            onSigned={() => {
              void queries.invalidateQueries({ queryKey: keys.supervisor });
              void queries.invalidateQueries({ queryKey: keys.supervisorDigest });
              void query.refetch();
            }}
          />
        )}
      </Ready>
    </Frame>
  );
}
