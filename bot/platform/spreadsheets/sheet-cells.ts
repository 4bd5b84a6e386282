import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { maxCells, maxColumns, maxFilledRows, maxRowNumber } from "./limits.ts";
import { attributesOf, decoded, isOverlong, type Tag, tagsOf } from "./xml.ts";

/** A cell that holds something, as the sheet's XML has it. Row and column count from 1. */
export type SheetCell = {
  readonly row: number;
  readonly column: number;
  readonly type: string | undefined;
  readonly style: string | undefined;
  readonly inner: string;
  /** What is behind the `=`, or the error value it gave. */
  readonly formula: string | undefined;
};
export type SheetCellsRefusal =
  | "spreadsheet.too_many_rows"
  | "spreadsheet.too_large"
  | "spreadsheet.damaged";

type Place = { readonly row: number; readonly column: number };
type OpenCell = Place & {
  readonly tag: Tag;
  formula: string | undefined;
  filled: boolean;
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Writers may leave the reference out: then a cell follows the one before it. */
function placeOf(reference: string | undefined, next: Place): Place | undefined {
  if (reference === undefined) return next;
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  return letters === "" ? undefined : { row: Number(digits), column: columnNumber(letters) };
}

const isSane = ({ row }: Place): boolean => Number.isSafeInteger(row) && row >= 1;

class Collector {
  readonly cells: SheetCell[] = [];
  refusal: SheetCellsRefusal | undefined;
  private place: Place = { row: 0, column: 0 };
  private open: OpenCell | undefined;
  private filledRows = 0;

  take(tag: Tag, xml: string): void {
    if (isOverlong(tag)) this.refusal = "spreadsheet.damaged";
    else if (tag.name === "row" && !tag.closing) this.startRow(tag);
    else if (tag.name === "c" && !tag.closing) this.startCell(tag);
    else if (tag.name === "c") this.endCell(xml.slice(this.open?.tag.to, tag.from));
    else if (this.open && !tag.closing) this.look(this.open, tag);
  }

  private startRow(tag: Tag): void {
    const { r } = attributesOf(tag.attributes);
    this.place = { row: r === undefined ? this.place.row + 1 : Number(r), column: 0 };
  }

  private startCell(tag: Tag): void {
    const next = { row: this.place.row, column: this.place.column + 1 };
    const place = placeOf(attributesOf(tag.attributes)["r"], next);
    if (!place || !isSane(place)) {
      this.refusal = "spreadsheet.damaged";
      return;
    }
    this.place = place;
    this.open = tag.selfClosing ? undefined : { ...place, tag, formula: undefined, filled: false };
  }

  private look(cell: OpenCell, tag: Tag): void {
    if (tag.name === "f") cell.formula = `=${decoded(tag.text).replace(/^=/, "")}`;
    if (tag.name === "is" || (tag.name === "v" && tag.text !== "")) cell.filled = true;
  }

  private endCell(inner: string): void {
    const cell = this.open;
    this.open = undefined;
    if (!cell || !(cell.filled || cell.formula !== undefined)) return;
    const { t: type, s: style } = attributesOf(cell.tag.attributes);
    // `#N/A` and its like are never a value that somebody meant.
    const formula =
      cell.formula ?? (type === "e" ? decoded(inner).replace(/<[^<>]*>/g, "") : undefined);
    this.count(cell);
    this.cells.push({ row: cell.row, column: cell.column, type, style, inner, formula });
  }

  private count(cell: Place): void {
    if (cell.row !== this.cells.at(-1)?.row) this.filledRows += 1;
    if (this.filledRows > maxFilledRows || cell.row > maxRowNumber) {
      this.refusal = "spreadsheet.too_many_rows";
    } else if (cell.column > maxColumns || this.cells.length >= maxCells) {
      this.refusal = "spreadsheet.too_large";
    }
  }
}

/**
 * The filled cells of a worksheet's XML. Limits are checked while reading: one cell in row
 * 999,999,999 would otherwise make the reader behind this fill a thousand million empty rows.
 */
export function sheetCells(xml: string): Outcome<readonly SheetCell[], SheetCellsRefusal> {
  const collector = new Collector();
  for (const tag of tagsOf(xml, ["row", "c", "f", "v", "is"])) {
    collector.take(tag, xml);
    if (collector.refusal) return refuse(collector.refusal);
  }
  return done(collector.cells);
}
