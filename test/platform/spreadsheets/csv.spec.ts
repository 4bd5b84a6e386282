import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { read, refusalOf } from "./a-workbook.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");
/** Byte for byte: every character used here has its Windows-1252 code below 256. */
const windows = (text: string): Uint8Array => Buffer.from(text, "latin1");

const lines = "Naam;Plaats\r\nNoë Çelik;'s-Hertogenbosch\r\n";
const rows = [
  [
    { kind: "text", text: "Naam" },
    { kind: "text", text: "Plaats" },
  ],
  [
    { kind: "text", text: "Noë Çelik" },
    { kind: "text", text: "'s-Hertogenbosch" },
  ],
];

const textsOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await read(bytes, "groep.csv")).rows.map((row) =>
    row.map((cell) => (cell.kind === "text" ? cell.text : `<${cell.kind}>`)),
  );

describe("reading a CSV file", () => {
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ["UTF-8", utf8(lines)],
    ["UTF-8 with a mark", utf8(`\ufeff${lines}`)],
    ["UTF-16 with a mark", utf16(lines)],
    ["UTF-16 the other way round", Buffer.from(utf16(lines)).swap16()],
    ["Windows-1252", windows(lines)],
  ];
  for (const [name, bytes] of encodings) {
    it(`given ${name}, when read, then the names come out right`, async () => {
      const sheet = await read(bytes, "groep.csv");

      assert.deepEqual(sheet, { name: "groep", rows, hiddenSheets: [] });
    });
  }

  it("given a cell that is a book, when read, then only what a cell may hold is passed on", async () => {
    const texts = await textsOf(utf8(`Naam;${"x".repeat(5000)}`));

    assert.deepEqual(texts, [["Naam", "x".repeat(1000)]]);
  });

  it("given curly quotes and the euro sign of Windows-1252, when read, then they come out right", async () => {
    const bytes = Buffer.concat([Buffer.from("Naam;"), Buffer.from([0x80, 0x92, 0x9a])]);

    const texts = await textsOf(bytes);

    assert.deepEqual(texts, [["Naam", "€’š"]]);
  });

  const delimited: readonly (readonly [string, string])[] = [
    ["commas", 'Naam,"E-mail; werk"\nx,y'],
    ["semicolons", 'Naam;"a,b,c,d"\nx;y'],
    ["tabs", "Naam\tE-mail, of niet\nx\ty"],
    ["commas, told by the first line", "sep=,\nNaam,E;mail;met;puntkomma\nx,y"],
    ["old Mac line ends", "Naam;E-mail\rx;y"],
    ["a quoted header over two lines", 'Naam;"E-mail\nmet, komma, en, komma"\nx;y'],
  ];
  for (const [name, text] of delimited) {
    it(`given ${name}, when read, then there are two columns and two rows`, async () => {
      const texts = await textsOf(utf8(text));

      assert.deepEqual(
        texts.map((row) => row.length),
        [2, 2],
      );
      assert.deepEqual(texts[1], ["x", "y"]);
    });
  }

  it("given empty lines between rows, when read, then rows keep their number", async () => {
    const texts = await textsOf(utf8("Naam;E-mail\n\n;\nx;y\n\n\n"));

    assert.deepEqual(texts, [["Naam", "E-mail"], ["<empty>"], ["<empty>", "<empty>"], ["x", "y"]]);
  });

  it("given quotes, doubled quotes and a line end inside, when read, then the cell is whole", async () => {
    const texts = await textsOf(utf8('Naam;Bijnaam\n"Jan; ""Jaap""\nSmit";x'));

    assert.deepEqual(texts[1], ['Jan; "Jaap"\nSmit', "x"]);
  });
});

describe("formulas in a CSV file", () => {
  const formulas = ["=A1", "=cmd|'/C calc'!A0", "@SUM(A1)", "+A1", "-B2", "-2+3+cmd|' /C calc'!A0"];
  for (const text of formulas) {
    it(`given ${text}, when read, then it is a formula`, async () => {
      const texts = await textsOf(utf8(`Naam\n"${text}"`));

      assert.deepEqual(texts[1], ["<formula>"]);
    });
  }

  for (const text of ["+31 6 12345678", "+31-(0)6.1234", "-5", "-5,25", "-", "a=b", "e@f.nl"]) {
    it(`given ${text}, when read, then it is text`, async () => {
      const texts = await textsOf(utf8(`Naam\n"${text}"`));

      assert.deepEqual(texts[1], [text]);
    });
  }
});

describe("text that is no table", () => {
  const table: readonly (readonly [string, Uint8Array, string])[] = [
    [
      "bytes of a picture",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "not_a_spreadsheet",
    ],
    ["a NUL byte", utf8("Naam;E-mail\nx\0;y"), "not_a_spreadsheet"],
    ["a PDF", utf8("%PDF-1.7\n1 0 obj"), "not_a_spreadsheet"],
    ["a web page", utf8("\n<html><table><tr><td>Naam"), "not_a_spreadsheet"],
    ["an open quote", utf8('Naam;E-mail\n"Noë;y\nx;y'), "damaged"],
    ["a mark for UTF-8 and other bytes", Buffer.from([0xef, 0xbb, 0xbf, 0x4e, 0xeb]), "damaged"],
    ["no bytes", utf8(""), "empty"],
    ["only a mark", utf8("\ufeff"), "empty"],
    ["only separators", utf8(";;\n\n \t;\n"), "empty"],
    ["10,000 rows", utf8(`Naam\n${"x\n".repeat(10_000)}`), "too_many_rows"],
    ["501 participants", utf8(`Naam\n${"x\n".repeat(501)}`), "too_many_rows"],
    ["500 participants", utf8(`Naam\n${"x\n".repeat(500)}`), "read"],
    ["3,000 empty lines before a row", utf8(`Naam\n${"\n".repeat(3000)}x`), "too_many_rows"],
    ["3,000 empty lines below a row", utf8(`Naam;E-mail\nx;y\n${";;;\r\n".repeat(3000)}`), "read"],
    ["201 columns", utf8(`Naam${";x".repeat(200)}`), "too_large"],
    ["more than 2 MB", utf8("x".repeat(2 * 1024 * 1024 + 1)), "too_large"],
  ];
  for (const [name, bytes, code] of table) {
    it(`given ${name}, when read, then the answer is ${code}`, async () => {
      const refusal = await refusalOf(bytes, "groep.csv");

      assert.equal(refusal.replace("spreadsheet.", ""), code);
    });
  }
});
