import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  aWorkbook,
  aWorkbookOfSheets,
  read,
  sheetPath,
  withParts,
  withSheetData,
} from "./a-workbook.ts";

const onDay = (iso: string, format = "dd-mm-yyyy") => ({
  value: new Date(`${iso}Z`),
  type: Date,
  format,
});
const hide = (name: string, state: string) => (parts: Record<string, string>) => ({
  "xl/workbook.xml": parts["xl/workbook.xml"]?.replace(
    `name="${name}"`,
    `name="${name}" state="${state}"`,
  ),
});

describe("reading an Excel workbook", () => {
  it("given text, numbers and gaps, when read, then every cell stands where it stood", async () => {
    const workbook = await aWorkbook([["Naam", null, "Getal"], [], ["  Noë Çelik ", true, 8.9]]);

    const sheet = await read(workbook);

    assert.deepEqual(sheet, {
      name: "Groep",
      hiddenSheets: [],
      rows: [
        [{ kind: "text", text: "Naam" }, { kind: "empty" }, { kind: "text", text: "Getal" }],
        [{ kind: "empty" }, { kind: "empty" }, { kind: "empty" }],
        [
          { kind: "text", text: "Noë Çelik" },
          { kind: "boolean", value: true },
          { kind: "number", value: 8.9 },
        ],
      ],
    });
  });

  for (const zone of ["Europe/Amsterdam", "America/New_York", "Pacific/Auckland"]) {
    it(`given date cells and a machine in ${zone}, when read, then the days are the written days`, async () => {
      const before = process.env["TZ"];
      const workbook = await aWorkbook([
        [onDay("2027-01-12T00:00"), onDay("2027-03-28T02:30"), onDay("2026-12-31T23:59")],
      ]);
      process.env["TZ"] = zone;
      try {
        const sheet = await read(workbook);

        assert.deepEqual(sheet.rows[0], [
          { kind: "date", text: "2027-01-12" },
          { kind: "date", text: "2027-03-28T02:30" },
          { kind: "date", text: "2026-12-31T23:59" },
        ]);
      } finally {
        if (before === undefined) delete process.env["TZ"];
        else process.env["TZ"] = before;
      }
    });
  }

  it("given a time cell that is a hair under 19:00, when read, then it is 19:00", async () => {
    const workbook = await aWorkbook([[{ value: 0.7916666666, type: Number, format: "h:mm" }]]);

    const sheet = await read(workbook);

    const [cell] = sheet.rows[0] ?? [];
    assert.equal(cell?.kind, "date");
    assert.match(cell.text, /T19:00$/);
  });

  for (const flag of ["1", "true"]) {
    it(`given days counted from 1904 (${flag}), when read, then the day is the same`, async () => {
      const since1900 = await aWorkbook([[onDay("2027-01-12T00:00")]]);
      const since1904 = withParts(since1900, (parts) => ({
        "xl/workbook.xml": parts["xl/workbook.xml"]?.replace(
          "<workbookPr/>",
          `<workbookPr date1904="${flag}"/>`,
        ),
        // 1462 days lie between the two beginnings.
        [sheetPath]: parts[sheetPath]?.replace(
          /<v>(\d+)<\/v>/,
          (_, day) => `<v>${Number(day) - 1462}</v>`,
        ),
      }));

      const sheet = await read(since1904);

      assert.deepEqual(sheet.rows[0], [{ kind: "date", text: "2027-01-12" }]);
    });
  }

  it("given a day after the year 9999, when read, then it is text as Excel shows it", async () => {
    const workbook = withParts(await aWorkbook([[onDay("2027-01-12T00:00")]]), (parts) => ({
      [sheetPath]: parts[sheetPath]?.replace(/<v>\d+<\/v>/, "<v>1e18</v>"),
    }));

    const sheet = await read(workbook);

    assert.deepEqual(sheet.rows[0], [{ kind: "text", text: "########" }]);
  });

  it("given formulas with and without a result, when read, then all are formulas", async () => {
    const workbook = withSheetData(
      await aWorkbook([["x"]]),
      '<sheetData><row r="2"><c r="A2" t="str"><f>LOWER(B1)&amp;"x"</f><v>noë</v></c>' +
        '<c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2"><v>4</v></c>' +
        '<c r="D2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>1/0</f></c></row></sheetData>',
    );

    const sheet = await read(workbook);

    assert.deepEqual(sheet.rows[1], [
      { kind: "formula", text: '=LOWER(B1)&"x"' },
      { kind: "formula", text: "=" },
      { kind: "number", value: 4 },
      { kind: "formula", text: "#N/A" },
      { kind: "empty" },
      { kind: "formula", text: "=1/0" },
    ]);
  });

  it("given a writer with prefixes and without cell references, when read, then it reads the same", async () => {
    const workbook = withSheetData(
      await aWorkbook([["x"]]),
      '<x:sheetData xmlns:x="y"><x:row><x:c t="inlineStr"><x:is><x:t>Noë</x:t></x:is></x:c>' +
        "<x:c/><x:c><x:v>5</x:v></x:c></x:row><x:row><x:c><x:v>6</x:v></x:c></x:row></x:sheetData>",
    );

    const sheet = await read(workbook);

    assert.deepEqual(sheet.rows, [
      [{ kind: "text", text: "Noë" }, { kind: "empty" }, { kind: "number", value: 5 }],
      [{ kind: "number", value: 6 }, { kind: "empty" }, { kind: "empty" }],
    ]);
  });

  it("given formatted empty rows to the end of the sheet, when read, then they do not count", async () => {
    const workbook = withSheetData(
      await aWorkbook([["x"]]),
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>',
    );

    const sheet = await read(workbook);

    assert.deepEqual(sheet.rows, [[{ kind: "number", value: 1 }]]);
  });
});

describe("sheets that nobody sees", () => {
  const sheets = [
    { name: "Lijsten & zo", data: [["geheim"]] },
    { name: "Groep", data: [["zichtbaar"]] },
    { name: "Kladblok", data: [["ook geheim"]] },
  ];

  it("given a hidden first sheet, when read, then the first visible one is read and the others are named", async () => {
    const workbook = await aWorkbookOfSheets(sheets);
    const first = withParts(workbook, hide("Lijsten &amp; zo", "hidden"));
    const both = withParts(first, hide("Kladblok", "veryHidden"));

    const sheet = await read(both);

    assert.equal(sheet.name, "Groep");
    assert.deepEqual(sheet.rows, [[{ kind: "text", text: "zichtbaar" }]]);
    assert.deepEqual(sheet.hiddenSheets, ["Lijsten & zo", "Kladblok"]);
  });

  it("given a sheet name with odd characters, when read, then it is named as in Excel", async () => {
    const workbook = withParts(await aWorkbook([["x"]]), (parts) => ({
      "xl/workbook.xml": parts["xl/workbook.xml"]?.replace(
        'name="Groep"',
        "name='&#x4e;o&#235; &lt;3&gt; &apos;&onbekend;&#x110000;'",
      ),
    }));

    const sheet = await read(workbook);

    assert.equal(sheet.name, "Noë <3> '&onbekend;&#x110000;");
  });
});
