/** An Adaptive Card as it came, read but never trusted. */
export type CardJson = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): CardJson | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as CardJson) // An object that is no list has nothing but named values.
    : undefined;

/** Buttons that only Teams understands: they open a dialog of Teams, or say something in its chat. */
const isForTeams = (value: unknown): boolean => recordOf(value)?.["type"] === "Action.Submit";

function withoutTeams(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isForTeams(one)).map(withoutTeams);
  const record = recordOf(value);
  if (!record) return value;
  const kept = Object.entries(record).flatMap(([name, inner]) => {
    if (name === "data") return [[name, inner]];
    // A page has room for every button: none of them hides behind three dots.
    const isLeftOut = isForTeams(inner) || name === "mode" || name === "msteams";
    return isLeftOut ? [] : [[name, withoutTeams(inner)]];
  });
  return Object.fromEntries(kept);
}

/** The card without what works in Teams only. What a button carries in `data` stays as it came. */
export const forPage = (card: CardJson): CardJson => recordOf(withoutTeams(card)) ?? {};

/** What the card says in a sentence or two: for a person who takes over, and where it cannot be drawn. */
export function gistOf(card: CardJson): string | undefined {
  const gist = card["fallbackText"] ?? card["speak"];
  return typeof gist === "string" && gist.trim() !== "" ? gist : undefined;
}
