import type { Output } from "#contract/api.ts";

type GroupView = Output<"group">;
type Facts = {
  readonly sessions: readonly Pick<GroupView["sessions"][number], "state" | "endsAt">[];
  readonly closed?: GroupView["closed"];
};

type ClosingState = "running" | "closable" | "reopenable" | "closed";

/** What the coordinator can do about closing now; the server decides again. */
export function closingOf({ sessions, closed }: Facts, nowInMs: number): ClosingState {
  const isAhead = (at: string): boolean => Date.parse(at) > nowInMs;
  if (closed) return isAhead(closed.reopenableUntil) ? "reopenable" : "closed";
  const isRunning = sessions.some(({ state, endsAt }) => state === "planned" && isAhead(endsAt));
  return isRunning ? "running" : "closable";
}
