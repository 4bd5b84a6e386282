/** What a script needs to see of a card: its buttons and its questions. */
type Node = Readonly<Record<string, unknown>>;

function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodes(one);
  } else if (value !== null && typeof value === "object") {
    const node = value as Node; // An object that is no list.
    yield node;
    for (const [key, child] of Object.entries(node)) if (key !== "data") yield* nodes(child);
  }
}

export const verbsOf = (card: unknown): readonly string[] =>
  [...nodes(card)].flatMap(({ type, verb }) =>
    type === "Action.Execute" && typeof verb === "string" ? [verb] : [],
  );

export type Button = { readonly verb: string; readonly data: Node };

/** Every button of a card that the app answers, with what it sends along. */
export const buttonsOf = (card: unknown): readonly Button[] =>
  [...nodes(card)].flatMap(({ type, verb, data }) =>
    type === "Action.Execute" && typeof verb === "string"
      ? [{ verb, data: (data ?? {}) as Node }] // A card was checked before it was sent.
      : [],
  );

type Choice = { readonly value: string; readonly title: string };
export type ChoiceInput = { readonly id: string; readonly choices: readonly Choice[] };

export const choiceInputsOf = (card: unknown): readonly ChoiceInput[] =>
  [...nodes(card)].flatMap(({ type, id, choices }) =>
    type === "Input.ChoiceSet" && typeof id === "string" && Array.isArray(choices)
      ? [{ id, choices: choices as Choice[] }] // A card was checked before it was sent.
      : [],
  );

/** All sentences of a card, in reading order. */
export const textOf = (card: unknown): string =>
  [...nodes(card)]
    .flatMap(({ type, text, title, value }) => {
      if (type === "TextBlock") return [String(text)];
      return typeof title === "string" && typeof value === "string" && type === undefined
        ? [`${title}: ${value}`]
        : [];
    })
    .join("\n");
