import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { Participant } from "./rows.ts";
import type { SayGroupProgress } from "./texts.ts";

type Look = { readonly tone: Tone; readonly icon: IconName };
type WorkState = Participant["work"][string];

export const workLooks = {
  handed_in: { tone: "good", icon: "check" },
  met: { tone: "good", icon: "check" },
  not_yet: { tone: "warn", icon: "warning" },
  late: { tone: "warn", icon: "clock" },
  open: { tone: "busy", icon: "circle" },
  not_open: { tone: "quiet", icon: "closed" },
  practised: { tone: "good", icon: "practise" },
} as const satisfies Record<WorkState, Look>;

export const reachLooks = {
  chat: { tone: "quiet", icon: "chat" },
  invited: { tone: "warn", icon: "clock" },
  blocked: { tone: "bad", icon: "error" },
  unknown: { tone: "quiet", icon: "info" },
} as const satisfies Record<Participant["reach"], Look>;

type Props = { readonly participant: Participant; readonly say: SayGroupProgress };

export function WorkCell({ participant, assignmentId, say }: Props & { assignmentId: string }) {
  const state = participant.work[assignmentId] ?? "not_open";
  return <Tag {...workLooks[state]}>{say(`state.${state}`)}</Tag>;
}

export function ReachCell({ participant: { reach }, say }: Props) {
  return <Tag {...reachLooks[reach]}>{say(`reachState.${reach}`)}</Tag>;
}

export function ScanCell({ participant: { scan }, say }: Props) {
  if (scan.completedAt !== undefined) {
    return <Tag {...workLooks.handed_in}>{say("scanState.done")}</Tag>;
  }
  if (scan.pagesDone === 0) {
    return (
      <Tag tone="quiet" icon="circle">
        {say("scanState.none")}
      </Tag>
    );
  }
  return (
    <Tag {...workLooks.open}>
      {say("scanState.busy", { done: scan.pagesDone, pages: scan.pages })}
    </Tag>
  );
}

/** Practising is counted by itself: it is never judged and never late. */
export function PractiseCell({ participant: { counts }, say }: Props) {
  const { done, open } = counts.practise;
  return (
    <Tag tone="quiet" icon="practise">
      {say("practised", { done, total: done + open })}
    </Tag>
  );
}

type ToDoProps = { readonly count: number; readonly say: SayGroupProgress };

export function ToDoCell({ count, say }: ToDoProps) {
  if (count === 0) return <Tag {...workLooks.handed_in}>{say("nothingToDo")}</Tag>;
  return <Tag {...workLooks.open}>{say("toDo", { count })}</Tag>;
}
