import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { talkKinds } from "#contract/talks-api.ts";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { ByRole } from "../group/by-role.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { ActionList, openActionsOf } from "./actions.tsx";
import { AskTalk } from "./ask-talk.tsx";
import { ParticipantTalksPage } from "./my-talks-page.tsx";
import { TalkList } from "./talk-list.tsx";
import { type SayTalks, sentences } from "./texts.ts";

type GroupTalks = Output<"groupTalks">;
type PartProps = { readonly group: GroupTalks; readonly say: SayTalks };

/** Held of those that should have been, per kind: the figure that counts. */
function Shares({ group: { shares }, say }: PartProps) {
  return (
    <Panel title={say("share.title")}>
      {shares.map(({ kind, held, due, toCome }) => (
        <div key={kind}>
          <Text weight="semibold" block>
            {say(`kinds.${kind}`)}
          </Text>
          <Text block>
            {due === 0 ? say("share.noneDue") : say("share.line", { held, due })}
            {toCome > 0 && ` ${say("share.toCome", { count: toCome })}`}
          </Text>
        </div>
      ))}
    </Panel>
  );
}

function Lists({ group: { talks }, say }: PartProps) {
  if (talks.length === 0) {
    return (
      <Panel title={say("title")}>
        <Empty>{say("none")}</Empty>
      </Panel>
    );
  }
  return talkKinds.map((kind) => {
    const own = talks.filter((one) => one.kind === kind);
    return own.length === 0 ? null : (
      <Panel key={kind} title={say(`kinds.${kind}`)}>
        <TalkList talks={own} say={say} />
      </Panel>
    );
  });
}

function GroupTalksPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const [news, setNews] = useState<string>();
  const query = useQuery({
    queryKey: keys.groupTalks(groupId),
    queryFn: () => call("groupTalks", { groupId }),
  });
  return (
    <Frame
      title={say("title")}
      subtitle={say("why")}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="talks" items={menuFor(me, groupId)} />}
    >
      <News text={news} />
      <Ready query={query} bars={6}>
        {(group) => (
          <>
            <Lists group={group} say={say} />
            {openActionsOf(group.talks).length > 0 && (
              <Panel title={say("actions.open")}>
                <ActionList
                  actions={openActionsOf(group.talks)}
                  say={say}
                  onNews={setNews}
                  onFinished={() => void query.refetch()}
                />
              </Panel>
            )}
            <Shares group={group} say={say} />
            <AskTalk
              groupId={groupId}
              participants={group.participants}
              say={say}
              onAsked={setNews}
            />
          </>
        )}
      </Ready>
    </Frame>
  );
}

/** Talks: of the whole group, or one's own. */
export function TalksPage({ groupId }: { readonly groupId: string }) {
  return (
    <ByRole
      groupId={groupId}
      overseer={<GroupTalksPage groupId={groupId} />}
      participant={<ParticipantTalksPage groupId={groupId} />}
    />
  );
}
