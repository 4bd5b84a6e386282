import { Checkbox } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "#contract/api.ts";
import { ExportButtons } from "../../look/export-buttons.tsx";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { Empty } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { useNarrow } from "../../look/use-narrow.ts";
import { keys, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { ResultsCards } from "./results-cards.tsx";
import { ResultsTable } from "./results-table.tsx";
import { columnsOf } from "./rows.ts";
import { type SayResults, sentences } from "./texts.ts";

type ContentProps = { readonly group: Output<"groupResults">; readonly say: SayResults };

function Content({ group, say }: ContentProps) {
  const narrow = useNarrow();
  const call = useCall();
  const [showClosed, setShowClosed] = useState(false);
  const { groupId, participants } = group;
  if (participants.length === 0) return <Empty>{say("noParticipants")}</Empty>;
  const columns = columnsOf(participants, showClosed);
  const shown = { groupId, participants, columns, say };
  return (
    <>
      <Checkbox
        label={say("showClosed")}
        checked={showClosed}
        onChange={(_, { checked }) => setShowClosed(checked === true)}
      />
      {columns.length === 0 && <Empty>{say("noneOpen")}</Empty>}
      {columns.length > 0 && (narrow ? <ResultsCards {...shown} /> : <ResultsTable {...shown} />)}
      <ExportButtons make={(format) => call("exportResults", { groupId, format })} />
    </>
  );
}

/** The result list of a group, for its teacher and for a coordinator. */
export function GroupResultsPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const query = useQuery({
    queryKey: keys.groupResults(groupId),
    queryFn: () => call("groupResults", { groupId }),
  });
  return (
    <Frame
      title={say("group")}
      subtitle={query.data?.name}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="results" items={menuFor(me, groupId)} />}
    >
      <Ready query={query} bars={6}>
        {(group) => <Content group={group} say={say} />}
      </Ready>
    </Frame>
  );
}
