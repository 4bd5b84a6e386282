import { strict as assert } from "node:assert";
import { strToU8, unzipSync, zipSync } from "fflate";
import { before, describe, it } from "mocha";
import { aWorkbook, read, refusalOf, sheetPath, withParts, withSheetData } from "./a-workbook.ts";

const compoundWith = (...streams: readonly string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, "utf16le")),
  ]);

/** Changes the size that the directory (`offset` 24) promises for the first entry. */
function withPromisedSize(zip: Uint8Array, size: number): Uint8Array {
  const buffer = Buffer.from(zip);
  buffer.writeUInt32LE(size, buffer.indexOf(Buffer.from("PK\x01\x02", "latin1")) + 24);
  return buffer;
}

function encrypted(zip: Uint8Array): Uint8Array {
  const buffer = Buffer.from(zip);
  const at = buffer.indexOf(Buffer.from("PK\x01\x02", "latin1")) + 8;
  buffer.writeUInt16LE(buffer.readUInt16LE(at) | 1, at);
  return buffer;
}

describe("workbooks that are refused", () => {
  let workbook: Uint8Array;
  before(async () => {
    workbook = await aWorkbook([["Naam"], ["Noë"]]);
  });

  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ["an .xls of before 2007", () => compoundWith("Root Entry", "Workbook"), "old_format"],
    [
      "a workbook with a password",
      () => compoundWith("EncryptionInfo", "EncryptedPackage"),
      "protected",
    ],
    ["an old Word file", () => compoundWith("WordDocument"), "not_a_spreadsheet"],
    ["an encrypted zip", () => encrypted(workbook), "protected"],
    [
      "a macro project",
      () => withParts(workbook, () => ({ "xl/vbaProject.bin": "x" })),
      "has_macros",
    ],
    [
      "a sheet of old macros",
      () => withParts(workbook, () => ({ "xl/macrosheets/sheet1.xml": "x" })),
      "has_macros",
    ],
    [
      "the type of an .xlsm",
      () =>
        withParts(workbook, (parts) => ({
          "[Content_Types].xml": parts["[Content_Types].xml"]?.replace(
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "vnd.ms-excel.sheet.macroEnabled.main+xml",
          ),
        })),
      "has_macros",
    ],
    ["a binary workbook", () => zipSync({ "xl/workbook.bin": strToU8("x") }), "old_format"],
    ["an OpenDocument file", () => zipSync({ "content.xml": strToU8("x") }), "old_format"],
    ["a Word document", () => zipSync({ "word/document.xml": strToU8("x") }), "not_a_spreadsheet"],
    ["a zip that is cut off", () => workbook.subarray(0, workbook.length - 100), "damaged"],
    ["a zip with nothing behind the start", () => strToU8("PK\x03\x04"), "damaged"],
    ["a missing sheet", () => withParts(workbook, () => ({ [sheetPath]: undefined })), "damaged"],
    [
      "a missing workbook relation",
      () => withParts(workbook, () => ({ "xl/_rels/workbook.xml.rels": undefined })),
      "damaged",
    ],
    [
      "a text that is not in the table of texts",
      () =>
        withSheetData(
          workbook,
          '<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>',
        ),
      "damaged",
    ],
    [
      "a cell without a place",
      () =>
        withSheetData(workbook, '<sheetData><row r="1"><c r="99"><v>9</v></c></row></sheetData>'),
      "damaged",
    ],
    [
      "a row that is no number",
      () => withSheetData(workbook, '<sheetData><row r="x"><c><v>9</v></c></row></sheetData>'),
      "damaged",
    ],
    ["no cells", () => withSheetData(workbook, "<sheetData/>"), "empty"],
    [
      "only hidden sheets",
      () =>
        withParts(workbook, (parts) => ({
          "xl/workbook.xml": parts["xl/workbook.xml"]?.replace("<sheet ", '<sheet state="hidden" '),
        })),
      "empty",
    ],
    [
      "a cell in row 999,999,999",
      () =>
        withSheetData(
          workbook,
          '<sheetData><row r="9"><c r="A9999999"><v>9</v></c></row></sheetData>',
        ),
      "too_many_rows",
    ],
    [
      "a cell in column ZZZ",
      () =>
        withSheetData(workbook, '<sheetData><row r="9"><c r="ZZZ9"><v>9</v></c></row></sheetData>'),
      "too_large",
    ],
    ["a promise of 4 GB", () => withPromisedSize(workbook, 0xfffffff0), "too_large"],
    [
      "a megabyte behind a promise of 100 bytes",
      () =>
        withPromisedSize(
          zipSync({
            "[Content_Types].xml": strToU8("x".repeat(1_000_000)),
            "xl/workbook.xml": strToU8("x"),
          }),
          100,
        ),
      "damaged",
    ],
  ];
  for (const [name, bytes, code] of cases) {
    it(`given ${name}, when read, then the answer is ${code}`, async () => {
      const refusal = await refusalOf(bytes());

      assert.equal(refusal.replace("spreadsheet.", ""), code);
    });
  }

  it("given 10,000 rows, when read, then there are too many, and it does not take long", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`Deelnemer ${index}`, index, "x"]);
    const large = await aWorkbook(rows);
    const startedAt = performance.now();

    const refusal = await refusalOf(large);

    assert.equal(refusal, "spreadsheet.too_many_rows");
    assert.ok(performance.now() - startedAt < 5000);
  });

  it("given one changed byte in the packed sheet, when read, then it is damaged", async () => {
    const names = Array.from({ length: 50 }, (_, index) => [`Deelnemer ${index}`, index]);
    const bytes = Buffer.from(await aWorkbook(names));
    // Just behind the local header and the name, in the packed text of the sheet itself.
    const at = bytes.indexOf(sheetPath) + sheetPath.length + 60;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);

    const refusal = await refusalOf(bytes);

    assert.equal(refusal, "spreadsheet.damaged");
  });

  it("given one changed letter in a part that is not packed, when read, then it is damaged", async () => {
    const bytes = Buffer.from(
      zipSync(unzipSync(await aWorkbook([["Noë van Dalen"]])), { level: 0 }),
    );
    const intact = await refusalOf(bytes);
    bytes.write("b", bytes.indexOf("Dalen"));

    const refusal = await refusalOf(bytes);

    assert.deepEqual([intact, refusal], ["read", "spreadsheet.damaged"]);
  });
});

describe("the name of a file", () => {
  it("given a CSV file called .xlsx, when read, then it is read as what it is", async () => {
    const sheet = await read(strToU8("Naam;E-mail\nNoë;n@x.nl"), "groep.xlsx");

    assert.equal(sheet.rows.length, 2);
  });

  it("given a workbook called .csv or .xlsm, when read, then it is read as what it is", async () => {
    const workbook = await aWorkbook([["Naam"]]);

    const sheets = [await read(workbook, "groep.csv"), await read(workbook, "groep.xlsm")];

    assert.deepEqual(
      sheets.map(({ rows }) => rows),
      [[[{ kind: "text", text: "Naam" }]], [[{ kind: "text", text: "Naam" }]]],
    );
  });

  it("given a table whose first word is PK, when read, then it is a table", async () => {
    const sheet = await read(strToU8("PK-nummer;Naam\n1;x"), "groep.csv");

    assert.equal(sheet.rows.length, 2);
  });
});
