import { stringify } from "csv-stringify/sync";
import type { Row, Table } from "../../kernel/spreadsheet.ts";
import { localDateTime } from "../../kernel/time.ts";

const dayFirst = (iso: string): string => iso.split("-").toReversed().join("-");

/** Dates become the text that a Dutch Excel reads as a date. */
function dated(value: Row[number]): string | number | undefined {
  if (typeof value !== "object") return value;
  if ("date" in value) return dayFirst(value.date);
  const local = localDateTime(value.moment);
  return `${dayFirst(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

const dutchNumber = (value: number): string => String(value).replace(".", ",");

/**
 * What a Dutch Excel expects of a file that is opened with a click: semicolons, decimal commas, and
 * the mark that says UTF-8. Text that begins like a formula gets an apostrophe in front of it.
 */
export function writeCsv({ columns, rows }: Table): Buffer {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(dated))];
  const text = stringify(lines, {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    escape_formulas: true,
    cast: { number: dutchNumber },
  });
  return Buffer.from(text);
}
