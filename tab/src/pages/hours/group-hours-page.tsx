import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { durationText } from "../../look/duration.ts";
import { ExportButtons } from "../../look/export-buttons.tsx";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { useNarrow } from "../../look/use-narrow.ts";
import { keys, useMe } from "../../queries.ts";
import { general, useCall, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { type SayHours, sentences } from "./texts.ts";
import { Totals, totalColumns } from "./totals.tsx";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: "10px 12px",
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type ListProps = { readonly group: Output<"groupHours">; readonly say: SayHours };

function Table({ group: { participants }, say }: ListProps) {
  const styles = useStyles();
  const words = useSay(general);
  return (
    <section className={styles.scroll} aria-label={say("table")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {say("participant")}
            </th>
            {totalColumns.map(({ word }) => (
              <th key={word} scope="col" className={styles.cell}>
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map(({ personId, name, totals }) => (
            <tr key={personId}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              {totalColumns.map(({ word, of }) => (
                <td key={word} className={styles.cell}>
                  {durationText(totals[of], words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function List({ group, say }: ListProps) {
  const narrow = useNarrow();
  if (group.participants.length === 0) return <Empty>{say("noParticipants")}</Empty>;
  if (!narrow) return <Table group={group} say={say} />;
  return group.participants.map(({ personId, name, totals }) => (
    <Panel key={personId} title={name}>
      <Totals totals={totals} say={say} />
    </Panel>
  ));
}

/** What everybody spent, for the teacher and a coordinator. */
export function GroupHoursPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const call = useCall();
  const me = useMe().data;
  const query = useQuery({
    queryKey: keys.groupHours(groupId),
    queryFn: () => call("groupHours", { groupId }),
  });
  return (
    <Frame
      title={say("group")}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="hours" items={menuFor(me, groupId)} />}
    >
      <Ready query={query} bars={6}>
        {(group) => (
          <>
            <List group={group} say={say} />
            <ExportButtons make={(format) => call("exportHours", { groupId, format })} />
          </>
        )}
      </Ready>
    </Frame>
  );
}
