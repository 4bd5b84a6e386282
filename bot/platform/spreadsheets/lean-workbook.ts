import { strToU8, zipSync } from "fflate";
import type { SheetCell } from "./sheet-cells.ts";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export type LeanParts = {
  readonly cells: readonly SheetCell[];
  readonly from1904: boolean;
  readonly sharedStrings: Uint8Array | undefined;
  readonly styles: Uint8Array | undefined;
};

function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before > 0 ? letters(before) : ""}${String.fromCharCode(65 + rest)}`;
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${value.replace(/[^\w]/g, "")}"`;

const cellXml = ({ row, column, type, style, inner }: SheetCell): string =>
  `<c r="${letters(column)}${row}"${attribute("t", type)}${attribute("s", style)}>${inner}</c>`;

function rowsXml(cells: readonly SheetCell[]): string {
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    const texts = rows.get(cell.row) ?? [];
    texts.push(cellXml(cell));
    rows.set(cell.row, texts);
  }
  return [...rows].map(([row, texts]) => `<row r="${row}">${texts.join("")}</row>`).join("");
}

/** A workbook with only the cells we want read, and only the parts that reading needs. */
export function leanWorkbook({ cells, from1904, sharedStrings, styles }: LeanParts): ArrayBuffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const zip = zipSync(
    {
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${from1904 ? 1 : 0}"/>` +
          '<sheets><sheet name="sheet" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships>${relation("rId1", "worksheet", "sheet.xml")}` +
          `${relation("rId2", "sharedStrings", "strings.xml")}${relation("rId3", "styles", "styles.xml")}</Relationships>`,
      ),
      "xl/sheet.xml": strToU8(
        `<worksheet xmlns="${main}"><sheetData>${rowsXml(cells)}</sheetData></worksheet>`,
      ),
      ...(sharedStrings ? { "xl/strings.xml": sharedStrings } : {}),
      ...(styles ? { "xl/styles.xml": styles } : {}),
    },
    { level: 0 },
  );
  // zipSync gives an array of its own, never a shared buffer.
  return zip.buffer as ArrayBuffer;
}
