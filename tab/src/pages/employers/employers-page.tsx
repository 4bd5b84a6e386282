import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useGroup, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { OneEmployer } from "./one-employer.tsx";
import { sentences } from "./texts.ts";

/** The care organisations of a group and their contact persons, for the coordinator. */
export function EmployersPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const group = useGroup(groupId).data;
  const [news, setNews] = useState<string>();
  const query = useQuery({
    queryKey: keys.groupEmployers(groupId),
    queryFn: () => call("groupEmployers", { groupId }),
  });
  return (
    <Frame
      title={say("title")}
      subtitle={group?.name}
      width="narrow"
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="employers" items={menuFor(me, groupId)} />}
    >
      <News text={news} />
      <Text>{say("intro")}</Text>
      <Ready query={query}>
        {({ organisations }) =>
          organisations.length === 0 ? (
            <Panel title={say("title")}>
              <Empty>{say("none")}</Empty>
            </Panel>
          ) : (
            organisations.map((employer) => (
              <OneEmployer
                key={employer.key}
                groupId={groupId}
                employer={employer}
                onNews={setNews}
                say={say}
              />
            ))
          )
        }
      </Ready>
    </Frame>
  );
}
