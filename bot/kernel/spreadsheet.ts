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
