/** Characters that nobody sees; between the letters of a word they hide it from every rule. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Only what is HTML for sure: `<ik voel me onveilig>` is a sentence of somebody, and must stay. */
const tags =
  /<\/?(?:a|at|abbr|b|blockquote|body|br|button|code|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul|video)\b[^<>]*>/gi;
const entities: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** Without what is not seen, on any length. */
export const seen = (typed: string): string => typed.toWellFormed().replace(unseen, "");

/** What somebody typed as one line of plain text: no HTML, no hidden characters, single spaces. */
export const tidied = (typed: string): string =>
  seen(typed)
    .replace(tags, " ")
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/gu, " ")
    .trim();

/** Emoji, signs or nothing at all: there is no question to answer. */
export const isWordless = (tidy: string): boolean => !/[\p{L}\p{N}]/u.test(tidy);
