import type { EmployerStaff } from "../../contract/employers-api.ts";
import type { Language } from "../../contract/languages.ts";
import type { Row, Table } from "../../kernel/spreadsheet.ts";
import { instant, localDay } from "../../kernel/time.ts";
import type { OwnGroup } from "./own-groups.ts";
import { say } from "./texts.ts";

type Column = keyof typeof widths;
const widths = {
  name: 28,
  group: 32,
  seat: 12,
  attended: 12,
  missed: 12,
  signed: 12,
  practice: 14,
  supervisor: 28,
  confirmed: 14,
  knows: 18,
  agreement: 16,
  exam: 14,
} as const;
// The keys of the object above, nothing else.
const columns = Object.keys(widths) as readonly Column[];

export const isDone = ({ state }: EmployerStaff["signOffs"][number]): boolean => state === "done";

function rowOf({ group }: OwnGroup, staff: EmployerStaff, language: Language): Row {
  const t = say(language);
  const yesNo = (is: boolean | undefined): string => t(is ? "export.yes" : "export.no");
  const { name, seat, presence, signOffs, supervisor, agreement, examinedAt } = staff;
  const values: Record<Column, Row[number]> = {
    name,
    group: group.name,
    seat: t(`seat.${seat}`),
    attended: presence.attended,
    missed: presence.missed,
    signed: signOffs.filter(isDone).length,
    practice: signOffs.length,
    supervisor: supervisor?.name,
    confirmed: yesNo(supervisor?.hasConfirmed),
    knows: yesNo(supervisor?.knowsTheTask),
    agreement: t(`agreement.${agreement}`),
    exam: examinedAt === undefined ? undefined : { date: localDay(instant(examinedAt)) },
  };
  return columns.map((column) => values[column]);
}

/** A line for each of the own staff: what the overview shows, and nothing more. */
export function staffTable(groups: readonly OwnGroup[], language: Language): Table {
  const t = say(language);
  return {
    name: t("export.sheet"),
    columns: columns.map((column) => ({
      header: t(`export.columns.${column}`),
      width: widths[column],
    })),
    rows: groups.flatMap((own) => own.staff.map((staff) => rowOf(own, staff, language))),
  };
}
