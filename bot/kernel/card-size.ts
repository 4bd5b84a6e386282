import type { Card } from "./cards.ts";

/** As Teams counts a message: two bytes for each UTF-16 character. */
export const bytesOf = (card: Card): number => JSON.stringify(card).length * 2;

/** Teams refuses a message over 28 KB; the rest is for what stands around the card. */
export const mostBytes = 26 * 1024;

/**
 * The card with the most detail that still fits; with the least detail when none does.
 * @param details from the most to the least; the last must fit whatever people typed
 * @param build makes the card; it says itself what it leaves out
 */
export function fitting<Detail>(
  [first, ...less]: readonly [Detail, ...Detail[]],
  build: (detail: Detail) => Card,
): Card {
  let made = build(first);
  for (const detail of less) {
    if (bytesOf(made) <= mostBytes) return made;
    made = build(detail);
  }
  return made;
}
