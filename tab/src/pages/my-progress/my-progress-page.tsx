import type { MyProgress } from "#contract/progress.ts";
import { Frame } from "../../look/frame.tsx";
import { GroupMenu } from "../../look/group-menu.tsx";
import { Ready } from "../../look/ready.tsx";
import { useMyProgress } from "../../queries.ts";
import type { Route } from "../../routes.ts";
import { useSay } from "../../surroundings.tsx";
import { useNow } from "../../use-now.ts";
import { participantMenu } from "../group/group-menus.ts";
import { MySupervisor } from "../group-supervisors/my-supervisor.tsx";
import { DoNow } from "./do-now.tsx";
import { NextSession } from "./next-session.tsx";
import { pickTask } from "./pick-task.ts";
import { ScanState } from "./scan-state.tsx";
import { type SayProgress, sentences } from "./texts.ts";
import { WorkList } from "./work-list.tsx";

const kinds = ["hand_in", "practise", "practice"] as const;

type ContentProps = { readonly progress: MyProgress; readonly say: SayProgress };

function Content({ progress, say }: ContentProps) {
  const now = useNow();
  const task = pickTask(progress, now);
  const atTop = task.kind === "work" ? task.work.assignmentId : undefined;
  return (
    <>
      <DoNow task={task} progress={progress} say={say} />
      <NextSession progress={progress} say={say} />
      <ScanState progress={progress} isAtTop={task.kind === "scan"} say={say} />
      {kinds.map((kind) => (
        <WorkList
          key={kind}
          kind={kind}
          groupId={progress.groupId}
          work={progress.work.filter((each) => each.kind === kind)}
          atTop={atTop}
          say={say}
        />
      ))}
      <MySupervisor groupId={progress.groupId} />
    </>
  );
}

type Props = { readonly groupId: string; readonly back?: Route };

/** What one participant has to do, can do and has done. */
export function MyProgressPage({ groupId, back }: Props) {
  const say = useSay(sentences);
  const query = useMyProgress(groupId);
  return (
    <Frame
      title={say("title")}
      subtitle={query.data?.name}
      width="narrow"
      back={back}
      menu={<GroupMenu groupId={groupId} here="group" items={participantMenu} />}
    >
      <Ready query={query}>{(progress) => <Content progress={progress} say={say} />}</Ready>
    </Frame>
  );
}
