import { strict as assert } from "node:assert";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, it } from "mocha";
import readExcelFile from "read-excel-file/node";
import type { Table } from "../../../bot/kernel/spreadsheet.ts";
import { day, instant } from "../../../bot/kernel/time.ts";
import { makeSpreadsheet } from "../../../bot/platform/spreadsheets/make-spreadsheet.ts";
import { readSpreadsheet } from "../../../bot/platform/spreadsheets/read-spreadsheet.ts";

const table = (change: Partial<Table> = {}): Table => ({
  name: "Resultaten",
  columns: [
    { header: "Naam", width: 24 },
    { header: "Op" },
    { header: "Om" },
    { header: "Uren" },
    { header: "Leeg" },
  ],
  rows: [
    [
      "Noë Çelik",
      { date: day("2027-01-12") },
      { moment: instant("2027-07-01T17:30:00Z") },
      -1.5,
      undefined,
    ],
  ],
  ...change,
});
const bytes = async (given: Table, format: "xlsx" | "csv"): Promise<Buffer> =>
  Buffer.from((await makeSpreadsheet(given, format)).content, "base64");
const partsOf = (file: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, one]) => [name, strFromU8(one)]));
const csv = async (rows: Table["rows"]): Promise<readonly string[][]> =>
  parse(await bytes(table({ rows }), "csv"), {
    bom: true,
    delimiter: ";",
    relax_column_count: true,
  });
const xlsx = async (given: Table) => {
  const [sheet] = await readExcelFile(await bytes(given, "xlsx"));
  assert.ok(sheet);
  return sheet;
};

const typed = [
  "<b>Bo</b> & Co",
  'Zij zei: "ja"; nee',
  "eerste\ntweede",
  "مرحبا \u202e abc",
  "👩🏽‍⚕️ Zoë",
  "x".repeat(50_000),
];

describe("a spreadsheet for a Dutch Excel", () => {
  it("given values, when made as CSV, then the bytes are what Excel expects", async () => {
    const text = (await bytes(table(), "csv")).toString("utf8");

    assert.equal(
      text,
      "\ufeffNaam;Op;Om;Uren;Leeg\r\nNoë Çelik;12-01-2027;01-07-2027 19:30;-1,5;\r\n",
    );
  });

  it("given values, when made as a workbook, then dates are dates and numbers numbers", async () => {
    const { sheet, data } = await xlsx(table());

    assert.equal(sheet, "Resultaten");
    assert.deepEqual(data, [
      ["Naam", "Op", "Om", "Uren", "Leeg"],
      ["Noë Çelik", new Date("2027-01-12T00:00:00Z"), new Date("2027-07-01T19:30:00Z"), -1.5, null],
    ]);
  });

  it("given a workbook, when looked into, then the header is bold, wide and stays in sight", async () => {
    const parts = partsOf(await bytes(table(), "xlsx"));
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";

    assert.match(sheet, /ySplit="1".*state="frozen"/);
    assert.match(sheet, /<col min="1" max="1" width="24" customWidth="1"\/>/);
    assert.match(parts["xl/styles.xml"] ?? "", /<b\/>/);
  });

  for (const start of ["=", "+", "-", "@", "\t", "\r", "＝"]) {
    const name = `${start}HYPERLINK("https://evil.example";"klik")`;

    it(`given a name that begins with ${JSON.stringify(start)}, when made as CSV, then it is text`, async () => {
      const [, row] = await csv([[name]]);

      assert.deepEqual(row, [`'${name}`]);
    });

    it(`given a name that begins with ${JSON.stringify(start)}, when made as a workbook, then no cell is a formula`, async () => {
      const file = await bytes(table({ rows: [[name]] }), "xlsx");

      assert.doesNotMatch(partsOf(file)["xl/worksheets/sheet1.xml"] ?? "", /<f>/);
      const read = await readSpreadsheet(file, "x.xlsx");
      assert.ok(read.ok);
      assert.equal(read.value.rows[1]?.[0]?.kind, "text");
    });
  }

  it("given texts of all sorts, when made as CSV and read again, then they are the same", async () => {
    const [, ...rows] = await csv(typed.map((text) => [text]));

    assert.deepEqual(
      rows.map(([text]) => text),
      typed,
    );
  });

  it("given texts of all sorts, when made as a workbook and read again, then they are the same, as far as a cell goes", async () => {
    const { data } = await xlsx(table({ rows: typed.map((text) => [text]) }));

    assert.deepEqual(
      data.slice(1).map(([text]) => text),
      typed.map((text) => text.slice(0, 32_767)),
    );
  });

  for (const [name, shown] of [
    ["Groep [1]: di/do", "Groep  1   di do"],
    ["'aan'", "aan"],
    ["x".repeat(60), "x".repeat(31)],
    ["", "Blad1"],
    ["[]", "Blad1"],
  ] as const) {
    it(`given the name ${name}, when made as a workbook, then Excel takes the name of the sheet`, async () => {
      assert.equal((await xlsx(table({ name }))).sheet, shown);
    });
  }

  it("given no rows, when made, then there is a header alone", async () => {
    assert.equal((await csv([])).length, 1);
    assert.equal((await xlsx(table({ rows: [] }))).data.length, 1);
  });
});
