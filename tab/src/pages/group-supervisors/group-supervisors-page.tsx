import { Text } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { OneParticipant } from "./one-participant.tsx";
import { sentences } from "./texts.ts";

/** Who is at work beside each participant: for the teacher and a coordinator. */
export function GroupSupervisorsPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const queries = useQueryClient();
  const me = useMe().data;
  const [news, setNews] = useState<string>();
  const query = useQuery({
    queryKey: keys.groupSupervisors(groupId),
    queryFn: () => call("groupSupervisors", { groupId }),
  });
  const changed = (text: string): void => {
    setNews(text);
    void queries.invalidateQueries({ queryKey: keys.groupSupervisors(groupId) });
  };
  return (
    <Frame
      title={say("title")}
      subtitle={query.data?.groupName}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="supervisors" items={menuFor(me, groupId)} />}
    >
      <News text={news} />
      <Ready query={query} bars={6}>
        {({ participants, closed }) => (
          <>
            {closed && <Text>{say("closed")}</Text>}
            {participants.length === 0 && <Empty>{say("noParticipants")}</Empty>}
            {participants.map((person) => (
              <OneParticipant
                key={person.personId}
                person={person}
                closed={closed}
                mayAllow={me?.isCoordinator === true}
                say={say}
                onNews={changed}
              />
            ))}
          </>
        )}
      </Ready>
    </Frame>
  );
}
