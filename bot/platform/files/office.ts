import type { FileKey, Files, ScreenRefusal } from "../../kernel/files.ts";
import { findDirectory, localHeader, readDirectory, type ZipEntry } from "../spreadsheets/zip.ts";
import { readPart } from "./read-part.ts";

/** The end of a zip, with the longest remark it may have. */
const tailBytes = 22 + 65_535;
/** A presentation of a hundred slides has some thousand parts. */
const maxEntries = 5_000;
const maxDirectoryBytes = 4 * 1024 * 1024;
/** Everything together, once unpacked; more than any document that fits in what may be sent. */
const maxUnpackedBytes = 600 * 1024 * 1024;
/** XML packs well, 10 to 30 times; whole documents never come near this. */
const maxRatio = 100;
/** Below this a high ratio harms nobody: a table of zeroes. */
const harmlessBytes = 30 * 1024 * 1024;

type OfficeExtension = "docx" | "xlsx" | "pptx" | "odt";
/** The part that makes a zip a document of its kind. */
const mainPart: Readonly<Record<OfficeExtension, string>> = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
  pptx: "ppt/presentation.xml",
  odt: "content.xml",
};
const index = "[Content_Types].xml";
const odtType = "application/vnd.oasis.opendocument.text";
const odtTypeAt = 30 + "mimetype".length;

/** Code that runs when somebody opens the file: Visual Basic, old Excel macros, scripts of LibreOffice. */
const macros = /(^|\/)(vbaProject\.bin|macrosheets\/)|^(Basic|Scripts)\//i;

export const isOffice = (extension: string): extension is OfficeExtension => extension in mainPart;

type Judged = ScreenRefusal | undefined;

function unpacksTooLarge(entries: readonly ZipEntry[], fileSize: number): boolean {
  const total = (of: (entry: ZipEntry) => number) =>
    entries.reduce((sum, entry) => sum + of(entry), 0);
  const unpacked = total(({ size }) => size);
  const packed = total(({ packedSize }) => packedSize);
  // Parts that lie over each other unpack to far more than the file holds.
  if (packed > fileSize || unpacked > maxUnpackedBytes) return true;
  return unpacked > harmlessBytes && unpacked > packed * maxRatio;
}

function judgeEntries(
  entries: readonly ZipEntry[],
  head: Buffer,
  { extension, size }: { readonly extension: OfficeExtension; readonly size: number },
): Judged {
  const names = new Set(entries.map(({ name }) => name));
  const isKind =
    names.has(mainPart[extension]) &&
    (extension === "odt"
      ? head.toString("latin1", odtTypeAt, odtTypeAt + odtType.length) === odtType &&
        !isLonger(head)
      : names.has(index));
  if (!isKind) return "files.content_differs";
  if (entries.some(({ encrypted }) => encrypted)) return "files.protected";
  if (entries.some(({ name }) => macros.test(name))) return "files.has_macros";
  return unpacksTooLarge(entries, size) ? "files.unpacks_too_large" : undefined;
}

/** `…text-template` and `…text-web` begin with the type of a text. */
const isLonger = (head: Buffer): boolean => head.readUInt32LE(22) !== odtType.length;

const isZip = (head: Buffer): boolean => head.length > 30 && head.readUInt32LE(0) === localHeader;

/** Office documents are zips: only the directory is read, nothing is unpacked. */
export async function judgeOffice(
  files: Files,
  key: FileKey,
  { head, size, extension }: { head: Buffer; size: number; extension: OfficeExtension },
): Promise<Judged> {
  if (!isZip(head)) return "files.content_differs";
  const start = Math.max(0, size - tailBytes);
  const directory = findDirectory(await readPart(files, key, { start, length: tailBytes }));
  if (!directory) return "files.damaged";
  if (directory.count > maxEntries || directory.size > maxDirectoryBytes) {
    return "files.unpacks_too_large";
  }
  if (directory.offset + directory.size > size) return "files.damaged";
  const bytes = await readPart(files, key, { start: directory.offset, length: directory.size });
  const entries = readDirectory(bytes, directory.count);
  return entries ? judgeEntries(entries, head, { extension, size }) : "files.damaged";
}
