import { stringify } from "csv-stringify/sync";
import writeExcelFile from "write-excel-file/node";
import type { MadeSpreadsheet, Row, Table } from "../../kernel/spreadsheet.ts";
import { localDateTime } from "../../kernel/time.ts";

type Value = Row[number];

/** What begins like a formula is shown as the text it is: somebody may have typed it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const dutchNumber = (value: number): string => String(value).replace(".", ",");
const dayFirst = (iso: string): string => iso.split("-").toReversed().join("-");

function asText(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "number") return dutchNumber(value);
  if (typeof value === "string") return harmless(value);
  if ("date" in value) return dayFirst(value.date);
  const local = localDateTime(value.moment);
  return `${dayFirst(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

function asCell(value: Value) {
  if (value === undefined) return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "string") return { value, type: String };
  // Excel knows no time zones: the local wall time is written as if it were UTC.
  if ("date" in value) {
    return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  }
  const local = `${localDateTime(value.moment)}Z`;
  return { value: new Date(local), type: Date, format: "dd-mm-yyyy hh:mm" };
}

/** A Dutch Excel expects semicolons, decimal commas and a mark that says UTF-8. */
function csv({ columns, rows }: Table): Buffer {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(asText))];
  return Buffer.from(`\ufeff${stringify(lines, { delimiter: ";", record_delimiter: "\r\n" })}`);
}

async function xlsx({ name, columns, rows }: Table): Promise<Buffer> {
  const header = columns.map(({ header: value }) => ({ value, fontWeight: "bold" as const }));
  const widths = columns.map(({ width }) => (width === undefined ? {} : { width }));
  const data = [header, ...rows.map((row) => row.map(asCell))];
  return await writeExcelFile(data, { sheet: name, columns: widths }).toBuffer();
}

const types = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A file for people: it opens right in a Dutch Excel. */
export async function makeSpreadsheet(
  table: Table,
  format: "xlsx" | "csv",
): Promise<MadeSpreadsheet> {
  const bytes = format === "csv" ? csv(table) : await xlsx(table);
  return { type: types[format], content: bytes.toString("base64") };
}
