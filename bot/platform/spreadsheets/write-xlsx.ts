import writeExcelFile from "write-excel-file/node";
import type { Row, Table } from "../../kernel/spreadsheet.ts";
import { localDateTime } from "../../kernel/time.ts";

/** Excel refuses a whole workbook for one cell that is longer. */
const mostInCell = 32_767;

function cell(value: Row[number]) {
  if (value === undefined) return null;
  if (typeof value === "number") return { value, type: Number };
  // Given its type, text is never read as a formula.
  if (typeof value === "string") return { value: value.slice(0, mostInCell), type: String };
  // Excel knows no time zones: the local wall time is written as if it were UTC.
  if ("date" in value) {
    return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  }
  const local = new Date(`${localDateTime(value.moment)}Z`);
  return { value: local, type: Date, format: "dd-mm-yyyy hh:mm" };
}

const mostInName = 31;

/** Excel forbids some characters in the name of a sheet, an apostrophe around it, and none at all. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, mostInName)
    .replace(/^['\s]+|['\s]+$/g, "") || "Blad1";

/** A workbook of one sheet, with a bold header that stays in sight. */
export async function writeXlsx({ name, columns, rows }: Table): Promise<Buffer> {
  const header = columns.map((one) => ({ value: one.header, fontWeight: "bold" as const }));
  const widths = columns.map(({ width }) => (width === undefined ? {} : { width }));
  const data = [header, ...rows.map((row) => row.map(cell))];
  const options = { sheet: sheetName(name), columns: widths, stickyRowsCount: 1 };
  return await writeExcelFile(data, options).toBuffer();
}
