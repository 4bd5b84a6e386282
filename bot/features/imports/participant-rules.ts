import { isEmpty, textOf } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import type { NamedMail, RowDraft } from "./draft.ts";
import { field, readText } from "./field.ts";
import { type FindingCode, found } from "./finding-codes.ts";
import { readMail, readName } from "./mail-rules.ts";
import type { TableRow } from "./table.ts";

const written = (row: TableRow, column: ColumnKey): string => {
  const cell = row.at(column)?.cell;
  return cell === undefined || cell.kind === "formula" ? "" : textOf(cell);
};
const isFilled = (row: TableRow, column: ColumnKey): boolean => {
  const cell = row.at(column)?.cell;
  return cell !== undefined && !isEmpty(cell);
};

/** A participant cannot start without a supervisor, but the list may come before the name does. */
function readSupervisor(row: TableRow, findings: FindingCode[]): NamedMail | null {
  const hasName = isFilled(row, "supervisor");
  const hasMail = isFilled(row, "supervisorMail");
  const name = field(row, "supervisor", readName, findings);
  const mail = field(row, "supervisorMail", readMail, findings);
  if (!hasName && !hasMail) {
    findings.push(found("supervisor_missing", {}, row.at("supervisor")?.at));
  } else if (hasName !== hasMail) {
    const column = hasName ? "supervisorMail" : "supervisor";
    findings.push(found("supervisor_half", { column }, row.at(column)?.at));
  }
  return name && mail ? { name, mail } : null;
}

/** The contact of the care organisation; a file without one is as good. */
function readContact(row: TableRow, findings: FindingCode[]): NamedMail | null {
  const hasName = isFilled(row, "contact");
  const hasMail = isFilled(row, "contactMail");
  const name = field(row, "contact", readName, findings);
  const mail = field(row, "contactMail", readMail, findings);
  if (hasName !== hasMail) {
    const column = hasName ? "contactMail" : "contact";
    findings.push(found("contact_half", { column }, row.at(column)?.at));
  }
  return name && mail ? { name, mail } : null;
}

/** What one row says about one participant, judged by itself. */
export function readParticipant(row: TableRow): RowDraft {
  const findings: FindingCode[] = [];
  const name = field(row, "name", readName, findings);
  const mail = field(row, "mail", readMail, findings);
  const careOrganisation = field(row, "careOrganisation", readText, findings);
  const jobTitle = field(row, "jobTitle", readText, findings);
  const supervisor = readSupervisor(row, findings);
  const contact = readContact(row, findings);
  return {
    row: row.row,
    name: name ?? written(row, "name"),
    mail: mail ?? written(row, "mail"),
    careOrganisation: careOrganisation ?? "",
    jobTitle: jobTitle ?? "",
    supervisor,
    contact,
    findings,
  };
}
