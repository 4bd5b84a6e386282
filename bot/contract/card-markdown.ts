/**
 * What a text in a card may hold, for whoever draws one: the small Markdown of cards in Teams, which is
 * bold, italics, links and lists. Everything else is shown as typed. Text is escaped before anything is
 * made of it, so no HTML of a card reaches the page.
 */
export function markdownToHtml(markdown: string): string {
  const blocks: string[] = [];
  let list: { tag: "ul" | "ol"; items: string[]; start: number } | undefined;
  let lines: string[] = [];
  const closeList = () => {
    if (list) blocks.push(listHtml(list));
    list = undefined;
  };
  const closeLines = () => {
    if (lines.length > 0) blocks.push(`<p>${lines.map(inline).join("<br>")}</p>`);
    lines = [];
  };
  for (const line of markdown.replace(/\r\n?/g, "\n").split("\n")) {
    const item = listItem(line);
    if (item) {
      closeLines();
      if (list?.tag !== item.tag) closeList();
      list ??= { tag: item.tag, items: [], start: item.number };
      list.items.push(item.text);
    } else {
      closeList();
      if (line.trim() === "") closeLines();
      else lines.push(line);
    }
  }
  closeList();
  closeLines();
  return blocks.join("");
}

function listItem(line: string): { tag: "ul" | "ol"; text: string; number: number } | undefined {
  const bullet = /^\s{0,3}[-*+]\s+(.*)$/.exec(line);
  if (bullet) return { tag: "ul", text: bullet[1] ?? "", number: 1 };
  const numbered = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/.exec(line);
  return numbered ? { tag: "ol", text: numbered[2] ?? "", number: Number(numbered[1]) } : undefined;
}

function listHtml(list: { tag: "ul" | "ol"; items: string[]; start: number }): string {
  const start = list.tag === "ol" && list.start !== 1 ? ` start="${list.start}"` : "";
  return `<${list.tag}${start}>${list.items.map((item) => `<li>${inline(item)}</li>`).join("")}</${list.tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** Web, mail and telephone only: a `javascript:` address in a card must not become a link. */
const isSafe = (address: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(address);

// Backslash escapes, links, bold and italics, in that order; a link's own words may be bold.
const marks =
  /\\([\\`*_[\]#>~|{}()+\-.!])|\[([^\]\n]+)\]\(([^()\s]+)\)|\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__|\*(?=\S)([^*]+?)(?<=\S)\*|(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g;

function inline(text: string): string {
  let html = "";
  let done = 0;
  for (const match of text.matchAll(marks)) {
    html += escapeHtml(text.slice(done, match.index)) + marked(match);
    done = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(done));
}

function marked(match: RegExpExecArray): string {
  const [whole, escaped, words, address, bold, bold2, italic, italic2] = match;
  if (escaped !== undefined) return escapeHtml(escaped);
  if (words !== undefined && address !== undefined) return linkHtml(whole, words, address);
  const strong = bold ?? bold2;
  if (strong !== undefined) return `<strong>${inline(strong)}</strong>`;
  return `<em>${inline(italic ?? italic2 ?? "")}</em>`;
}

const linkHtml = (whole: string, words: string, address: string): string =>
  isSafe(address)
    ? `<a href="${escapeHtml(address)}" target="_blank" rel="noreferrer">${inline(words)}</a>`
    : escapeHtml(whole);
