import { type Action, ExecuteAction, OpenUrlAction } from "adaptivecards";

/** A button of a card, pressed: what it carried and what was filled in, together. */
export type CardPress =
  | {
      readonly kind: "execute";
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
      readonly words: string;
    }
  | { readonly kind: "link"; readonly url: string };

/** Called after the renderer checked what was filled in; undefined for buttons it handles by itself. */
export function pressOf(action: Action): CardPress | undefined {
  if (action instanceof OpenUrlAction) {
    return action.url ? { kind: "link", url: action.url } : undefined;
  }
  if (!(action instanceof ExecuteAction)) return undefined;
  // The renderer has put what was filled in into the data of the button.
  const data: Readonly<Record<string, unknown>> = { ...Object(action.data) };
  return { kind: "execute", verb: action.verb ?? "", data, words: action.title ?? "" };
}
