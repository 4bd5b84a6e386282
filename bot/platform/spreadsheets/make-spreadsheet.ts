import type { MadeSpreadsheet, Table } from "../../kernel/spreadsheet.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

const types = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A file for people: it opens right in a Dutch Excel. */
export async function makeSpreadsheet(
  table: Table,
  format: "xlsx" | "csv",
): Promise<MadeSpreadsheet> {
  const bytes = format === "csv" ? writeCsv(table) : await writeXlsx(table);
  return { type: types[format], content: bytes.toString("base64") };
}
