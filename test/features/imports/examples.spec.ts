import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { describe, it } from "mocha";
import { columnKeys, columns } from "../../../bot/features/imports/columns.ts";
import { readGroup } from "../../../bot/features/imports/read-group.ts";
import { nl } from "../../../bot/features/imports/texts.nl.ts";
import { verdictOf } from "../../../bot/features/imports/verdict-rules.ts";
import { readSpreadsheet } from "../../../bot/platform/spreadsheets/read-spreadsheet.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { rowFindings, today } from "./judged.ts";

const example = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../examples/${name}`, import.meta.url));

async function judgedExample(name: string) {
  const sheet = await readSpreadsheet(example(name), name);
  assert.ok(sheet.ok);
  return readGroup(sheet.value, { tracks: loadTracks(), today });
}

describe("the example files", () => {
  it("given the example group, when read, then 14 people can start without a remark", async () => {
    const draft = await judgedExample("groep-voorbeeld.xlsx");

    assert.deepEqual(draft.findings, []);
    assert.deepEqual(rowFindings(draft), {});
    assert.equal(draft.rows.length, 14);
    const internal = draft.rows.filter(({ mail }) => mail.endsWith("@zorgopleider.example"));
    assert.equal(internal.length, 4);
    assert.deepEqual(
      { ...draft.group, name: "", trackId: "", trackTitle: "" },
      {
        name: "",
        trackId: "",
        trackVersion: 1,
        trackTitle: "",
        teacher: { name: "Marieke van den Berg", mail: "m.vandenberg@zorgopleider.example" },
        startOn: "2027-01-12",
        weekday: 2,
        startTime: "19:00",
        everyWeeks: 2,
        vacationWeeks: ["2027-W08"],
      },
    );
  });

  it("given the CSV, when read, then it says the same as the workbook", async () => {
    const fromWorkbook = await judgedExample("groep-voorbeeld.xlsx");
    const fromCsv = await judgedExample("groep-voorbeeld.csv");

    assert.deepEqual(fromCsv, fromWorkbook);
  });

  it("given the example with mistakes, when read, then exactly three rows are wrong", async () => {
    const draft = await judgedExample("groep-met-fouten.xlsx");

    assert.deepEqual(rowFindings(draft), {
      5: ["B5 mail_unclear"],
      9: ["F9 supervisor_half"],
      13: ["B13 formula"],
    });
    assert.deepEqual(draft.findings, []);
    assert.equal(draft.rows.filter(({ findings }) => verdictOf(findings) === "error").length, 3);
  });

  it("given the description of the format, when compared, then it names every column as it is", () => {
    const readme = new TextDecoder().decode(example("README.md"));

    for (const key of columnKeys) {
      const must = columns[key].required ? "ja" : "nee";
      assert.ok(readme.includes(`| ${nl.columns[key]} | ${must} | ${nl.notes[key]} |`), key);
    }
  });
});
