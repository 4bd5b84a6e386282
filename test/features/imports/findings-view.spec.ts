import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { finding } from "../../../bot/contract/findings.ts";
import { importRow } from "../../../bot/contract/imports.ts";
import { languages } from "../../../bot/contract/languages.ts";
import { address } from "../../../bot/features/imports/cells.ts";
import { columnKeys, columnOf, columns } from "../../../bot/features/imports/columns.ts";
import { type FindingName, found } from "../../../bot/features/imports/finding-codes.ts";
import { countsOf, findingsIn, importRowIn } from "../../../bot/features/imports/findings-view.ts";
import { readGroup } from "../../../bot/features/imports/read-group.ts";
import { en } from "../../../bot/features/imports/texts.en.ts";
import { nl } from "../../../bot/features/imports/texts.nl.ts";
import { spreadsheetRefusals } from "../../../bot/features/imports/texts.ts";
import type { Cell } from "../../../bot/kernel/spreadsheet.ts";
import { day } from "../../../bot/kernel/time.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import { judged, today } from "./judged.ts";

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name))].sort();

describe("findings as sentences", () => {
  it("given a weekday that differs, when shown, then each language has its own words", () => {
    const findings = [found("weekday_differs", { weekday: 1, on: day("2027-01-18") }, "H2")];

    assert.deepEqual(findingsIn("nl", findings), [
      {
        severity: "warning",
        code: "imports.weekday_differs",
        text: "De startdatum valt niet op maandag. De eerste bijeenkomst is dan op maandag 18 januari 2027. Kijk of dit klopt.",
        cell: "H2",
      },
    ]);
    assert.match(
      findingsIn("en", findings)[0]?.text ?? "",
      /not a Monday.*Monday,? 18 January 2027/,
    );
  });

  it("given lists, when shown, then they read as a sentence", () => {
    const [missing, twice, none] = findingsIn("nl", [
      found("columns_missing", { columns: ["name", "mail", "teacherMail"] }),
      found("mail_twice", { rows: [4, 7] }),
      found("track_unknown", { given: "Koken", names: [] }),
    ]);

    assert.match(missing?.text ?? "", /naam, e-mail en e-mail docent/);
    assert.match(twice?.text ?? "", /rijen 4 en 7/);
    assert.match(none?.text ?? "", /\(geen\)/);
  });

  it("given placeholders typed in a cell, when shown, then they are shown as typed", () => {
    const given = "{{column}} $t(none) <b>";

    const [shown] = findingsIn("nl", [found("mail_unclear", { given, column: "mail" })]);

    assert.ok(shown?.text.startsWith(`'${given}' is geen`));
  });

  it("given every finding, when compared, then both languages ask for the same values", () => {
    // The keys of the literal are its names.
    for (const name of Object.keys(nl.findings) as FindingName[]) {
      assert.deepEqual(placeholders(en.findings[name]), placeholders(nl.findings[name]), name);
    }
  });

  it("given every sentence, when read, then it shouts not, ends well and is not too long", () => {
    const sentences = [nl.findings, en.findings, ...Object.values(spreadsheetRefusals)].flatMap(
      (texts) => Object.values(texts).flatMap((text) => text.split(/(?<=\.) /)),
    );

    for (const sentence of sentences) {
      assert.match(sentence, /\.$/);
      assert.doesNotMatch(sentence, /!/);
      assert.ok(sentence.split(" ").length <= 15, sentence);
    }
  });
});

describe("rows for the tab", () => {
  it("given a judged sheet, when shown, then rows and counts follow the contract", () => {
    const draft = judged({
      rows: { 3: { naam: "" }, 4: { werkbegeleider: "", "e-mail werkbegeleider": "" } },
    });

    const rows = draft.rows.map((row) => importRowIn("nl", row, row.name === "" ? "none" : "new"));

    for (const row of rows) importRow.parse(row);
    assert.deepEqual(
      rows.slice(0, 3).map(({ row, verdict }) => [row, verdict]),
      [
        [2, "ok"],
        [3, "error"],
        [4, "warning"],
      ],
    );
    assert.deepEqual(countsOf(rows), { ok: 10, warning: 1, error: 1, new: 11, unchanged: 0 });
  });
});

describe("columns", () => {
  it("given every title and header, when looked up, then it is its own column and no other", () => {
    for (const key of columnKeys) {
      for (const header of [nl.columns[key], en.columns[key], ...columns[key].headers]) {
        assert.equal(columnOf(`  ${header.toUpperCase()} *`), key, header);
      }
    }
  });

  it("given columns beyond Z, when addressed, then they have two letters", () => {
    assert.deepEqual(
      [
        address(0, 1),
        address(25, 2),
        address(26, 3),
        address(51, 4),
        address(52, 12),
        address(701, 5),
      ],
      ["A1", "Z2", "AA3", "AZ4", "BA12", "ZZ5"],
    );
  });
});

describe("any sheet at all", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "12-01-2027",
      "19:00",
      "8, 9",
      "dinsdag",
      "noor@x.example",
      "samen-werken-3",
      "0000-01-01",
      "9999-12-31",
      "54",
      "2027-W53",
      "\u200b",
    ),
  );
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant<Cell>({ kind: "empty" }),
    texts.map((text): Cell => ({ kind: "text", text })),
    fc.double().map((value): Cell => ({ kind: "number", value })),
    fc.constantFrom<Cell>(
      { kind: "date", text: "2027-01-12" },
      { kind: "date", text: "1899-12-31T19:00" },
    ),
    fc.boolean().map((value): Cell => ({ kind: "boolean", value })),
    texts.map((text): Cell => ({ kind: "formula", text })),
  );
  const anyHeader = fc
    .constantFrom(...columnKeys)
    .map((key): Cell => ({ kind: "text", text: nl.columns[key] }));
  const anySheet = fc.record({
    name: fc.string(),
    hiddenSheets: fc.array(fc.string(), { maxLength: 2 }),
    rows: fc
      .tuple(
        fc.array(fc.oneof(anyHeader, anyCell), { maxLength: 16 }),
        fc.array(fc.array(anyCell, { maxLength: 16 }), { maxLength: 6 }),
      )
      .map(([header, rows]) => [header, ...rows]),
  });

  it("given any sheet, when judged, then every finding is a sentence in every language", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const draft = readGroup(sheet, { tracks: aCatalogue(), today });
        const findings = [draft.findings, ...draft.rows.map((row) => row.findings)].flat();
        for (const language of languages) {
          for (const shown of findingsIn(language, findings)) {
            finding.parse(shown);
            assert.match(shown.cell ?? "A1", /^[A-Z]+\d+$/);
          }
        }
        assert.ok(draft.group === null || /^\d{4}-\d\d-\d\d$/.test(draft.group.startOn));
      }),
      { numRuns: 400 },
    );
  });

  it("given any sheet, when judged twice, then the verdict is the same", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const given = { tracks: aCatalogue(), today };
        assert.deepEqual(readGroup(sheet, given), readGroup(sheet, given));
      }),
      { numRuns: 100 },
    );
  });
});
