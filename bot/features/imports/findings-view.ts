import type { z } from "zod";
import type { Finding } from "../../contract/findings.ts";
import type { importRow } from "../../contract/imports.ts";
import type { Language } from "../../contract/languages.ts";
import { dayText } from "../../kernel/time.ts";
import type { RowDraft } from "./draft.ts";
import type { FindingCode, FindingDetails, FindingName } from "./finding-codes.ts";
import { say } from "./texts.ts";
import { verdictOf } from "./verdict-rules.ts";

type ImportRow = z.output<typeof importRow>;

const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

type Values = Record<string, string | number>;

function values(details: FindingDetails, language: Language): Values {
  const { column, columns = [], names = [], rows = [], on, weekday, ...rest } = details;
  const speak = say(language);
  const list = (texts: readonly string[]): string =>
    new Intl.ListFormat(language).format(texts) || speak("none");
  const dayName = weekdays[(weekday ?? 0) - 1];
  return {
    ...rest,
    columns: list(columns.map((key) => speak(`columns.${key}`))),
    names: list(names.map((name) => `'${name}'`)),
    rows: list(rows.map(String)),
    ...(column ? { column: speak(`columns.${column}`) } : {}),
    ...(on ? { on: dayText(on, language, true) } : {}),
    ...(dayName ? { weekday: speak(`weekdays.${dayName}`) } : {}),
  };
}

/** The findings as sentences: what is wrong and what to do. */
export const findingsIn = (
  language: Language,
  findings: readonly FindingCode[],
): readonly Finding[] =>
  findings.map(({ code, severity, details, cell }) => {
    // The code is this prefix and a name, by its type.
    const name = code.slice("imports.".length) as FindingName;
    const text = say(language)(`findings.${name}`, values(details, language));
    return { severity, code, text, ...(cell === undefined ? {} : { cell }) };
  });

/** A row for the tab; `change` is what confirming does with this person. */
export const importRowIn = (
  language: Language,
  { row, name, mail, careOrganisation, findings }: RowDraft,
  change: ImportRow["change"],
): ImportRow => ({
  row,
  verdict: verdictOf(findings),
  name,
  mail,
  careOrganisation,
  change,
  findings: [...findingsIn(language, findings)],
});

/** How many rows of each verdict; rows in error have no change. */
export function countsOf(rows: readonly ImportRow[]) {
  const of = (verdict: ImportRow["verdict"]) =>
    rows.filter((row) => row.verdict === verdict).length;
  const changes = (change: ImportRow["change"]) =>
    rows.filter((row) => row.change === change).length;
  return {
    ok: of("ok"),
    warning: of("warning"),
    error: of("error"),
    new: changes("new"),
    unchanged: changes("unchanged"),
  };
}
