import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { Sheet } from "../../../bot/kernel/spreadsheet.ts";
import { readSpreadsheet } from "../../../bot/platform/spreadsheets/read-spreadsheet.ts";

export const aWorkbook = async (data: SheetData, sheet = "Groep"): Promise<Uint8Array> =>
  new Uint8Array(await writeExcelFile(data, { sheet }).toBuffer());

export const aWorkbookOfSheets = async (
  sheets: readonly { readonly name: string; readonly data: SheetData }[],
): Promise<Uint8Array> =>
  new Uint8Array(
    await writeExcelFile(sheets.map(({ name, data }) => ({ sheet: name, data }))).toBuffer(),
  );

type Parts = Record<string, string | Uint8Array>;

/** The same workbook with some of its parts rewritten, added or (with undefined) left out. */
export function withParts(
  workbook: Uint8Array,
  change: (parts: Record<string, string>) => Readonly<Record<string, string | undefined>>,
): Uint8Array {
  const unpacked = unzipSync(workbook);
  const texts = Object.fromEntries(
    Object.entries(unpacked).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const parts: Parts = { ...texts };
  for (const [name, text] of Object.entries(change(texts))) {
    if (text === undefined) delete parts[name];
    else parts[name] = text;
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

export const sheetPath = "xl/worksheets/sheet1.xml";

/** A workbook whose sheet holds exactly this `<sheetData>`. */
export const withSheetData = (workbook: Uint8Array, sheetData: string): Uint8Array =>
  withParts(workbook, () => ({ [sheetPath]: `<worksheet>${sheetData}</worksheet>` }));

export async function read(bytes: Uint8Array, fileName = "groep.xlsx"): Promise<Sheet> {
  const outcome = await readSpreadsheet(bytes, fileName);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

export async function refusalOf(bytes: Uint8Array, fileName = "groep.xlsx"): Promise<string> {
  const outcome = await readSpreadsheet(bytes, fileName);
  return outcome.ok ? "read" : outcome.refusal;
}
