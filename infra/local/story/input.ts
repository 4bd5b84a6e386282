import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readDate } from "../../../bot/features/imports/date-rules.ts";
import { readGroup } from "../../../bot/features/imports/read-group.ts";
import { readTable } from "../../../bot/features/imports/table.ts";
import type { Sheet } from "../../../bot/kernel/spreadsheet.ts";
import type { Day } from "../../../bot/kernel/time.ts";
import { atLocal, day, type Instant, plusDays } from "../../../bot/kernel/time.ts";
import { readSpreadsheet } from "../../../bot/platform/spreadsheets/read-spreadsheet.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { coordinator } from "../app/cast.ts";

type Person = { readonly name: string; readonly mail: string; readonly hint: string };

export type StoryInput = {
  readonly fileName: string;
  /** Base64, as the tab sends it. */
  readonly content: string;
  /** Everybody who must exist in the tenant before the story begins. */
  readonly cast: readonly Person[];
  /** When the story begins: early enough for everything that comes before the first session. */
  readonly beginsAt: Instant | undefined;
};

const daysBefore = 42;
const longAgo: Day = day("2000-01-01");

/** The file is looked at as on the day the story begins: neither in its past nor far ahead. */
function beginOf(sheet: Sheet): Day {
  const [first] = readTable(sheet, new Set()).rows;
  const cell = first?.at("startOn")?.cell;
  const start = cell && readDate(cell);
  return start?.ok ? plusDays(start.value, -daysBefore) : longAgo;
}

/** Looks into the file only to find the cast and the date; judging it is the app's work. */
export async function readInput(file: string): Promise<StoryInput> {
  const bytes = await readFile(file);
  const fileName = basename(file);
  const content = bytes.toString("base64");
  const sheet = await readSpreadsheet(bytes, fileName);
  const draft = sheet.ok
    ? readGroup(sheet.value, { tracks: loadTracks(), today: beginOf(sheet.value) })
    : undefined;
  const rows = draft?.rows ?? [];
  const teacher = draft?.group ? [{ ...draft.group.teacher, hint: "teacher" }] : [];
  const known = (person: Person) => person.name !== "" && person.mail.includes("@");
  return {
    fileName,
    content,
    beginsAt: draft?.group
      ? atLocal(plusDays(draft.group.startOn, -daysBefore), "09:00")
      : undefined,
    cast: [
      coordinator,
      ...teacher,
      ...rows.map(({ name, mail }) => ({ name, mail, hint: "participant" })),
      { name: "Joke Bakker", mail: "j.bakker@zorggroep-delinde.example", hint: "deputy" },
      ...rows.flatMap(({ supervisor }) =>
        supervisor ? [{ ...supervisor, hint: "supervisor" }] : [],
      ),
    ].filter(known),
  };
}
