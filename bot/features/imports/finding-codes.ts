import type { Finding } from "../../contract/findings.ts";
import type { Day } from "../../kernel/time.ts";
import type { ColumnKey } from "./columns.ts";
import type { nl } from "./texts.nl.ts";

export type FindingName = keyof typeof nl.findings;

export type FindingDetails = {
  readonly column?: ColumnKey;
  readonly columns?: readonly ColumnKey[];
  /** What the file says, shortened. */
  readonly given?: string;
  readonly names?: readonly string[];
  readonly row?: number;
  readonly rows?: readonly number[];
  readonly on?: Day;
  /** Monday is 1. */
  readonly weekday?: number;
  readonly count?: number;
  readonly least?: number;
  readonly most?: number;
};

/** Something to know or mend, before it is a sentence: `findings-view.ts` puts it into words. */
export type FindingCode = {
  readonly code: `imports.${FindingName}`;
  readonly severity: Finding["severity"];
  readonly details: FindingDetails;
  /** Such as `D7`; absent when it is about the whole file or comes from a setting. */
  readonly cell?: string;
};

/** What stops nobody; everything that is not named here is an error. */
const warnings: ReadonlySet<FindingName> = new Set<FindingName>([
  "columns_unknown",
  "hidden_sheets",
  "group_size",
  "start_in_past",
  "start_far_away",
  "weekday_differs",
  "week_outside",
  "name_twice",
  "supervisor_missing",
  "supervisor_two_names",
]);

export const found = (
  name: FindingName,
  details: FindingDetails = {},
  cell?: string,
): FindingCode => ({
  code: `imports.${name}`,
  severity: warnings.has(name) ? "warning" : "error",
  details,
  ...(cell === undefined ? {} : { cell }),
});
