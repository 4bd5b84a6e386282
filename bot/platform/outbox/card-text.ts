import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";

/** A piece of text; with an address where it is a link. */
export type Span = { readonly text: string; readonly url?: string };
export type Block = {
  readonly kind: "heading" | "strong" | "line" | "fact";
  readonly spans: readonly Span[];
};

const element = z.looseObject({
  type: z.string(),
  isVisible: z.boolean().optional(),
  text: z.string().optional(),
  style: z.string().optional(),
  weight: z.string().optional(),
  facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
  items: z.array(z.unknown()).optional(),
  columns: z.array(z.unknown()).optional(),
  actions: z.array(z.unknown()).optional(),
  rows: z.array(z.looseObject({ cells: z.array(z.unknown()) })).optional(),
});
type Element = z.output<typeof element>;

const action = z.looseObject({ type: z.string(), title: z.string(), url: z.string() });

/** An escaped sign, a link, or a sign that makes letters bold or slanted. */
const markdown =
  /\\([\\`*_[\]#>~|])|\[([^\]\\]+)\]\((https?:[^)\s]+)\)|\*\*|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;

/** What Teams makes of a text of a card: the words, and where they lead. */
export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let before = "";
  let at = 0;
  for (const match of text.matchAll(markdown)) {
    const [whole, escaped, title, url] = match;
    before += text.slice(at, match.index) + (escaped ?? "");
    at = match.index + whole.length;
    if (title === undefined || url === undefined) continue;
    spans.push({ text: before }, { text: title, url });
    before = "";
  }
  return [...spans, { text: before + text.slice(at) }].filter((span) => span.text !== "");
}

const said = (block: Block): boolean =>
  block.spans
    .map(({ text }) => text)
    .join("")
    .trim() !== "";

/** Only what leaves the card: a mail has no buttons that answer. */
function linksOf(actions: readonly unknown[] | undefined): readonly Block[] {
  return (actions ?? []).flatMap((one) => {
    const link = action.safeParse(one);
    if (!link.success || link.data.type !== "Action.OpenUrl") return [];
    const { title, url } = link.data;
    return /^(https?|tel|mailto):/.test(url)
      ? [{ kind: "line" as const, spans: [{ text: title, url }] }]
      : [];
  });
}

function textBlock({ text = "", style, weight }: Element): Block {
  const strong = weight === "Bolder" ? "strong" : "line";
  return { kind: style === "heading" ? "heading" : strong, spans: spansOf(text) };
}

/** A row of a table in one line; its first cells tell what it is about. */
function rowBlock(cells: readonly unknown[]): Block {
  const texts = cells
    .map((cell) =>
      blocksIn([cell])
        .flatMap(({ spans }) => spans.map(({ text }) => text))
        .join(" "),
    )
    .filter((text) => text !== "");
  return { kind: "line", spans: [{ text: texts.join(" · ") }] };
}

function blocksOf(found: Element): readonly Block[] {
  if (found.isVisible === false) return [];
  if (found.type === "TextBlock") return [textBlock(found)];
  const facts = (found.facts ?? []).map(
    ({ title, value }): Block => ({
      kind: "fact",
      spans: [{ text: `${title}: ` }, ...spansOf(value)],
    }),
  );
  const rows = (found.rows ?? []).map(({ cells }) => rowBlock(cells));
  const inside = blocksIn([...(found.items ?? []), ...(found.columns ?? [])]);
  return [...facts, ...rows, ...inside, ...linksOf(found.actions)];
}

const blocksIn = (elements: readonly unknown[]): readonly Block[] =>
  elements.flatMap((one) => {
    const parsed = element.safeParse(one);
    return parsed.success ? blocksOf(parsed.data) : [];
  });

/** What a card says, from top to bottom, without what is filled in and without its buttons. */
export const blocksOfCard = ({ body = [], actions }: Card): readonly Block[] =>
  [...blocksIn(body), ...linksOf(actions)].filter(said);
