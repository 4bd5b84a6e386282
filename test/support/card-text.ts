import { strict as assert } from "node:assert";
import type { Card } from "../../bot/kernel/cards.ts";
import type { Outcome } from "../../bot/kernel/outcome.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Every object in a card, the card itself first. */
export function partsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

/** Everything that is shown, one piece a line. */
export const shownText = (card: Card): string =>
  partsOf({ body: card.body, actions: card.actions })
    .flatMap((part) => [part["text"], part["title"], part["value"], part["label"]])
    .filter((text) => typeof text === "string")
    .join("\n");

export const actionsOf = (card: Card): readonly Json[] =>
  partsOf(card).filter(({ type }) => typeof type === "string" && type.startsWith("Action."));

export const inputsOf = (card: Card): readonly Json[] =>
  partsOf(card).filter(({ type }) => typeof type === "string" && type.startsWith("Input."));

/** The card of an outcome that must have gone well. */
export function cardOf(outcome: Outcome<Card, string>): Card {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}
