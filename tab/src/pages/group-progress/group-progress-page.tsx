import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { useNarrow } from "../../look/use-narrow.ts";
import { useGroupProgress, useGroupReach, useMe } from "../../queries.ts";
import { useLanguage, useSay } from "../../surroundings.tsx";
import { menuFor, wayBack } from "../group/group-menus.ts";
import { Legend } from "./legend.tsx";
import { Matrix } from "./matrix.tsx";
import { ParticipantCards } from "./participant-cards.tsx";
import { openColumns, openCounts, type Progress, rowsFor, withReach } from "./rows.ts";
import { type SayGroupProgress, sentences } from "./texts.ts";
import { type View, ViewSettings } from "./view-settings.tsx";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

type ContentProps = { readonly progress: Progress; readonly say: SayGroupProgress };

function Content({ progress, say }: ContentProps) {
  const styles = useStyles();
  const language = useLanguage();
  const narrow = useNarrow();
  const [view, setView] = useState<View>({ order: "name", onlyOpen: false, showClosed: false });
  const total = progress.participants.length;
  if (total === 0) {
    return (
      <Panel title={say("participant")}>
        <Empty>{say("noParticipants")}</Empty>
      </Panel>
    );
  }

  const participants = rowsFor(progress, { ...view, language });
  const assignments = view.showClosed ? progress.assignments : openColumns(progress);
  const shown = { participants, assignments, say };
  const table = narrow ? (
    <ParticipantCards {...shown} open={openCounts(progress)} />
  ) : (
    <Matrix {...shown} />
  );
  return (
    <>
      <ViewSettings view={view} onChange={setView} say={say} />
      <Text role="status">{say("count", { shown: participants.length, total })}</Text>
      {participants.length === 0 ? (
        <>
          <Empty>{say("allDone")}</Empty>
          <Button className={styles.button} onClick={() => setView({ ...view, onlyOpen: false })}>
            {say("showAll")}
          </Button>
        </>
      ) : (
        table
      )}
      <Legend say={say} />
    </>
  );
}

/** Who did what: the matrix for the teacher and the coordinator. */
export function GroupProgressPage({ groupId }: { readonly groupId: string }) {
  const say = useSay(sentences);
  const query = useGroupProgress(groupId);
  const reach = useGroupReach(groupId).data;
  const me = useMe().data;
  return (
    <Frame
      title={say("title")}
      subtitle={query.data?.name}
      back={wayBack(me)}
      menu={<GroupMenu groupId={groupId} here="progress" items={menuFor(me, groupId)} />}
    >
      <Ready query={query} bars={6}>
        {(progress) => <Content progress={withReach(progress, reach)} say={say} />}
      </Ready>
    </Frame>
  );
}
