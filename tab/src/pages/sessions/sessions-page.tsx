import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { type GroupView, useGroup, useMe } from "../../queries.ts";
import { useSay } from "../../surroundings.tsx";
import { useNow } from "../../use-now.ts";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { DownloadCalendar } from "./download-calendar.tsx";
import { momentsOf } from "./moments.ts";
import { SessionList } from "./session-list.tsx";
import { type SaySessions, sentences } from "./texts.ts";

type ContentProps = { readonly group: GroupView; readonly say: SaySessions };

function Content({ group, say }: ContentProps) {
  const now = useNow();
  const [news, setNews] = useState<string>();
  if (group.sessions.length === 0) {
    return (
      <Panel title={say("title")}>
        <Empty>{say("empty")}</Empty>
      </Panel>
    );
  }
  return (
    <>
      <News text={news} />
      <SessionList
        group={group}
        moments={momentsOf(group.sessions, now)}
        say={say}
        onChanged={setNews}
      />
      <DownloadCalendar groupId={group.groupId} say={say} />
    </>
  );
}

/** All lessons of a group; whoever may, moves or cancels them here. */
export function SessionsPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const query = useGroup(groupId);
  const me = useMe().data;
  return (
    <Frame
      title={say("title")}
      subtitle={query.data?.name}
      width="narrow"
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="sessions" items={menuFor(me, groupId)} />}
    >
      <Ready query={query} bars={6}>
        {(group) => <Content group={group} say={say} />}
      </Ready>
    </Frame>
  );
}
