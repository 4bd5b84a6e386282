import type { Day, Instant } from "./time.ts";

/** A cell as the file holds it. Dates come as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` when the file says it is a date. */
export type Cell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** The result is not trusted: somebody's formula may show something else tomorrow. */
  | { readonly kind: "formula"; readonly text: string };

export type Sheet = {
  readonly name: string;
  /** Rows from the first one of the sheet, so `rows[0]` is row 1. */
  readonly rows: readonly (readonly Cell[])[];
  /** Names of sheets that the person who made the file cannot see. */
  readonly hiddenSheets: readonly string[];
};

export type SpreadsheetRefusal =
  | "spreadsheet.not_a_spreadsheet"
  | "spreadsheet.old_format"
  | "spreadsheet.empty"
  | "spreadsheet.too_many_rows"
  | "spreadsheet.too_large"
  | "spreadsheet.has_macros"
  | "spreadsheet.protected"
  | "spreadsheet.damaged";

/** A value that we write: text, a number, a calendar day, a moment, or nothing. */
type Value = string | number | { readonly date: Day } | { readonly moment: Instant } | undefined;
export type Row = readonly Value[];

/** A sheet that the app makes for somebody. */
export type Table = {
  readonly name: string;
  /** `width` in characters. */
  readonly columns: readonly { readonly header: string; readonly width?: number }[];
  readonly rows: readonly Row[];
};

/** A file that was made; `content` is its bytes, base64. */
export type MadeSpreadsheet = { readonly type: string; readonly content: string };
