import type { ImportVerdict } from "#contract/imports.ts";

export type ImportRow = ImportVerdict["rows"][number];
export type RowFilter = "all" | "attention" | "error";

export const rowFilters = ["all", "attention", "error"] as const satisfies readonly RowFilter[];

/** Mending a list goes fastest when only the rows that need it are in sight. */
export const pickRows = (rows: readonly ImportRow[], filter: RowFilter): readonly ImportRow[] =>
  rows.filter(
    ({ verdict }) =>
      filter === "all" || verdict === "error" || (filter === "attention" && verdict === "warning"),
  );
