import type { Cell } from "../../kernel/spreadsheet.ts";
import { isEmpty, textOf } from "./cells.ts";
import { type ColumnKey, columns, type GroupColumn, groupColumns, simple } from "./columns.ts";
import { readDate } from "./date-rules.ts";
import { type CellReader, readCell } from "./field.ts";
import { type FindingCode, found } from "./finding-codes.ts";
import { readMail } from "./mail-rules.ts";
import { readRhythm, readTime, readWeekday } from "./schedule-rules.ts";
import type { TableRow } from "./table.ts";
import { readWeeks } from "./week-rules.ts";

/** Columns in which different words may mean the same, such as `19:00` and `19 uur`. */
const meanings: Readonly<Partial<Record<GroupColumn, CellReader<unknown>>>> = {
  startOn: readDate,
  weekday: readWeekday,
  startTime: readTime,
  everyWeeks: readRhythm,
  vacationWeeks: readWeeks,
  teacherMail: readMail,
};

function meaningOf(key: GroupColumn, cell: Cell): string {
  const read = meanings[key];
  const outcome = read && readCell(cell, read);
  return outcome?.ok ? JSON.stringify(outcome.value) : simple(textOf(cell));
}

/**
 * What is the same for the whole group stands on its first row. Rows below may repeat it or leave it
 * empty; something else there is an error, for nobody can tell which of the two was meant.
 */
export function repeatFindings(
  first: TableRow,
  row: TableRow,
  given: ReadonlySet<ColumnKey>,
): readonly FindingCode[] {
  return groupColumns.flatMap((column) => {
    const here = row.at(column);
    const above = first.at(column);
    if (!here || !above || given.has(column) || isEmpty(here.cell)) return [];
    if (here.cell.kind === "formula") return [found("formula", { column }, here.at)];
    // A required value that the first row lacks is already reported there.
    const isReported = isEmpty(above.cell) && columns[column].required;
    const isSame = meaningOf(column, here.cell) === meaningOf(column, above.cell);
    return isReported || isSame
      ? []
      : [found("group_value_differs", { column, row: first.row }, here.at)];
  });
}
