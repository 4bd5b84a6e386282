import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OpenedTalk, TalkView } from "#contract/talks-api.ts";
import { Frame } from "../../look/frame.tsx";
import { News } from "../../look/news.tsx";
import { Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage, useSay } from "../../surroundings.tsx";
import { Actions } from "./actions.tsx";
import { AddAction } from "./add-action.tsx";
import { Agenda } from "./agenda.tsx";
import { Guests } from "./guests.tsx";
import { Moments } from "./moments.tsx";
import { Outcome, PlanTalk } from "./plan-talk.tsx";
import { momentText, TalkTag, talkTitle } from "./talk-look.tsx";
import { type SayTalks, sentences } from "./texts.ts";

const useStyles = makeStyles({
  facts: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

type PartProps = { readonly talk: TalkView; readonly say: SayTalks };

function Table({ talk, say }: PartProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { moment, state, joinUrl, calendarProblem, inCalendar } = talk;
  const nobody = say("nobody");
  const rows = [
    [say("participants"), talk.participants.join(", ") || nobody],
    [say("supervisors"), talk.supervisors.join(", ") || nobody],
    ...(talk.guests.length > 0
      ? [[say("guests"), talk.guests.map(({ name }) => name).join(", ")] as const]
      : []),
  ] as const;
  const calendar = calendarProblem
    ? say(`problem.${calendarProblem}`)
    : say(inCalendar ? "inCalendar" : "notInCalendar");
  return (
    <Panel title={say("people")}>
      <div>
        <TalkTag talk={talk} say={say} />
      </div>
      {moment && <Text weight="semibold">{momentText(moment, language, say)}</Text>}
      {state === "planned" && !talk.asksOutcome && <Text>{calendar}</Text>}
      {joinUrl && (
        <Link href={joinUrl} target="_blank" rel="noreferrer">
          {say("join")}
        </Link>
      )}
      <dl className={styles.facts}>
        {rows.map(([word, value]) => (
          <div key={word}>
            <dt>
              <Text weight="semibold">{word}</Text>
            </dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {talk.withoutSupervisor.length > 0 && (
        <Text>{say("withoutSupervisor", { names: talk.withoutSupervisor.join(", ") })}</Text>
      )}
      {talk.withoutMail.length > 0 && (
        <Text>{say("withoutMail", { names: talk.withoutMail.join(", ") })}</Text>
      )}
    </Panel>
  );
}

type OpenProps = {
  readonly opened: OpenedTalk;
  readonly say: SayTalks;
  readonly onNews: (text: string) => void;
  readonly onFinished: () => void;
};

/** What is asked of the reader comes first. */
function OpenTalk({ opened, say, onNews, onFinished }: OpenProps) {
  const { talk, agenda, earlier, owners } = opened;
  const parts = { talk, say, onNews };
  const wasPlanned = talk.asksOutcome || talk.state === "held" || talk.state === "missed";
  return (
    <>
      {talk.asksOutcome && talk.mayPlan && <Outcome {...parts} />}
      {talk.state === "proposed" && <Moments {...parts} />}
      <Table talk={talk} say={say} />
      <Agenda agenda={agenda} say={say} />
      <Actions {...parts} earlier={earlier} onFinished={onFinished} />
      {owners.length > 0 && <AddAction talk={talk} owners={owners} say={say} onNews={onNews} />}
      {talk.mayInvite && !wasPlanned && <Guests {...parts} />}
      {talk.mayPlan && <PlanTalk key={talk.moment?.startsAt ?? ""} {...parts} />}
    </>
  );
}

type Props = { readonly groupId: string; readonly talkId: string };

/** One talk, for everybody at its table; also behind a link, without signing in. */
export function TalkPage({ groupId, talkId }: Props) {
  const say = useSay(sentences);
  const call = useCall();
  const [news, setNews] = useState<{ readonly text: string; readonly number: number }>();
  const query = useQuery({
    queryKey: keys.talk(groupId, talkId),
    queryFn: () => call("talk", { groupId, talkId }),
  });
  const talk = query.data?.talk;
  const tell = (text: string): void => setNews({ text, number: (news?.number ?? 0) + 1 });
  const back = talk?.mayPlan
    ? ({ page: "talks", groupId } as const)
    : ({ page: "my_talks" } as const);
  return (
    <Frame
      title={talk ? talkTitle(talk, say) : say("one")}
      subtitle={talk?.groupName}
      width="narrow"
      back={back}
    >
      <News key={news?.number} text={news?.text} />
      <Ready query={query}>
        {(opened) => (
          <OpenTalk
            opened={opened}
            say={say}
            onNews={tell}
            onFinished={() => void query.refetch()}
          />
        )}
      </Ready>
    </Frame>
  );
}
