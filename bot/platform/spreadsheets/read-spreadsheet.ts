import { maxImportBytes } from "../../contract/imports.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Sheet, SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";
import { readCsv } from "./csv.ts";
import { readApart } from "./read-apart.ts";
import type { readXlsx } from "./xlsx.ts";

const zip = [0x50, 0x4b];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/**
 * A compound file is what Office wrote before 2007, and the box around a workbook with a password.
 * Its directory names the streams inside in UTF-16.
 */
function refusalOfCompound(bytes: Uint8Array): SpreadsheetRefusal {
  const holds = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return "spreadsheet.protected";
  const isWorkbook = holds("Workbook") || holds("Book");
  return isWorkbook ? "spreadsheet.old_format" : "spreadsheet.not_a_spreadsheet";
}

/**
 * Reads a table from an Excel workbook or a CSV file. The content decides, never the name: people
 * rename files. Never throws on what a file holds; says no with a reason instead. `readWorkbook`
 * may read here instead of in a thread of its own, where many small files are read one by one.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  readWorkbook: typeof readXlsx = readApart,
): Promise<Outcome<Sheet, SpreadsheetRefusal>> {
  if (bytes.length > maxImportBytes) return refuse("spreadsheet.too_large");
  if (bytes.length === 0) return refuse("spreadsheet.empty");
  if (startsWith(bytes, compound)) return refuse(refusalOfCompound(bytes));
  // A table that begins with the letters PK is still a table.
  if (startsWith(bytes, zip) && (bytes[2] ?? 0x20) < 0x20) return await readWorkbook(bytes);
  return readCsv(bytes, fileName.replace(/\.[^.]*$/, ""));
}
