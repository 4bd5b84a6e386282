import { makeStyles, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { ExportButtons } from "../../look/export-buttons.tsx";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { KindPanel } from "../../look/kind-panel.tsx";
import { Empty } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { keys, useMe } from "../../queries.ts";
import { useCall, useSay } from "../../surroundings.tsx";
import { participantMenu, wayBack } from "../group/group-menus.ts";
import { ResultItem } from "./result-item.tsx";
import { type SayResults, sentences } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
});

const kinds = ["hand_in", "practice"] as const;

type ListProps = {
  readonly groupId: string;
  readonly kind: (typeof kinds)[number];
  readonly mine: Output<"myResults">;
  readonly say: SayResults;
};

function ResultList({ groupId, kind, mine, say }: ListProps) {
  const styles = useStyles();
  const name = useSay(handedIn)(`kind.${kind}`);
  const all = mine.results.filter((result) => result.kind === kind);
  const shown = all.filter(({ state }) => state !== "not_open");
  const met = all.filter(({ state }) => state === "met").length;
  const count = all.length - shown.length;
  return (
    <KindPanel
      kind={kind}
      name={name}
      hint={say(`hint.${kind}`)}
      counter={say("counter", { met, total: all.length })}
    >
      {shown.length > 0 ? (
        <ul className={styles.list}>
          {shown.map((result) => (
            <ResultItem key={result.assignmentId} groupId={groupId} result={result} say={say} />
          ))}
        </ul>
      ) : (
        <Empty>{say("empty")}</Empty>
      )}
      {count > 0 && shown.length > 0 && <Empty>{say("later", { count })}</Empty>}
    </KindPanel>
  );
}

type Props = { readonly groupId: string };

/** How every judged piece of work stands, for its own participant. */
export function MyResultsPage({ groupId }: Props) {
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const query = useQuery({
    queryKey: keys.results(groupId),
    queryFn: () => call("myResults", { groupId }),
  });
  return (
    <Frame
      title={say("mine")}
      width="narrow"
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="results" items={participantMenu} />}
    >
      <Ready query={query}>
        {(mine) => (
          <>
            <Text>{say("noExam")}</Text>
            {kinds.map((kind) => (
              <ResultList key={kind} groupId={groupId} kind={kind} mine={mine} say={say} />
            ))}
            <ExportButtons make={(format) => call("exportResults", { groupId, format })} />
          </>
        )}
      </Ready>
    </Frame>
  );
}
