import { type ColumnKey, simple } from "./columns.ts";
import type { RowDraft } from "./draft.ts";
import { type FindingCode, found } from "./finding-codes.ts";

export type CellOf = (row: number, column: ColumnKey) => string | undefined;

/** Rows under one key; rows without a key stay out. */
function grouped(
  rows: readonly RowDraft[],
  keyOf: (row: RowDraft) => string,
): ReadonlyMap<string, readonly RowDraft[]> {
  const groups = Map.groupBy(rows, keyOf);
  groups.delete("");
  return groups;
}

const numbers = (rows: readonly RowDraft[]): readonly number[] => rows.map(({ row }) => row);
const differ = (texts: readonly string[]): boolean => new Set(texts).size > 1;

type Judge = (row: RowDraft) => readonly FindingCode[];

/** What could not be read as an address is reported already, and equal to nothing. */
const knownMail = ({ mail, findings }: RowDraft): string =>
  findings.some(({ code }) => code === "imports.mail_unclear") ? "" : mail;

function mailJudge(
  rows: readonly RowDraft[],
  teacherMail: string | undefined,
  cell: CellOf,
): Judge {
  const byMail = grouped(rows, knownMail);
  return (one) => {
    const at = cell(one.row, "mail");
    const same = byMail.get(knownMail(one)) ?? [];
    return [
      ...(same.length > 1 ? [found("mail_twice", { rows: numbers(same) }, at)] : []),
      ...(one.mail !== "" && one.mail === teacherMail ? [found("mail_of_teacher", {}, at)] : []),
      ...(one.mail !== "" && one.mail === one.supervisor?.mail
        ? [found("mail_of_supervisor", {}, cell(one.row, "supervisorMail"))]
        : []),
    ];
  };
}

function nameJudge(rows: readonly RowDraft[], cell: CellOf): Judge {
  const byName = grouped(rows, ({ name }) => simple(name));
  return (one) => {
    const same = byName.get(simple(one.name)) ?? [];
    // With one address it is one person twice, which the address already tells.
    const others = same.filter(({ row, mail }) => row !== one.row && mail !== one.mail);
    if (others.length === 0) return [];
    return [found("name_twice", { rows: numbers(same) }, cell(one.row, "name"))];
  };
}

function supervisorJudge(rows: readonly RowDraft[], cell: CellOf): Judge {
  const byMail = grouped(rows, ({ supervisor }) => supervisor?.mail ?? "");
  return (one) => {
    const same = byMail.get(one.supervisor?.mail ?? "") ?? [];
    const names = same.map(({ supervisor }) => simple(supervisor?.name ?? ""));
    if (!differ(names)) return [];
    const details = { rows: numbers(same) };
    return [found("supervisor_two_names", details, cell(one.row, "supervisor"))];
  };
}

/** An organisation has one contact: nobody can tell which of two was meant. */
function contactJudge(rows: readonly RowDraft[], cell: CellOf): Judge {
  const named = rows.filter(({ contact }) => contact !== null);
  const byOrganisation = grouped(named, ({ careOrganisation }) => simple(careOrganisation));
  const participants = new Set(rows.map(knownMail).filter((mail) => mail !== ""));
  return (one) => {
    if (!one.contact) return [];
    const at = cell(one.row, "contactMail");
    const same = byOrganisation.get(simple(one.careOrganisation)) ?? [];
    const isDifferent = differ(same.map(({ contact }) => contact?.mail ?? ""));
    return [
      ...(isDifferent ? [found("contact_differs", { rows: numbers(same) }, at)] : []),
      ...(participants.has(one.contact.mail) ? [found("contact_takes_part", {}, at)] : []),
    ];
  };
}

/** Adds what shows only when rows are laid side by side: doubles and contradictions. */
export function judgedTogether(
  rows: readonly RowDraft[],
  teacherMail: string | undefined,
  cell: CellOf,
): readonly RowDraft[] {
  const judges = [
    mailJudge(rows, teacherMail, cell),
    nameJudge(rows, cell),
    supervisorJudge(rows, cell),
    contactJudge(rows, cell),
  ];
  return rows.map((row) => ({
    ...row,
    findings: [...row.findings, ...judges.flatMap((judge) => judge(row))],
  }));
}
