import type { MyProgress } from "#contract/progress.ts";

export type Work = MyProgress["work"][number];
export type NextSession = NonNullable<MyProgress["nextSession"]>;
export type Task =
  | { readonly kind: "lesson" | "wait"; readonly session: NextSession }
  | { readonly kind: "scan" }
  | { readonly kind: "work"; readonly work: Work }
  | { readonly kind: "finished" | "empty" };

const dayInMs = 86_400_000;
const doorsOpenInMs = 30 * 60_000;
/** The scan comes in the chat one week before the first session (message plan). */
const scanAheadInMs = 7 * dayInMs;

export const isToDo = ({ state }: Work): boolean =>
  state === "open" || state === "late" || state === "not_yet";
export const isDone = ({ state }: Work): boolean =>
  state !== "not_open" && state !== "open" && state !== "late";

/**
 * Handing in has a date, practice at work needs other people, practising can always be done. The
 * server gives the most urgent first; practising is never "done", so there the newest module counts.
 */
function mostUrgent(work: readonly Work[]): Work | undefined {
  const open = work.filter(isToDo);
  return (
    open.find(({ kind }) => kind === "hand_in") ??
    open.find(({ kind }) => kind === "practice") ??
    open.toSorted((a, b) => b.module - a.module)[0]
  );
}

/** True once the scan is in the chat; before that the page must not send people there. */
export function scanHasCome({ scan, nextSession }: MyProgress, nowInMs: number): boolean {
  if (scan.pagesDone > 0 || nextSession === null || nextSession.number > 1) return true;
  return Date.parse(nextSession.startsAt) - scanAheadInMs <= nowInMs;
}

function sessionIsNear(session: NextSession, nowInMs: number): boolean {
  return (
    Date.parse(session.startsAt) - doorsOpenInMs <= nowInMs && nowInMs < Date.parse(session.endsAt)
  );
}

/** The one thing to do now. */
export function pickTask(progress: MyProgress, nowInMs: number): Task {
  const { nextSession, scan, sessions, sessionsDone } = progress;
  if (nextSession && sessionIsNear(nextSession, nowInMs)) {
    return { kind: "lesson", session: nextSession };
  }
  if (sessions > 0 && scan.completedAt === undefined && scanHasCome(progress, nowInMs)) {
    return { kind: "scan" };
  }

  const work = mostUrgent(progress.work);
  if (work) return { kind: "work", work };
  if (nextSession) return { kind: "wait", session: nextSession };
  return { kind: sessions > 0 && sessionsDone >= sessions ? "finished" : "empty" };
}
