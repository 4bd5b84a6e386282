import type { Language } from "../../contract/languages.ts";
import type { Card } from "../../kernel/cards.ts";
import { type Block, blocksOfCard, type Span } from "./card-text.ts";

export type MailParts = {
  readonly language: Language;
  readonly card: Card;
  /** The one thing to press. */
  readonly button: { readonly title: string; readonly url: string };
  /** Sentences below it: about the link, and whom to call. */
  readonly below: readonly string[];
};

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities]); // Only these five match.

const htmlText = (text: string): string => escaped(text).replaceAll(/\r\n|\r|\n/g, "<br>");
const htmlSpan = ({ text, url }: Span): string =>
  url === undefined ? htmlText(text) : `<a href="${escaped(url)}">${htmlText(text)}</a>`;

const tags: Readonly<Record<Block["kind"], readonly [string, string]>> = {
  heading: ['<h1 style="font-size:20px;line-height:1.3;margin:0 0 12px">', "</h1>"],
  strong: ['<p style="margin:16px 0 4px"><strong>', "</strong></p>"],
  line: ['<p style="margin:0 0 12px">', "</p>"],
  fact: ['<p style="margin:0 0 4px">', "</p>"],
};
/** A mail has one title; what else stands large in a card stands strong in the mail. */
function htmlBlock(block: Block, isFirstHeading: boolean): string {
  const [open, close] = tags[block.kind === "heading" && !isFirstHeading ? "strong" : block.kind];
  return `${open}${block.spans.map(htmlSpan).join("")}${close}`;
}

const buttonStyle =
  "display:inline-block;background:#4f52b2;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:4px";

/**
 * The words of a card as HTML that a telephone shows well, in reading order. Whatever somebody typed
 * stays text: nothing in it can become a tag or an address.
 */
export function cardToMail({ language, card, button, below }: MailParts): string {
  const blocks = blocksOfCard(card);
  const heading = blocks.findIndex(({ kind }) => kind === "heading");
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head>`,
    '<body style="margin:0;padding:16px"><div style="max-width:560px;font-family:Segoe UI,Arial,sans-serif;font-size:16px;line-height:1.5;color:#242424">',
    ...blocks.map((block, index) => htmlBlock(block, index === heading)),
    `<p style="margin:24px 0"><a href="${escaped(button.url)}" style="${buttonStyle}">${escaped(button.title)}</a></p>`,
    ...below.map(
      (line) => `<p style="margin:0 0 12px;font-size:14px;color:#424242">${htmlText(line)}</p>`,
    ),
    "</div></body></html>",
  ].join("");
}
