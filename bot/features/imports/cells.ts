import type { Cell } from "../../kernel/spreadsheet.ts";

/** A cell and where it stands, such as `D7`. */
export type PlacedCell = { readonly cell: Cell; readonly at: string };

/** `column` counts from 0, `row` from 1: `address(3, 7)` is `D7`. */
export function address(column: number, row: number): string {
  const before = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return before === 0
    ? `${letter}${row}`
    : address(before - 1, row).replace(/\d+$/, `${letter}${row}`);
}

// Besides spaces: what the web and chat leave behind in copied text, and cannot be seen.
const invisible = /[\p{Cc}\p{Cf}\s]+/gu;
const joiners = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Readable text: one kind of accents, no invisible characters, single spaces. */
const tidy = (text: string): string =>
  text.normalize("NFC").replace(joiners, "").replace(invisible, " ").trim();

/** What the cell says; empty for an empty cell. */
export function textOf(cell: Cell): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
    case "date":
    case "formula":
      return tidy(cell.text);
    case "number":
      return String(cell.value);
    case "boolean":
      return cell.value ? "1" : "0";
  }
}

export const isEmpty = (cell: Cell): boolean => textOf(cell) === "" && cell.kind !== "formula";

/** Short enough to repeat in a sentence. */
export const shortened = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 59)}…` : text;
