import { strict as assert } from "node:assert";
import { before, describe, it } from "mocha";
import { readApart } from "../../../bot/platform/spreadsheets/read-apart.ts";
import { aWorkbook, read, refusalOf, withParts, withSheetData } from "./a-workbook.ts";

const many = 150_000;
const cells = (rows: number, columns: number): string => {
  const row = `<row>${"<c><v>1</v></c>".repeat(columns)}</row>`;
  return `<sheetData>${row.repeat(rows)}</sheetData>`;
};
const oneCell = (inner: string, attributes = ""): string =>
  `<sheetData><row r="1"><c r="A1"${attributes}>${inner}</c></row></sheetData>`;

/** Small once packed, and made to keep a reader busy: mocha's own time limit guards these. */
describe("workbooks made to keep us busy", () => {
  let workbook: Uint8Array;
  before(async () => {
    workbook = await aWorkbook([["Naam"], ["Noë"]]);
  });
  const withSheet = (sheetData: string) => withSheetData(workbook, sheetData);
  const changed = (part: string, from: string, to: string) =>
    withParts(workbook, (parts) => ({ [part]: parts[part]?.replace(from, to) }));
  const long = "a".repeat(many);
  const sheets = (count: number) =>
    changed(
      "xl/workbook.xml",
      "</sheets>",
      `${'<sheet name="x" sheetId="9" r:id="rId1" state="hidden"/>'.repeat(count)}</sheets>`,
    );

  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ["a cell with long attributes", () => withSheet(oneCell("<v>1</v>", ` ${long}`)), "damaged"],
    ["a row with long attributes", () => withSheet(`<sheetData><row ${long}/>`), "damaged"],
    [
      "attributes of 1 kB on every row",
      () => withSheet(`<sheetData>${`<row ${long.slice(0, 1000)}></row>`.repeat(20_000)}`),
      "empty",
    ],
    [
      "a sheet name with long attributes",
      () => changed("xl/workbook.xml", "<sheet ", `<sheet ${long} `),
      "damaged",
    ],
    [
      "a relation with long attributes",
      () => changed("xl/_rels/workbook.xml.rels", "<Relationship ", `<Relationship ${long} `),
      "damaged",
    ],
    [
      "one cell that comes again and again",
      () => withSheet(oneCell('<v>1</v></c><c r="A1">'.repeat(many))),
      "too_large",
    ],
    ["20,100 cells", () => withSheet(cells(201, 100)), "too_large"],
    ["20,000 cells", () => withSheet(cells(200, 100)), "read"],
    [
      "an error value full of unclosed tags",
      () => withSheet(oneCell(`<v>#N/A</v>${"<".repeat(many)}`, ' t="e"')),
      "read",
    ],
    ["300 sheets", () => sheets(300), "too_large"],
  ];
  for (const [name, bytes, code] of cases) {
    it(`given ${name}, when read, then the answer is ${code}`, async () => {
      const refusal = await refusalOf(bytes());

      assert.equal(refusal.replace("spreadsheet.", ""), code);
    });
  }

  it("given cells that are books, when read, then only what a cell may hold is passed on", async () => {
    const text = "x".repeat(32_000);
    const bytes = withSheet(
      `<sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c><c><f>${text}</f></c></row></sheetData>`,
    );

    const [row = []] = (await read(bytes)).rows;

    assert.deepEqual(row, [
      { kind: "text", text: "x".repeat(1000) },
      { kind: "formula", text: `=${"x".repeat(999)}` },
    ]);
  });

  it("given a reader that is not done in time, when its time is up, then the file is damaged", async () => {
    const bytes = withSheet(oneCell("<is><t>x</t></is>", ' t="inlineStr"'));

    // No thread starts in no time, so this is about the limit and not about the machine.
    const outcome = await readApart(bytes, 0);

    assert.deepEqual(outcome, { ok: false, refusal: "spreadsheet.damaged" });
  });
});
