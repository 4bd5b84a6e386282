import type { Cell, Sheet } from "../../bot/kernel/spreadsheet.ts";

export type Value = string | number | boolean | Cell | undefined;

export function aCell(value: Value): Cell {
  if (value === undefined || value === "") return { kind: "empty" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : value;
}

export const aFormula = (text = "=A1"): Cell => ({ kind: "formula", text });
export const aDate = (text: string): Cell => ({ kind: "date", text });

export const aSheet = (rows: readonly (readonly Value[])[], facts: Partial<Sheet> = {}): Sheet => ({
  name: "Groep",
  rows: rows.map((row) => row.map(aCell)),
  hiddenSheets: [],
  ...facts,
});

const groupValues = {
  opleiding: "Samen werken in de zorg",
  startdatum: "12-01-2027",
  weekdag: "dinsdag",
  begintijd: "19:00",
  ritme: "elke 2 weken",
  vakantieweken: "8",
  docent: "Marieke van den Berg",
  "e-mail docent": "m.vandenberg@zorgopleider.example",
} as const;

const first = ["Amina", "Bram", "Chantal", "Daan", "Esra", "Femke", "Gijs", "Hanna"] as const;
const last = ["Yılmaz", "de Vries"] as const;

const participant = (index: number): Record<string, Value> => ({
  naam: `${first[index % 8]} ${last[Math.floor(index / 8) % 2]}${"i".repeat(index / 16)}`,
  "e-mail": `deelnemer${index + 1}@delinde.example`,
  zorgorganisatie: "Zorggroep De Linde",
  functie: "begeleider",
  werkbegeleider: "Ria Smit",
  "e-mail werkbegeleider": "r.smit@delinde.example",
});

export type GroupSheet = {
  readonly participants?: number;
  /** Values of the first row, which also holds what goes for the group. */
  readonly group?: Readonly<Record<string, Value>>;
  /** Values by row number as the spreadsheet shows it: the first participant is in row 2. */
  readonly rows?: Readonly<Record<number, Readonly<Record<string, Value>>>>;
  readonly without?: readonly string[];
  readonly facts?: Partial<Sheet>;
};

/** A good sheet of a group that starts on Tuesday 12 January 2027, except for what is given. */
export function aGroupSheet(given: GroupSheet = {}): Sheet {
  const { participants = 12, group = {}, rows = {}, without = [], facts = {} } = given;
  const records = Array.from({ length: participants }, (_, index) => ({
    ...participant(index),
    ...(index === 0 ? { ...groupValues, ...group } : {}),
    ...rows[index + 2],
  })).map((record): Readonly<Record<string, Value>> => record);
  const known = [...Object.keys(participant(0)), ...Object.keys(groupValues)];
  const all = new Set([...known, ...records.flatMap((record) => Object.keys(record))]);
  const header = [...all].filter((name) => !without.includes(name));
  return aSheet([header, ...records.map((record) => header.map((name) => record[name]))], facts);
}
