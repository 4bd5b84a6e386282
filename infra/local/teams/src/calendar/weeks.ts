import type { Day } from "../../../../../bot/kernel/time.ts";
import { dayOf } from "../moments.ts";

type Timed = { readonly startsAt: string };

export const byStart = <E extends Timed>(events: readonly E[]): readonly E[] =>
  events.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));

/** Events per calendar day in Amsterdam, days and events in order. */
export function byDay<E extends Timed>(
  events: readonly E[],
): readonly { readonly on: Day; readonly events: readonly E[] }[] {
  const days = Map.groupBy(byStart(events), ({ startsAt }) => dayOf(startsAt));
  return [...days].map(([on, found]) => ({ on, events: found }));
}
