import { type Part, type Parts, partNames } from "./parts.ts";

export type PartWeights = Readonly<Record<Part, number>>;

export type Place = {
  /** Which of the items, counted from 0. */
  readonly item: number;
  /** How likely it is this one, if it is one of them: together they make 1. */
  readonly chance: number;
};

/** Items with their chance, best first; those that nothing speaks for are left out. */
export function rank(parts: readonly Parts[], weights: PartWeights): readonly Place[] {
  const scores = parts.map((own) =>
    partNames.reduce((sum, part) => sum + own[part] * weights[part], 0),
  );
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares
    .map((share, item) => ({ item, chance: share / whole }))
    .filter(({ item }) => (parts[item]?.nearest ?? 0) > 0 || (parts[item]?.spelling ?? 0) > 0)
    .sort((a, b) => b.chance - a.chance || a.item - b.item);
}
