import type { Cell, Sheet } from "../../kernel/spreadsheet.ts";
import { address, isEmpty, type PlacedCell, shortened, textOf } from "./cells.ts";
import { type ColumnKey, columnKeys, columnOf, columns } from "./columns.ts";
import { type FindingCode, found } from "./finding-codes.ts";

export type TableRow = {
  readonly row: number;
  /** Undefined when the table has no such column. */
  readonly at: (key: ColumnKey) => PlacedCell | undefined;
};
export type Table = {
  /** Rows below the header in which something stands. */
  readonly rows: readonly TableRow[];
  readonly findings: readonly FindingCode[];
};

type Cells = readonly Cell[];

const keyOf = (cell: Cell): ColumnKey | undefined =>
  cell.kind === "text" ? columnOf(textOf(cell)) : undefined;
const knownIn = (cells: Cells): number => cells.filter((cell) => keyOf(cell) !== undefined).length;
const isBlank = (cells: Cells): boolean => cells.every(isEmpty);

/** Many lists carry a title above the table, so the header is the first row with three known names. */
function headerIndex(rows: Sheet["rows"]): number {
  const index = rows.slice(0, 10).findIndex((cells) => knownIn(cells) >= 3);
  return index >= 0 ? index : rows.findIndex((cells) => !isBlank(cells));
}

function headerFindings(header: Cells, row: number): readonly FindingCode[] {
  const findings: FindingCode[] = [];
  const seen = new Set<ColumnKey>();
  const unknown: PlacedCell[] = [];
  header.forEach((cell, column) => {
    const at = address(column, row);
    const key = keyOf(cell);
    if (cell.kind === "formula") findings.push(found("header_formula", {}, at));
    else if (key === undefined && !isEmpty(cell)) unknown.push({ cell, at });
    else if (key !== undefined && seen.has(key)) {
      findings.push(found("column_twice", { column: key }, at));
    }
    if (key !== undefined) seen.add(key);
  });
  if (unknown.length > 0) {
    const names = unknown.map(({ cell }) => shortened(textOf(cell)));
    findings.push(found("columns_unknown", { names }, unknown[0]?.at));
  }
  return findings;
}

/** `given` are columns that may be absent because the coordinator filled them in elsewhere. */
export function readTable(sheet: Sheet, given: ReadonlySet<ColumnKey>): Table {
  const index = headerIndex(sheet.rows);
  const header = sheet.rows[index] ?? [];
  const places = new Map<ColumnKey, number>();
  header.forEach((cell, column) => {
    const key = keyOf(cell);
    if (key !== undefined && !places.has(key)) places.set(key, column);
  });
  const missing = columnKeys.filter(
    (key) => columns[key].required && !places.has(key) && !given.has(key),
  );
  return {
    rows: sheet.rows.flatMap((cells, at) =>
      at <= index || isBlank(cells) ? [] : [tableRow(cells, at + 1, places)],
    ),
    findings: [
      ...(missing.length > 0 ? [found("columns_missing", { columns: missing })] : []),
      ...headerFindings(header, index + 1),
      ...(sheet.hiddenSheets.length > 0
        ? [found("hidden_sheets", { names: sheet.hiddenSheets.map(shortened) })]
        : []),
    ],
  };
}

const tableRow = (cells: Cells, row: number, places: ReadonlyMap<ColumnKey, number>): TableRow => ({
  row,
  at: (key) => {
    const column = places.get(key);
    if (column === undefined) return undefined;
    return { cell: cells[column] ?? { kind: "empty" }, at: address(column, row) };
  },
});
