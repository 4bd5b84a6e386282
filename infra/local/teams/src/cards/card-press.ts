import { type Action, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";

type Values = Readonly<Record<string, unknown>>;

/** A pressed button of a card, with what was typed apart from the data that the card carried. */
export type CardPress =
  | {
      readonly kind: "execute";
      readonly verb: string;
      readonly data: Values;
      readonly inputs: Values;
    }
  | { readonly kind: "submit"; readonly data: Values; readonly inputs: Values }
  | { readonly kind: "link"; readonly url: string };

const valuesOf = (value: unknown): Values =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** Called after the renderer validated the inputs; undefined for buttons it handles by itself. */
export function pressOf(action: Action): CardPress | undefined {
  if (action instanceof OpenUrlAction) {
    return action.url ? { kind: "link", url: action.url } : undefined;
  }
  if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return undefined;
  // The renderer merges inputs into `data`; its JSON still holds the data of the card alone.
  const merged = valuesOf(action.data);
  const data = valuesOf(valuesOf(action.toJSON())["data"]);
  const ids = Object.keys(action.getReferencedInputs() ?? {});
  const inputs = Object.fromEntries(
    ids.filter((id) => Object.hasOwn(merged, id)).map((id) => [id, merged[id]]),
  );
  return action instanceof ExecuteAction
    ? { kind: "execute", verb: action.verb ?? "", data, inputs }
    : { kind: "submit", data, inputs };
}

/** The dialog that a button opens, when that is what it does. */
export function dialogOf(data: Values): string | undefined {
  const { msteams, dialog } = data as { msteams?: unknown; dialog?: unknown }; // read only, checked below
  return valuesOf(msteams)["type"] === "task/fetch" && typeof dialog === "string"
    ? dialog
    : undefined;
}

/** The words that a button says in the chat, when that is what it does. */
export function wordsOf(data: Values): string | undefined {
  const { type, value } = valuesOf(data["msteams"]);
  return (type === "imBack" || type === "messageBack") && typeof value === "string"
    ? value
    : undefined;
}
