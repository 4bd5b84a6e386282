import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { participantMenu } from "../group/group-menus.ts";
import { ActionList, openActionsOf } from "./actions.tsx";
import { AskTalk } from "./ask-talk.tsx";
import { TalkList } from "./talk-list.tsx";
import { type SayTalks, sentences } from "./texts.ts";

const useMyTalks = () => {
  const call = useCall();
  return useQuery({ queryKey: keys.myTalks, queryFn: () => call("myTalks", {}) });
};

type Query = ReturnType<typeof useMyTalks>;

type OwnProps = {
  readonly query: Query;
  readonly groupId?: string;
  readonly say: SayTalks;
  readonly onNews: (text: string) => void;
};

function Own({ query, groupId, say, onNews }: OwnProps) {
  return (
    <Ready query={query} bars={2}>
      {({ talks }) => {
        const own = talks.filter((one) => groupId === undefined || one.groupId === groupId);
        const actions = openActionsOf(own).filter(({ mayFinish }) => mayFinish);
        return (
          <>
            <Panel title={say("title")}>
              {own.length === 0 ? (
                <Empty>{say("mineNone")}</Empty>
              ) : (
                <TalkList talks={own} say={say} />
              )}
            </Panel>
            {actions.length > 0 && (
              <Panel title={say("actions.mine")}>
                <ActionList
                  actions={actions}
                  say={say}
                  onNews={onNews}
                  onFinished={() => void query.refetch()}
                />
              </Panel>
            )}
          </>
        );
      }}
    </Ready>
  );
}

/** All talks of a supervisor or participant; also behind a link, without signing in. */
export function MyTalksPage() {
  const say = useSay(sentences);
  const query = useMyTalks();
  const [news, setNews] = useState<string>();
  // Behind a link there is nobody who signed in, and no home.
  const me = useMe().data;
  return (
    <Frame
      title={say("title")}
      subtitle={say("why")}
      width="narrow"
      {...(me && { back: { page: "home" } as const })}
    >
      <News text={news} />
      <Own query={query} say={say} onNews={setNews} />
    </Frame>
  );
}

/** The talks of a participant in one group. */
export function ParticipantTalksPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const query = useMyTalks();
  const personId = query.data?.personId;
  const [news, setNews] = useState<string>();
  return (
    <Frame
      title={say("title")}
      subtitle={say("why")}
      width="narrow"
      menu={<GroupMenu groupId={groupId} here="talks" items={participantMenu} />}
    >
      <News text={news} />
      <Own query={query} groupId={groupId} say={say} onNews={setNews} />
      {personId && (
        <AskTalk
          groupId={groupId}
          participants={[{ personId, name: "" }]}
          say={say}
          onAsked={setNews}
        />
      )}
    </Frame>
  );
}
