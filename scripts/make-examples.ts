import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import writeExcelFile, { type SheetData } from "write-excel-file/node";

// Makes the files in examples/. All names and addresses are invented; `.example` never exists.

type Person = {
  readonly name: string;
  readonly mail: string;
  readonly careOrganisation: string;
  readonly jobTitle: string;
  readonly supervisor: string;
  readonly supervisorMail: string;
};
type Row = readonly string[];
type Contact = readonly [name: string, mail: string];

const linde = "Zorggroep De Linde";
const oever = "Woonzorg Oeverland";
const baken = "Stichting Het Baken";
const morgen = "Thuiszorg Morgenrood";

const supervisors = {
  ria: ["Ria Hoekstra", "r.hoekstra@zorggroep-delinde.example"],
  samir: ["Samir Bouazza", "s.bouazza@zorggroep-delinde.example"],
  els: ["Els Wijnands", "e.wijnands@woonzorg-oeverland.example"],
  marlon: ["Marlon Pinas", "m.pinas@hetbaken.example"],
  tineke: ["Tineke de Groot", "t.degroot@morgenrood.example"],
} as const;

/** One for each care organisation: gets the dates, a card a month, and sees the own staff. */
const contacts: Readonly<Record<string, Contact>> = {
  [linde]: ["Coby Jansen", "c.jansen@zorggroep-delinde.example"],
  [oever]: ["Wim Terpstra", "w.terpstra@woonzorg-oeverland.example"],
  [baken]: ["Nadia Amrani", "n.amrani@hetbaken.example"],
  [morgen]: ["Joke Verhagen", "j.verhagen@morgenrood.example"],
};

const person = (
  name: string,
  mail: string,
  careOrganisation: string,
  jobTitle: string,
  supervisor: keyof typeof supervisors,
): Person => {
  const [supervisorName, supervisorMail] = supervisors[supervisor];
  return { name, mail, careOrganisation, jobTitle, supervisor: supervisorName, supervisorMail };
};

// The first four have an account of the training provider; the others are guests.
const people: readonly Person[] = [
  person("Noë van Dalen", "n.vandalen@zorgopleider.example", linde, "woonbegeleider", "ria"),
  person("Yara Çelik", "y.celik@zorgopleider.example", linde, "assistent begeleider", "ria"),
  person("Kwame Mensah", "k.mensah@zorgopleider.example", oever, "woonhulp", "els"),
  person("Sanne Dijkstra", "s.dijkstra@zorgopleider.example", baken, "helpende", "marlon"),
  person("Fatima El Idrissi", "f.elidrissi@zorggroep-delinde.example", linde, "helpende", "samir"),
  person("Jeroen Kuipers", "j.kuipers@zorggroep-delinde.example", linde, "woonhulp", "samir"),
  person("Ngọc Anh Trần", "n.tran@zorggroep-delinde.example", linde, "helpende", "samir"),
  person("Chantal Rozenblad", "c.rozenblad@woonzorg-oeverland.example", oever, "helpende", "els"),
  person("Piotr Zieliński", "p.zielinski@woonzorg-oeverland.example", oever, "woonhulp", "els"),
  person("Hatice Yıldız", "h.yildiz@hetbaken.example", baken, "activiteitenhulp", "marlon"),
  person("Dewi Latuheru", "d.latuheru@hetbaken.example", baken, "woonbegeleider", "marlon"),
  person("Bram Oosterhuis", "b.oosterhuis@hetbaken.example", baken, "helpende", "marlon"),
  person("Selam Tesfaye", "s.tesfaye@morgenrood.example", morgen, "thuishulp", "tineke"),
  person("Ineke van 't Hof", "i.vanthof@morgenrood.example", morgen, "thuishulp", "tineke"),
];

const header: Row = [
  "Naam",
  "E-mail",
  "Zorgorganisatie",
  "Functie",
  "Werkbegeleider",
  "E-mail werkbegeleider",
  "Contactpersoon",
  "E-mail contactpersoon",
  "Opleiding",
  "Startdatum",
  "Weekdag",
  "Begintijd",
  "Ritme",
  "Vakantieweken",
  "Docent",
  "E-mail docent",
  "Groepsnaam",
];
const startColumn = header.indexOf("Startdatum");
const mailColumn = header.indexOf("E-mail");

const groupValues: Row = [
  "Individuele ondersteuning in de maatschappelijke zorg, niveau 3",
  "12-01-2027",
  "dinsdag",
  "19:00",
  "elke 2 weken",
  "8",
  "Marieke van den Berg",
  "m.vandenberg@zorgopleider.example",
  "Groep Linde",
];

const rowsOf = (group: readonly Person[]): readonly Row[] =>
  group.map((one, index) => [
    ...[one.name, one.mail, one.careOrganisation, one.jobTitle],
    ...[one.supervisor, one.supervisorMail],
    ...(contacts[one.careOrganisation] ?? ["", ""]),
    ...groupValues.map((value) => (index === 0 ? value : "")),
  ]);

/** Three mistakes that people make; the formula is put in by `workbook`. */
const peopleWithMistakes: readonly Person[] = people.map((one, index) => {
  if (index === 3) return { ...one, mail: one.mail.replace("@", "(at)") };
  if (index === 7) return { ...one, supervisorMail: "" };
  return one;
});
const formulaAt = { row: 11, column: mailColumn } as const;

function workbook(rows: readonly Row[], withFormula: boolean): SheetData {
  const cells = rows.map((row, index) =>
    row.map((text, column) => {
      if (text === "") return null;
      if (withFormula && index === formulaAt.row && column === formulaAt.column) {
        return { type: "Formula" as const, value: `LOWER(A${index + 2})` };
      }
      if (column !== startColumn) return { value: text };
      const [date = "1", month = "1", year = "2027"] = text.split("-");
      const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
      return { value: at, type: Date, format: "dd-mm-yyyy" };
    }),
  );
  return [header.map((value) => ({ value, fontWeight: "bold" as const })), ...cells];
}

const widths = [22, 40, 24, 20, 18, 38, 18, 38, 58, 12, 10, 10, 14, 14, 24, 36, 16];

async function writeWorkbook(name: string, data: SheetData): Promise<void> {
  const columns = widths.map((width) => ({ width }));
  await writeExcelFile(data, { sheet: "Groep", columns, stickyRowsCount: 1 }).toFile(pathOf(name));
}

/** As a Dutch Excel saves "CSV UTF-8": a mark in front, semicolons, Windows line ends. */
const csv = (rows: readonly Row[]): string =>
  `\ufeff${[header, ...rows].map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`;
const csvCell = (text: string): string =>
  /[;"\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

await writeWorkbook("groep-voorbeeld.xlsx", workbook(rowsOf(people), false));
await writeWorkbook("groep-met-fouten.xlsx", workbook(rowsOf(peopleWithMistakes), true));
writeFileSync(pathOf("groep-voorbeeld.csv"), csv(rowsOf(people)));
