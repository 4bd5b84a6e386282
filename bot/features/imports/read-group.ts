import type { ImportSettings } from "../../contract/imports.ts";
import type { Sheet } from "../../kernel/spreadsheet.ts";
import type { Day } from "../../kernel/time.ts";
import type { Catalogue } from "../../kernel/track.ts";
import type { ImportDraft } from "./draft.ts";
import { columnsGiven, type GroupReading, readGroupFields } from "./group-rules.ts";
import { readParticipant } from "./participant-rules.ts";
import { repeatFindings } from "./repeat-rules.ts";
import { readTable } from "./table.ts";
import { judgedTogether } from "./together-rules.ts";
import { sizeFindings } from "./verdict-rules.ts";

type Given = {
  readonly tracks: Catalogue;
  readonly today: Day;
  /** What the coordinator changed after seeing the file; goes before what the file says. */
  readonly settings?: ImportSettings;
};

const nothing: GroupReading = { group: null, teacherMail: undefined, findings: [] };

/**
 * Reads a group and its participants from a sheet and judges only what the sheet can tell. Never
 * refuses: whatever is wrong is a finding, on the file, on the group or on a row.
 */
export function readGroup(sheet: Sheet, { tracks, today, settings = {} }: Given): ImportDraft {
  const given = columnsGiven(settings);
  const table = readTable(sheet, given);
  const [first] = table.rows;
  const reading = first ? readGroupFields(first, { tracks, today, settings }) : nothing;
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  const alone = table.rows.map((row) => {
    const participant = readParticipant(row);
    const repeats = first && row !== first ? repeatFindings(first, row, given) : [];
    return { ...participant, findings: [...participant.findings, ...repeats] };
  });
  const rows = judgedTogether(
    alone,
    reading.teacherMail,
    (row, column) => byRow.get(row)?.at(column)?.at,
  );
  return {
    group: reading.group,
    findings: [...table.findings, ...reading.findings, ...sizeFindings(rows.length)],
    rows,
  };
}
