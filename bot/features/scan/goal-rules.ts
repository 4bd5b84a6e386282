import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ScanItem, Track } from "../../kernel/track.ts";
import { pagesOf, type Scan } from "./rules.ts";
import { weightOf, weights } from "./weight-rules.ts";

export const mostGoals = 3;
export const maxGoal = 200;

export type Goal = {
  readonly text: string;
  /** The sentence of the scan it is; absent when the participant wrote it. */
  readonly itemId?: string | undefined;
  readonly chosenAt: Instant;
};

export type ChosenGoals = {
  readonly itemIds: readonly string[];
  /** In the participant's own words. */
  readonly own: readonly string[];
};

export type GoalRefusal =
  | "scan.no_goal"
  | "scan.too_many_goals"
  | "scan.goal_too_long"
  | "scan.goal_unknown"
  | "scan.not_completed";

/** What there is to learn: answered "nog niet" or "met hulp", weakest first, then as in the scan. */
export const goalSuggestions = (scan: Scan, track: Track): readonly ScanItem[] =>
  pagesOf(track)
    .flatMap(({ scanItems }) => scanItems)
    .flatMap((item) => {
      const weight = weightOf(scan.answers[item.id]);
      return weight === undefined || weight >= weights.by_myself ? [] : [{ item, weight }];
    })
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ item }) => item);

/**
 * One to three goals out of the start scan. A goal that stays keeps the day on which it was chosen.
 * Choosing the same again gives the same goals.
 */
export function chooseGoals(
  facts: { readonly scan: Scan; readonly track: Track; readonly goals: readonly Goal[] },
  chosen: ChosenGoals,
  now: Instant,
): Outcome<readonly Goal[], GoalRefusal> {
  const { scan, track, goals } = facts;
  if (!scan.completedAt) return refuse("scan.not_completed");
  const own = [...new Set(chosen.own.map((text) => text.trim()))].filter((text) => text !== "");
  const itemIds = [...new Set(chosen.itemIds)];
  const count = own.length + itemIds.length;
  if (count === 0) return refuse("scan.no_goal");
  if (count > mostGoals) return refuse("scan.too_many_goals", { most: mostGoals });
  if (own.some((text) => text.length > maxGoal)) {
    return refuse("scan.goal_too_long", { most: maxGoal });
  }
  const suggested = goalSuggestions(scan, track);
  const items = itemIds.flatMap((id) => suggested.find((item) => item.id === id) ?? []);
  if (items.length < itemIds.length) return refuse("scan.goal_unknown");
  const since = (goal: Omit<Goal, "chosenAt">): Goal => {
    const before = goals.find(({ text, itemId }) => text === goal.text && itemId === goal.itemId);
    return before ?? { ...goal, chosenAt: now };
  };
  return done([
    ...items.map(({ id, text }) => since({ text, itemId: id })),
    ...own.map((text) => since({ text })),
  ]);
}
