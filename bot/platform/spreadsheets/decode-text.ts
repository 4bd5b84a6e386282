import { done, type Outcome, refuse } from "../../kernel/outcome.ts";

export type TextRefusal = "spreadsheet.not_a_spreadsheet" | "spreadsheet.damaged";

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only reason to fail: these bytes are not text in this encoding.
    return undefined;
  }
}

/** Control characters that no text file holds, with the gaps of Windows-1252 among them. */
const isBinary = (text: string): boolean => /[^\P{Cc}\t\n\v\f\r]/u.test(text);
/** Web pages, PDF and RTF are text as well, but no table. */
const isOtherDocument = (text: string): boolean => /^\s*(<|%PDF-|\{\\rtf)/.test(text);

function decodedText(bytes: Uint8Array): Outcome<string, TextRefusal> {
  const mark = marks.find(({ bytes: start }) => start.every((byte, at) => bytes[at] === byte));
  if (mark) {
    const text = strictly(bytes, mark.encoding);
    return text === undefined ? refuse("spreadsheet.damaged") : done(text);
  }
  // Excel in the Netherlands saves plain "CSV" as Windows-1252, in which every byte is a character.
  return done(strictly(bytes, "utf-8") ?? new TextDecoder("windows-1252").decode(bytes));
}

/** Text from bytes: by byte order mark, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): Outcome<string, TextRefusal> {
  const text = decodedText(bytes);
  if (!text.ok) return text;
  if (isBinary(text.value) || isOtherDocument(text.value)) {
    return refuse("spreadsheet.not_a_spreadsheet");
  }
  return text;
}
