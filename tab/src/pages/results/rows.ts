import type { ResultView } from "#contract/review-api.ts";

/** What somebody can hand in now, for the first time or once more. */
export const canBeHandedIn = ({ state }: Pick<ResultView, "state">): boolean =>
  state === "open" || state === "late" || state === "not_yet";

/** The assignments that are a column: all, or only those that opened for somebody. */
export function columnsOf(
  participants: readonly { readonly results: readonly ResultView[] }[],
  showClosed: boolean,
): readonly ResultView[] {
  const all = participants[0]?.results ?? [];
  if (showClosed) return all;
  const open = new Set(
    participants.flatMap(({ results }) =>
      results.filter(({ state }) => state !== "not_open").map(({ assignmentId }) => assignmentId),
    ),
  );
  return all.filter(({ assignmentId }) => open.has(assignmentId));
}
