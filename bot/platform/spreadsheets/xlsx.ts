import { readSheet } from "read-excel-file/universal";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Cell, Sheet, SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";
import { leanWorkbook } from "./lean-workbook.ts";
import { maxCellText, maxSheets, maxUnpackedBytes } from "./limits.ts";
import { type SheetCell, sheetCells } from "./sheet-cells.ts";
import { type Workbook, workbookOf } from "./workbook.ts";
import { listEntries, unpack, type ZipEntry } from "./zip.ts";

type Parts = {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly bytesOf: (name: string) => Uint8Array | undefined;
  readonly textOf: (name: string) => string | undefined;
};
type Grid = readonly (readonly unknown[])[];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function partsOf(bytes: Uint8Array): Parts | undefined {
  const entries = listEntries(bytes);
  if (!entries) return undefined;
  const bytesOf = (name: string) => {
    const entry = entries.get(name);
    return entry && unpack(bytes, entry);
  };
  const textOf = (name: string) => {
    const content = bytesOf(name);
    return content && text(content);
  };
  return { entries, bytesOf, textOf };
}

/** Judged by the directory alone, before anything is unpacked. */
function refusalByDirectory(entries: Parts["entries"]): SpreadsheetRefusal | undefined {
  const all = [...entries.values()];
  const names = [...entries.keys()];
  if (all.some((entry) => entry.encrypted)) return "spreadsheet.protected";
  if (names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) {
    return "spreadsheet.has_macros";
  }
  if (all.reduce((sum, entry) => sum + entry.size, 0) > maxUnpackedBytes) {
    return "spreadsheet.too_large";
  }
  // The binary Excel format and OpenDocument: spreadsheets, but not ones we read.
  if (entries.has("xl/workbook.bin") || entries.has("content.xml")) return "spreadsheet.old_format";
  return entries.has("xl/workbook.xml") ? undefined : "spreadsheet.not_a_spreadsheet";
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Excel stores moments as fractions of a day: 19:00 comes back as 18:59:59.999. */
function dateText(date: Date): string | undefined {
  const at = new Date(Math.round(date.getTime() / 60_000) * 60_000);
  if (Number.isNaN(at.getTime())) return undefined;
  const [on = ""] = at.toISOString().split("T");
  const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()];
  return hours + minutes === 0 ? on : `${on}T${twoDigits(hours)}:${twoDigits(minutes)}`;
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    const on = dateText(value);
    // What Excel itself shows for a day after the year 9999.
    return on === undefined ? { kind: "text", text: "########" } : { kind: "date", text: on };
  }
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  const trimmed = typeof value === "string" ? value.slice(0, maxCellText).trim() : "";
  return trimmed === "" ? { kind: "empty" } : { kind: "text", text: trimmed };
}

const isFormula = (cell: SheetCell): cell is SheetCell & { readonly formula: string } =>
  cell.formula !== undefined;

function rowsOf(grid: Grid, cells: readonly SheetCell[]): Sheet["rows"] {
  const formulas = new Map(
    cells
      .filter(isFormula)
      .map(({ row, column, formula }) => [`${row}:${column}`, formula.slice(0, maxCellText)]),
  );
  const height = cells.reduce((most, cell) => Math.max(most, cell.row), 0);
  const width = cells.reduce((most, cell) => Math.max(most, cell.column), 0);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): Cell => {
      const formula = formulas.get(`${row + 1}:${column + 1}`);
      if (formula !== undefined) return { kind: "formula", text: formula };
      return cellOf(grid[row]?.[column]);
    }),
  );
}

async function gridOf(parts: Parts, workbook: Workbook, cells: readonly SheetCell[]) {
  const part = (path: string | undefined) => (path === undefined ? undefined : parts.bytesOf(path));
  const lean = leanWorkbook({
    cells: cells.filter((cell) => !isFormula(cell)),
    from1904: workbook.from1904,
    sharedStrings: part(workbook.sharedStrings),
    styles: part(workbook.styles),
  });
  try {
    const grid: Grid = await readSheet(lean);
    return grid;
  } catch {
    // Whatever the reader trips over (a missing style, broken XML), to a person it is one thing.
    return undefined;
  }
}

async function sheetOf(parts: Parts, workbook: Workbook) {
  if (workbook.sheets.length > maxSheets) return refuse("spreadsheet.too_large");
  const first = workbook.sheets.find((sheet) => !sheet.hidden);
  if (!first) return refuse("spreadsheet.empty");
  const xml = parts.textOf(first.path);
  if (xml === undefined) return refuse("spreadsheet.damaged");
  const cells = sheetCells(xml);
  if (!cells.ok) return cells;
  if (cells.value.length === 0) return refuse("spreadsheet.empty");
  const grid = await gridOf(parts, workbook, cells.value);
  if (!grid) return refuse("spreadsheet.damaged");
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden);
  return done({
    name: first.name,
    rows: rowsOf(grid, cells.value),
    hiddenSheets: hidden.map((sheet) => sheet.name),
  });
}

/** The first visible sheet of an Excel workbook (Office Open XML). */
export async function readXlsx(bytes: Uint8Array): Promise<Outcome<Sheet, SpreadsheetRefusal>> {
  const parts = partsOf(bytes);
  if (!parts) return refuse("spreadsheet.damaged");
  const refusal = refusalByDirectory(parts.entries);
  if (refusal) return refuse(refusal);
  const types = parts.textOf("[Content_Types].xml");
  const workbookXml = parts.textOf("xl/workbook.xml");
  const relationsXml = parts.textOf("xl/_rels/workbook.xml.rels");
  if (types === undefined || workbookXml === undefined || relationsXml === undefined) {
    return refuse("spreadsheet.damaged");
  }
  if (/macroEnabled/i.test(types)) return refuse("spreadsheet.has_macros");
  const workbook = workbookOf(workbookXml, relationsXml);
  return workbook ? await sheetOf(parts, workbook) : refuse("spreadsheet.damaged");
}
