import { Button, Checkbox } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { News } from "../../look/news.tsx";
import { Empty } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { hasProblem, type Sendings } from "./choose.ts";
import { SendingPanel } from "./sending-panel.tsx";
import { type SaySendings, sentences } from "./texts.ts";

/** As many as fit on some screens; the newest are what people look for. */
const firstShown = 10;

type ContentProps = { readonly group: Sendings; readonly say: SaySendings };

function Content({ group, say }: ContentProps) {
  const [news, setNews] = useState<string>();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [shown, setShown] = useState(firstShown);
  const { groupId, mayChange, sendings } = group;
  if (sendings.length === 0) return <Empty>{say("empty")}</Empty>;
  const chosen = onlyProblems ? sendings.filter(hasProblem) : sendings;
  const rest = chosen.length - shown;
  return (
    <>
      <News text={news} />
      <Checkbox
        label={say("onlyProblems")}
        checked={onlyProblems}
        onChange={(_, { checked }) => setOnlyProblems(checked === true)}
      />
      {chosen.length === 0 && <Empty>{say("noProblems")}</Empty>}
      {chosen.slice(0, shown).map((sending) => (
        <SendingPanel
          key={sending.sendingId}
          groupId={groupId}
          sending={sending}
          mayChange={mayChange}
          say={say}
          onDone={setNews}
        />
      ))}
      {rest > 0 && (
        <div>
          <Button onClick={() => setShown(chosen.length)}>{say("more", { count: rest })}</Button>
        </div>
      )}
    </>
  );
}

/** What became of every message of a group: for a coordinator, and for its teacher to read. */
export function SendingsPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const query = useQuery({
    queryKey: keys.groupSendings(groupId),
    queryFn: () => call("groupSendings", { groupId }),
  });
  return (
    <Frame
      title={say("title")}
      subtitle={query.data?.name}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="sendings" items={menuFor(me, groupId)} />}
    >
      <Ready query={query}>{(group) => <Content group={group} say={say} />}</Ready>
    </Frame>
  );
}
