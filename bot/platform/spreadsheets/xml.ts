import { maxAttributesLength } from "./limits.ts";

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const numbered = (code: number, raw: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raw;

export const decoded = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (raw: string, name: string) => {
    if (/^#x/i.test(name)) return numbered(Number.parseInt(name.slice(2), 16), raw);
    if (name.startsWith("#")) return numbered(Number.parseInt(name.slice(1), 10), raw);
    return named[name] ?? raw;
  });

/** Attributes by local name: `r:id` and `id` are both `id`. Linear in the length. */
export function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(
    /(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    found[name] = decoded(double ?? single ?? "");
  }
  return found;
}

export type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: string;
  /** Text up to the next tag. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

/** No program writes tags like that; reading them on and on is what their maker wants. */
export const isOverlong = ({ attributes }: Tag): boolean => attributes.length > maxAttributesLength;

/** Tags with one of these local names, in order. Linear in the length, whatever the text holds. */
export function* tagsOf(xml: string, names: readonly string[]): Generator<Tag> {
  const pattern = new RegExp(`<(/?)(?:[\\w.-]+:)?(${names.join("|")})(?![\\w.:-])([^<>]*)>`, "g");
  for (const match of xml.matchAll(pattern)) {
    const [whole, slash = "", name = "", attributes = ""] = match;
    const to = match.index + whole.length;
    const next = xml.indexOf("<", to);
    yield {
      name,
      closing: slash === "/",
      selfClosing: attributes.endsWith("/"),
      attributes,
      text: xml.slice(to, next < 0 ? undefined : next),
      from: match.index,
      to,
    };
  }
}
