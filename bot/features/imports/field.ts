import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Cell } from "../../kernel/spreadsheet.ts";
import { isEmpty, shortened, textOf } from "./cells.ts";
import { type ColumnKey, columns } from "./columns.ts";
import { type FindingCode, type FindingName, found } from "./finding-codes.ts";
import type { TableRow } from "./table.ts";

export type CellReader<T> = (cell: Cell) => Outcome<T, FindingName>;

const longestText = 120;
/** Nothing that we read is longer; rules may then take their time over every character. */
const longestRead = 300;

export const readText: CellReader<string> = (cell) => {
  const text = textOf(cell);
  return text.length > longestText ? refuse("text_too_long") : done(text);
};

/** What a cell says, unless it is far too long to say anything. */
export const readCell = <T>(cell: Cell, read: CellReader<T>): Outcome<T, FindingName> =>
  textOf(cell).length > longestRead ? refuse("text_too_long") : read(cell);

/**
 * Reads one cell of a row and notes what is wrong with it. Undefined when it is empty, unreadable or
 * when the column is absent, which is said once for the whole file.
 */
export function field<T>(
  row: TableRow,
  column: ColumnKey,
  read: CellReader<T>,
  findings: FindingCode[],
): T | undefined {
  const placed = row.at(column);
  if (!placed) return undefined;
  const { cell, at } = placed;
  if (cell.kind === "formula") {
    findings.push(found("formula", { column }, at));
    return undefined;
  }
  if (isEmpty(cell)) {
    if (columns[column].required) findings.push(found("value_missing", { column }, at));
    return undefined;
  }
  const outcome = readCell(cell, read);
  if (outcome.ok) return outcome.value;
  const given = shortened(textOf(cell));
  findings.push(found(outcome.refusal, { column, given, most: longestText }, at));
  return undefined;
}
