import { messagePlan } from "../../kernel/message-plan.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Member, takesPart } from "../groups/public.ts";
import type { ChangeData } from "./change-data.ts";

type Deadlines = ChangeData["deadlines"];

/** Most messages about moves and places in one track, per person (message plan). */
export const mostChanges = messagePlan["sessions.changed"].atMost;

const later = (at: Instant, extension: Instant | undefined): Instant =>
  extension !== undefined && extension > at ? extension : at;

/**
 * The deadlines that change for this one person: not of work that waits for the teacher or is met, and
 * not where an extension is later anyway. A teacher sees those of the group.
 */
export function deadlinesFor(member: Member, deadlines: Deadlines): Deadlines {
  if (member.role !== "participant") return deadlines;
  return Object.fromEntries(
    Object.entries(deadlines).flatMap(([id, { before, after }]) => {
      const state = member.progress.work[id]?.state;
      if (state === "handed_in" || state === "met") return [];
      const extension = member.extensions[id]?.dueAt;
      const own = { before: later(before, extension), after: later(after, extension) };
      return own.before === own.after ? [] : [[id, own] as const];
    }),
  );
}

/** Who hears of a change: the teacher, and everybody who still takes part. */
export const hears = (member: Member): boolean => member.role === "teacher" || takesPart(member);

/**
 * Two changes told in one card: from what somebody knew first to what is true last. Back where it was:
 * then from what this card said until now, because somebody may have read it.
 */
export function together(first: ChangeData, next: ChangeData): ChangeData {
  const ids = new Set([...Object.keys(first.deadlines), ...Object.keys(next.deadlines)]);
  const deadlines = [...ids].flatMap((id) => {
    const said = first.deadlines[id];
    const after = next.deadlines[id]?.after ?? said?.after;
    const knew = said?.before ?? next.deadlines[id]?.before;
    const before = knew === after ? said?.after : knew;
    return before && after ? [[id, { before, after }] as const] : [];
  });
  return {
    change: next.change,
    kind: first.kind === "moved" ? "moved" : next.kind,
    numbers: [...new Set([...first.numbers, ...next.numbers])].toSorted((a, b) => a - b),
    deadlines: Object.fromEntries(deadlines),
  };
}
