import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { readGroup } from "../../../bot/features/imports/read-group.ts";
import {
  needsReason,
  sizeFindings,
  verdictOf,
} from "../../../bot/features/imports/verdict-rules.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import { aFormula, aGroupSheet, aSheet } from "../../support/a-sheet.ts";
import { judged, rowFindings, shown, today } from "./judged.ts";

describe("the table itself", () => {
  it("given columns that must be there and are not, when read, then they are named once", () => {
    const draft = judged({ without: ["e-mail", "zorgorganisatie", "docent"] });

    assert.deepEqual(shown(draft.findings), ["columns_missing"]);
    assert.deepEqual(draft.findings[0]?.details, {
      columns: ["mail", "careOrganisation", "teacher"],
    });
    assert.deepEqual(rowFindings(draft), {});
    assert.equal(draft.group, null);
  });

  it("given columns that we do not know, when read, then they are named in a warning", () => {
    const draft = judged({ group: { Telefoon: "06", Dieet: aFormula() } });

    assert.deepEqual(shown(draft.findings), ["O1 columns_unknown"]);
    assert.deepEqual(draft.findings[0]?.details, { names: ["Telefoon", "Dieet"] });
    assert.ok(draft.group);
  });

  it("given a column twice, when read, then it is an error in the second", () => {
    const draft = judged({ group: { "E-mailadres": "x@y.example" } });

    assert.deepEqual(shown(draft.findings), ["O1 column_twice"]);
  });

  it("given a formula among the headers, when read, then it is an error", () => {
    const sheet = aGroupSheet();
    const [header = [], ...rest] = sheet.rows;

    const draft = readGroup(
      { ...sheet, rows: [[...header, aFormula()], ...rest] },
      { tracks: aCatalogue(), today },
    );

    assert.deepEqual(shown(draft.findings), ["O1 header_formula"]);
  });

  it("given hidden sheets, when read, then they are named in a warning", () => {
    const draft = judged({ facts: { hiddenSheets: ["Blad2"] } });

    assert.deepEqual(shown(draft.findings), ["hidden_sheets"]);
    assert.deepEqual(draft.findings[0]?.severity, "warning");
  });

  it("given a title above the table and empty rows in it, when read, then rows keep their number", () => {
    const [header = [], first = [], ...rest] = aGroupSheet().rows;
    const title = [aSheet([["Groep voorjaar"]]).rows[0] ?? [], []];

    const draft = readGroup(
      { name: "x", hiddenSheets: [], rows: [...title, header, first, [], ...rest] },
      { tracks: aCatalogue(), today },
    );

    assert.deepEqual(draft.findings, []);
    assert.deepEqual(
      draft.rows.slice(0, 3).map(({ row }) => row),
      [4, 6, 7],
    );
  });

  it("given English headers, when read, then they are understood", () => {
    const draft = readGroup(
      aSheet([
        [
          "Name",
          "E-mail",
          "Care organisation",
          "Course",
          "Start date",
          "Start time",
          "Teacher",
          "E-mail teacher",
        ],
        [
          "Noor",
          "noor@x.example",
          "Linde",
          "samen-werken-3",
          "12 January 2027",
          "7 pm",
          "Mary",
          "m@y.example",
        ],
      ]),
      { tracks: aCatalogue(), today },
    );

    assert.equal(draft.group?.startTime, "19:00");
    assert.deepEqual(shown(draft.findings), ["group_size"]);
  });

  it("given a sheet without rows, when read, then there are no participants", () => {
    const draft = readGroup(aSheet([]), { tracks: aCatalogue(), today });

    assert.deepEqual(shown(draft.findings), ["columns_missing", "no_participants"]);
    assert.deepEqual(draft.rows, []);
  });

  it("given only a header, when read, then there are no participants", () => {
    assert.deepEqual(shown(judged({ participants: 0 }).findings), ["no_participants"]);
  });
});

describe("the size of a group", () => {
  const sizes: readonly (readonly [number, boolean, readonly string[]])[] = [
    [0, true, ["no_participants"]],
    [1, true, ["group_size"]],
    [11, true, ["group_size"]],
    [12, false, []],
    [15, false, []],
    [16, true, ["group_size"]],
    [30, true, ["group_size"]],
    [31, true, ["too_many_participants"]],
  ];
  for (const [count, reason, findings] of sizes) {
    it(`given ${count} participants, when judged, then ${findings[0] ?? "nothing"} is said`, () => {
      assert.deepEqual(shown(sizeFindings(count)), findings);
      assert.deepEqual(shown(judged({ participants: count }).findings), findings);
      assert.equal(needsReason(count), reason);
    });
  }

  it("given 11 or 31, when judged, then the first is a warning and the second an error", () => {
    assert.equal(verdictOf(sizeFindings(11)), "warning");
    assert.equal(verdictOf(sizeFindings(31)), "error");
    assert.equal(verdictOf([]), "ok");
  });
});
