import { CsvError, parse } from "csv-parse/sync";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Cell, Sheet, SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";
import { decodeText } from "./decode-text.ts";
import { maxCellText, maxColumns, maxFilledRows, maxRowNumber } from "./limits.ts";

/** In order of who wins when the counts are equal: commas may stand inside a header, tabs do not. */
const delimiters = [";", "\t", ","] as const;

/** The first line that holds something, without what stands between quotes. */
function headerLine(text: string): string {
  const bare = text
    .trimStart()
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "");
  return bare.split(/[\r\n]/, 1)[0] ?? "";
}

function delimiterOf(text: string): string {
  const line = headerLine(text);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ";";
}

/** Excel's own first line `sep=;` is an instruction, not a row. */
function withoutInstruction(text: string): { text: string; delimiter: string } {
  const [line = "", delimiter] = /^sep=([;,\t])(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const rest = text.slice(line.length);
  return { text: rest, delimiter: delimiter ?? delimiterOf(rest) };
}

/** Excel likes to save hundreds of empty lines `;;;;` below a table. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\n;,".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A phone number (`+31 6 …`) or a negative number stays text; `-2+cmd|…` does not. */
const isFormula = (text: string): boolean =>
  /^[=@]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s().,/-]*$/.test(text));

function cellOf(raw: string): Cell {
  const text = raw.slice(0, maxCellText).trim();
  if (text === "") return { kind: "empty" };
  return isFormula(text) ? { kind: "formula", text } : { kind: "text", text };
}

function recordsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(withoutEmptyEnd(text), {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: false,
      to: maxRowNumber + 1,
    });
  } catch (error) {
    // Quotes that do not match: nobody can tell where the cells end.
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

const isFilled = (row: readonly Cell[]): boolean => row.some((cell) => cell.kind !== "empty");

function refusalOf(rows: readonly (readonly Cell[])[]): SpreadsheetRefusal | undefined {
  const filled = rows.filter(isFilled).length;
  if (filled === 0) return "spreadsheet.empty";
  if (filled > maxFilledRows || rows.length > maxRowNumber) return "spreadsheet.too_many_rows";
  return rows.some((row) => row.length > maxColumns) ? "spreadsheet.too_large" : undefined;
}

/** Text with commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array, name: string): Outcome<Sheet, SpreadsheetRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, delimiter } = withoutInstruction(decoded.value);
  const records = recordsOf(text, delimiter);
  if (!records) return refuse("spreadsheet.damaged");
  const rows = records.map((record) => record.map(cellOf));
  const refusal = refusalOf(rows);
  return refusal ? refuse(refusal) : done({ name, rows, hiddenSheets: [] });
}
