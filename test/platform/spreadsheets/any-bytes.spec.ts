import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { readSpreadsheet } from "../../../bot/platform/spreadsheets/read-spreadsheet.ts";
import { readXlsx } from "../../../bot/platform/spreadsheets/xlsx.ts";
import { aWorkbook, sheetPath, withParts } from "./a-workbook.ts";

describe("any bytes at all", () => {
  const starts = [
    "",
    "PK\x03\x04",
    "\xd0\xcf\x11\xe0",
    "\xef\xbb\xbf",
    "\xff\xfe",
    "sep=;\n",
    "=\"'\n",
  ];

  it("given any bytes, when read, then there is an answer and never an error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 300 }),
        async (start, rest) => {
          const bytes = Buffer.concat([Buffer.from(start, "latin1"), rest]);
          const outcome = await readSpreadsheet(bytes, "x", readXlsx);
          assert.ok(outcome.ok || outcome.refusal.startsWith("spreadsheet."));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("given a workbook with changed bytes, when read, then there is an answer and never an error", async () => {
    const workbook = await aWorkbook([
      ["Naam", 5, { value: new Date(0), type: Date, format: "dd-mm-yyyy" }],
      ["Noë"],
    ]);
    const change = fc.record({ at: fc.nat(workbook.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(workbook);
        for (const { at, to } of changes) bytes[at] = to;
        const outcome = await readSpreadsheet(bytes, "x", readXlsx);
        assert.ok(outcome.ok || outcome.refusal.startsWith("spreadsheet."));
      }),
      { numRuns: 300 },
    );
  });

  it("given any text inside the parts, when read, then there is an answer and never an error", async () => {
    const workbook = await aWorkbook([["Naam", 5], ["Noë"]]);
    const parts = fc.constantFrom(
      sheetPath,
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
    );
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "c",
      "row",
      "<c>",
      "<v>",
      "</v>",
      "</c>",
      '"',
      " r=",
      "A1",
      "&",
      "&#0;",
      "0",
      "9",
      "e9",
      "<f>",
      "<is>",
      "]]>",
      "<!--",
      "<![CDATA[",
      "\u0000",
      "s=",
      "t=",
    );
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.array(piece, { maxLength: 12 }),
        fc.nat(600),
        async (part, pieces, at) => {
          const changed = withParts(workbook, (texts) => {
            const text = texts[part] ?? "";
            return { [part]: text.slice(0, at) + pieces.join("") + text.slice(at) };
          });
          const outcome = await readSpreadsheet(changed, "x", readXlsx);
          assert.ok(outcome.ok || outcome.refusal.startsWith("spreadsheet."));
        },
      ),
      { numRuns: 300 },
    );
  });
});
