import { providerDomain } from "../../infra/local/ids.ts";

export type Named = { readonly name: string; readonly mail: string };
export type GroupFacts = {
  readonly participants: readonly Named[];
  readonly teacher: Named;
  /** Day of the first session, such as `12-01-2027`; the clock of the tests starts on 4 January 2027. */
  readonly startOn: string;
  readonly weekday: string;
  readonly startTime: string;
  readonly rhythm: string;
  readonly vacationWeeks: string;
  /** Made up by the app when absent. */
  readonly groupName?: string;
  /** By mail address of the participant. */
  readonly supervisors?: Readonly<Record<string, Named>>;
};
export type GroupFile = { readonly fileName: string; readonly content: string };

export const teacher: Named = { name: "Tessa de Vries", mail: `t.devries@${providerDomain}` };
/** Two with an account of the provider, two who must be invited first. */
export const amina: Named = { name: "Amina Yılmaz", mail: `a.yilmaz@${providerDomain}` };
export const bram: Named = { name: "Bram Oosterhuis", mail: `b.oosterhuis@${providerDomain}` };
export const chantal: Named = { name: "Chantal Rozenblad", mail: "c.rozenblad@hetbaken.example" };
export const daan: Named = { name: "Daan Kuipers", mail: "d.kuipers@hetbaken.example" };
export const everybody: readonly Named[] = [amina, bram, chantal, daan];

const header = [
  "Naam",
  "E-mail",
  "Zorgorganisatie",
  "Functie",
  "Opleiding",
  "Startdatum",
  "Weekdag",
  "Begintijd",
  "Ritme",
  "Vakantieweken",
  "Docent",
  "E-mail docent",
  "Groepsnaam",
] as const;
/** Only in the file when somebody has a supervisor. */
const ofSupervisor = ["Werkbegeleider", "E-mail werkbegeleider"] as const;
type Column = (typeof header)[number] | (typeof ofSupervisor)[number];
export type Row = Readonly<Partial<Record<Column, string>>>;

const usual: GroupFacts = {
  participants: everybody,
  teacher,
  startOn: "12-01-2027",
  weekday: "dinsdag",
  startTime: "19:00",
  rhythm: "elke 2 weken",
  vacationWeeks: "8",
};
const track = "Individuele ondersteuning in de maatschappelijke zorg, niveau 3";

const supervisorOf = (supervisor: Named | undefined): Row =>
  supervisor ? { Werkbegeleider: supervisor.name, "E-mail werkbegeleider": supervisor.mail } : {};

/** The rows of a good file; what goes for the group stands in the first. */
export function groupRows(given: Partial<GroupFacts> = {}): readonly Row[] {
  const facts = { ...usual, ...given };
  const ofGroup: Row = {
    Opleiding: track,
    Startdatum: facts.startOn,
    Weekdag: facts.weekday,
    Begintijd: facts.startTime,
    Ritme: facts.rhythm,
    Vakantieweken: facts.vacationWeeks,
    Docent: facts.teacher.name,
    "E-mail docent": facts.teacher.mail,
    Groepsnaam: facts.groupName ?? "",
  };
  return facts.participants.map(({ name, mail }, index) => ({
    Naam: name,
    "E-mail": mail,
    Zorgorganisatie: "Stichting Het Baken",
    Functie: "helpende",
    ...(index === 0 ? ofGroup : {}),
    ...supervisorOf(facts.supervisors?.[mail]),
  }));
}

const cell = (text: string): string =>
  /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The rows as a Dutch Excel saves them, and as the tab sends a file: base64. */
export function csvFile(rows: readonly Row[]): GroupFile {
  const columns: readonly Column[] = rows.some((row) => row.Werkbegeleider !== undefined)
    ? [...header, ...ofSupervisor]
    : header;
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))];
  const text = lines.map((cells) => cells.map(cell).join(";")).join("\r\n");
  return { fileName: "groep.csv", content: Buffer.from(`\ufeff${text}\r\n`).toString("base64") };
}

export const groupFile = (facts: Partial<GroupFacts> = {}): GroupFile => csvFile(groupRows(facts));
