import type { Instant } from "../../kernel/time.ts";
import { isToDo, type ScanProgress } from "./scan-rules.ts";
import type { SessionProgress } from "./session-rules.ts";
import type { WorkProgress } from "./work-rules.ts";

export type Task =
  | {
      readonly kind: "scan";
      readonly moment: "start" | "end";
      readonly done: number;
      readonly pages: number;
    }
  | { readonly kind: "work"; readonly work: WorkProgress }
  | { readonly kind: "catch_up"; readonly session: number };

type TaskFacts = {
  readonly scan: ScanProgress;
  readonly endScan: ScanProgress;
  readonly work: readonly WorkProgress[];
  readonly sessions: Pick<SessionProgress, "openAbsences">;
};

const scanTask = (moment: "start" | "end", scan: ScanProgress): readonly Task[] =>
  isToDo(scan) ? [{ kind: "scan", moment, done: scan.pagesDone, pages: scan.pages }] : [];

/** Without a date it can wait for everything that has one. */
const byDate = (a: { readonly dueAt?: Instant }, b: { readonly dueAt?: Instant }): number =>
  (a.dueAt ?? "9") < (b.dueAt ?? "9") ? -1 : 1;

const workTask = (work: WorkProgress): Task => ({ kind: "work", work });

/**
 * What is to be done now, most urgent first; one task at a time is what people can oversee. The scans
 * go first: they belong to a lesson that is near. Then what was not yet good enough, because somebody
 * waits for it; then what has a date, the earliest first; then lessons to catch up; practising last,
 * the newest first, because it can always be done.
 */
export function tasksOf({ scan, endScan, work, sessions }: TaskFacts): readonly Task[] {
  const judged = work.filter(({ assignment }) => assignment.kind !== "practise");
  const toPractise = work.filter(
    ({ assignment, state }) => assignment.kind === "practise" && state === "open",
  );
  return [
    ...scanTask("start", scan),
    ...scanTask("end", endScan),
    ...judged.filter(({ state }) => state === "not_yet").map(workTask),
    ...judged
      .filter(({ state }) => state === "late" || state === "open")
      .toSorted(byDate)
      .map(workTask),
    ...sessions.openAbsences.map((session): Task => ({ kind: "catch_up", session })),
    ...toPractise.toReversed().map(workTask),
  ];
}
