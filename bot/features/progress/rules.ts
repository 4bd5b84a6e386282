import type { GroupProgress, MyProgress } from "../../contract/progress.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";

type WorkState = MyProgress["work"][number]["state"];
type GroupFacts = Pick<Group, "handedOut">;

export const workState = (
  member: Member,
  group: GroupFacts,
  module: number,
  assignmentId: string,
): WorkState => {
  if (member.progress.work[assignmentId]) return "handed_in";
  return group.handedOut.includes(module) ? "open" : "not_open";
};

type JudgedWork = {
  readonly assignmentId: string;
  readonly title: string;
  readonly module: number;
};

/** What is handed in and judged; practising is never counted. */
export const judgedWork = (track: Track): readonly JudgedWork[] =>
  track.modules.flatMap(({ number, work }) =>
    work
      .filter(({ kind }) => kind === "hand_in")
      .map(({ id, title }) => ({ assignmentId: id, title, module: number })),
  );

export const scanOf = ({ progress }: Member): GroupProgress["participants"][number]["scan"] => ({
  pagesDone: progress.scanPagesDone,
  pages: progress.scanPages,
  ...(progress.scanCompletedAt ? { completedAt: progress.scanCompletedAt } : {}),
});

type Row = GroupProgress["participants"][number];

export const rowOf = (member: Member, group: GroupFacts, track: Track): Omit<Row, "reach"> => ({
  personId: member.personId,
  name: member.name,
  scan: scanOf(member),
  work: Object.fromEntries(
    judgedWork(track).map(({ assignmentId, module }) => [
      assignmentId,
      workState(member, group, module, assignmentId),
    ]),
  ),
});

type Totals = {
  readonly participants: number;
  readonly scansDone: number;
  /** Per module that was handed out, how many handed in. */
  readonly work: readonly (JudgedWork & { readonly handedIn: number })[];
};

export function totalsOf(members: readonly Member[], group: GroupFacts, track: Track): Totals {
  const open = judgedWork(track).filter(({ module }) => group.handedOut.includes(module));
  return {
    participants: members.length,
    scansDone: members.filter(({ progress }) => progress.scanCompletedAt).length,
    work: open.map((work) => ({
      ...work,
      handedIn: members.filter(({ progress }) => progress.work[work.assignmentId]).length,
    })),
  };
}

/** Homework is asked before the session after its own. */
export const dueAtOf = (module: number, sessions: readonly Session[]): Instant | undefined =>
  sessions.find(({ number, state }) => number > module && state === "planned")?.startsAt;

type Task =
  | { readonly kind: "scan"; readonly done: number; readonly pages: number }
  | { readonly kind: "work"; readonly work: JudgedWork; readonly dueAt: Instant | undefined };

/** What is to be done now, most urgent first. One task at a time is what people can oversee. */
export function tasksOf(
  member: Member,
  group: GroupFacts,
  track: Track,
  sessions: readonly Session[],
): readonly Task[] {
  const { scanPages: pages, scanPagesDone, scanCompletedAt } = member.progress;
  const scan: Task[] =
    scanCompletedAt || pages === 0 ? [] : [{ kind: "scan", done: scanPagesDone, pages }];
  const work = judgedWork(track)
    .filter(({ module, assignmentId }) => workState(member, group, module, assignmentId) === "open")
    .map((one): Task => ({ kind: "work", work: one, dueAt: dueAtOf(one.module, sessions) }));
  return [...scan, ...work];
}
