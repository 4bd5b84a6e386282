const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = "") =>
    code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(code)),
  );

/** What Exchange puts beside the HTML of a mail, for who reads plain text: addresses stand behind their words. */
export const plainTextOf = (html: string): string =>
  decoded(
    html
      .replace(/<head>[\s\S]*?<\/head>/i, "")
      .replace(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, "$2 &lt;$1&gt;")
      .replace(/<br\s*\/?>/gi, "\n")
      .replace(/<\/(?:p|h1|div)>/gi, "\n\n")
      .replace(/<[^>]+>/g, ""),
  )
    .replace(/\n{3,}/g, "\n\n")
    .trim();
