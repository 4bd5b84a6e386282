import type { IAdaptiveCard, IExecuteAction } from "@microsoft/teams.cards";

/** Plain JSON of schema 1.5; the types catch wrong properties, the renderer catches the rest. */
export type Card = IAdaptiveCard;
export type Element = NonNullable<IAdaptiveCard["body"]>[number];
export type Action = NonNullable<IAdaptiveCard["actions"]>[number];

type CardParts = {
  /** Read aloud and shown where cards are not: the gist in one or two sentences. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly wide?: boolean;
};

export const card = ({ fallbackText, body, actions = [], wide = false }: CardParts): Card => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  fallbackText,
  speak: fallbackText,
  ...(wide ? { msteams: { width: "full" } } : {}),
  body: [...body],
  ...(actions.length > 0 ? { actions: [...actions] } : {}),
});

/**
 * Text that somebody typed, without anything that would be read as Markdown. Half an emoji, left where
 * a text was cut, is no text: Teams would refuse the whole card.
 */
export const plain = (typed: string): string =>
  typed.toWellFormed().replace(/([\\`*_[\]#>~|])/g, "\\$1");
/** `Inleveren: Mijn leerplan`; a title that already begins with the word is not told it twice. */
export const headed = (word: string, name: string): string =>
  name.toLowerCase().startsWith(word.toLowerCase()) ? name : `${word}: ${name}`;

export const title = (text: string): Element => ({
  type: "TextBlock",
  text,
  wrap: true,
  size: "Large",
  weight: "Bolder",
  style: "heading",
});
export const line = (text: string): Element => ({ type: "TextBlock", text, wrap: true });
export const strong = (text: string): Element => ({
  type: "TextBlock",
  text,
  wrap: true,
  weight: "Bolder",
});
export const quiet = (text: string): Element => ({
  type: "TextBlock",
  text,
  wrap: true,
  isSubtle: true,
  size: "Small",
});
export const facts = (rows: readonly (readonly [string, string])[]): Element => ({
  type: "FactSet",
  facts: rows.map(([name, value]) => ({ title: name, value })),
});

/** A button that the server answers with a new card in the same place. */
export const execute = (
  text: string,
  verb: `${string}.${string}`,
  data: Readonly<Record<string, unknown>>,
  style: "default" | "positive" | "destructive" = "default",
): IExecuteAction => ({ type: "Action.Execute", title: text, verb, data, style });

/** A button that leaves the inputs of the card alone, such as "back". */
export const goTo = (
  text: string,
  verb: `${string}.${string}`,
  data: Readonly<Record<string, unknown>>,
): Action => ({ ...execute(text, verb, data), associatedInputs: "none" });

/** A button that opens a dialog of ours; the dialog's own card carries the inputs. */
export const openDialog = (
  text: string,
  dialog: `${string}.${string}`,
  data: Readonly<Record<string, unknown>>,
): Action => ({
  type: "Action.Submit",
  title: text,
  data: { ...data, dialog, msteams: { type: "task/fetch" } },
});

export const link = (text: string, url: string): Action => ({
  type: "Action.OpenUrl",
  title: text,
  url,
});

/** A message that worked out differently: what happened and what to do, nothing else. */
export const messageCard = (
  heading: string,
  sentences: readonly string[],
  actions: readonly Action[] = [],
) =>
  card({
    fallbackText: [heading, ...sentences].join(" "),
    body: [title(heading), ...sentences.map(line)],
    actions,
  });

/** A coloured line that stands out without relying on colour: it starts with a sign. */
export const callout = (text: string, tone: "good" | "attention" | "accent"): Element => ({
  type: "Container",
  style: tone,
  items: [{ type: "TextBlock", text, wrap: true }],
});
