import type { Day } from "../../kernel/time.ts";
import type { FindingCode } from "./finding-codes.ts";

export type NamedMail = { readonly name: string; readonly mail: string };

/** The group as the file asks for it. Present only when nothing in it is in error. */
export type GroupDraft = {
  readonly name: string;
  readonly trackId: string;
  readonly trackVersion: number;
  readonly trackTitle: string;
  readonly teacher: NamedMail;
  /** As written; the first session is the first `weekday` on or after it. */
  readonly startOn: Day;
  /** Monday is 1. */
  readonly weekday: number;
  /** `HH:MM` in Amsterdam. */
  readonly startTime: string;
  readonly everyWeeks: 1 | 2;
  /** ISO weeks such as `2027-W08`, within the course. */
  readonly vacationWeeks: readonly string[];
};

/** One participant. Text is as in the file where it could not be understood. */
export type RowDraft = {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly name: string;
  readonly mail: string;
  readonly careOrganisation: string;
  readonly jobTitle: string;
  readonly supervisor: NamedMail | null;
  /** Of the care organisation; the first one of an organisation counts for all its rows. */
  readonly contact: NamedMail | null;
  readonly findings: readonly FindingCode[];
};

export type ImportDraft = {
  readonly group: GroupDraft | null;
  /** About the file or the group; what is about one row stands with that row. */
  readonly findings: readonly FindingCode[];
  readonly rows: readonly RowDraft[];
};
