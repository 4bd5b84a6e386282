import {
  type Day,
  type Instant,
  localDay,
  mondayOf,
  plusDays,
  weekKey,
} from "../../kernel/time.ts";
import { type Member, takesPart } from "../groups/public.ts";

/** So many whole weeks are looked at together: shifts differ from week to week. */
const weeksTogether = 4;
/** Below this share of what was agreed it is worth a line. */
const enough = 0.75;

export type HoursShortfall = {
  readonly madeMinutes: number;
  readonly agreedMinutes: number;
  readonly weeks: number;
};

/**
 * Practice made below 75 % of what was agreed, over the four whole weeks before this one; undefined
 * when it is enough, when nothing was agreed, or when four weeks have not passed yet.
 * @param startedOn day of the first session
 */
export function hoursShortfall(
  member: Member,
  { startedOn, now }: { readonly startedOn: Day; readonly now: Instant },
): HoursShortfall | undefined {
  const { agreement, progress, examinedAt } = member;
  if (!(agreement && takesPart(member)) || examinedAt) return undefined;
  const thisMonday = mondayOf(localDay(now));
  const from = plusDays(thisMonday, -7 * weeksTogether);
  if (from < startedOn) return undefined;
  const weeks = progress.practice.weeks ?? {};
  const madeMinutes = Array.from({ length: weeksTogether }, (_, index) => index).reduce(
    (sum, index) => sum + (weeks[weekKey(plusDays(from, 7 * index))] ?? 0),
    0,
  );
  const agreedMinutes = agreement.hoursPerWeek * 60 * weeksTogether;
  if (madeMinutes >= agreedMinutes * enough) return undefined;
  return { madeMinutes, agreedMinutes, weeks: weeksTogether };
}
