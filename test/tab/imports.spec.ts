import assert from "node:assert/strict";
import { type ImportVerdict, maxImportBytes } from "../../bot/contract/imports.ts";
import { checkFile, toBase64 } from "../../tab/src/pages/imports/check-file.ts";
import { pickRows } from "../../tab/src/pages/imports/pick-rows.ts";
import {
  isChanged,
  isComplete,
  settingsOf,
  withoutWeek,
  withWeekOf,
} from "../../tab/src/pages/imports/settings.ts";
import { whyBlocked } from "../../tab/src/pages/imports/why-blocked.ts";

const group: NonNullable<ImportVerdict["group"]> = {
  groupId: "g1",
  exists: false,
  name: "Groep 1",
  trackId: "t",
  trackTitle: "Opleiding",
  teacher: { name: "Marieke", mail: "m@zorgopleider.example" },
  startOn: "2027-01-12",
  weekday: 2,
  startTime: "19:00",
  everyWeeks: 2,
  vacationWeeks: ["2027-W18"],
};
const counts = { ok: 14, warning: 0, error: 0, new: 14, unchanged: 0 };
const verdict = (change: Partial<ImportVerdict> = {}): ImportVerdict => ({
  importId: "i1",
  fileName: "groep.xlsx",
  group,
  findings: [],
  rows: [],
  counts,
  needsReason: false,
  plan: null,
  canConfirm: true,
  ...change,
});
const untouched = { isChanged: false, reason: "", loadReason: "" };
const fullPlan = {
  sessions: [],
  endsOn: "2027-06-29",
  weeks: [],
  averageHours: 5,
  maxHours: 7,
  findings: [],
  moves: [],
  needsReason: true,
};

describe("looking at a file before it is sent", () => {
  for (const [name, size, problem] of [
    ["groep.xlsx", 9000, undefined],
    ["Groep.CSV", 1, undefined],
    ["groep.xlsx", maxImportBytes, undefined],
    ["groep.xlsx", maxImportBytes + 1, "tooLarge"],
    ["groep.csv", 0, "empty"],
    ["groep.xls", 9000, "oldExcel"],
    ["groep.xlsm", 9000, "macros"],
    ["groep.xlsx.exe", 9000, "type"],
    ["groep", 9000, "type"],
    [`${"x".repeat(200)}.csv`, 9000, "nameTooLong"],
  ] as const) {
    it(`given ${name.slice(0, 20)} of ${size} bytes, when looked at, then it is ${problem ?? "fine"}`, () => {
      assert.equal(checkFile({ name, size }), problem);
    });
  }

  it("given bytes of every value over several pieces, when encoded, then none is lost", () => {
    const bytes = Uint8Array.from({ length: 20_001 }, (_, place) => place % 256);

    assert.deepEqual(new Uint8Array(Buffer.from(toBase64(bytes), "base64")), bytes);
  });
});

describe("changing the dates of an import", () => {
  it("given what the file says, when nothing is touched, then nothing is changed", () => {
    assert.equal(isChanged(settingsOf(group), group), false);
  });

  it("given a day in a vacation week, when added, then its week stands once and in order", () => {
    const once = withWeekOf(settingsOf(group), "2027-02-24");

    const twice = withWeekOf(once, "2027-02-22");

    assert.deepEqual(twice.vacationWeeks, ["2027-W08", "2027-W18"]);
    assert.equal(isChanged(twice, group), true);
  });

  it("given an added week, when taken away, then it is as it was", () => {
    const settings = withWeekOf(settingsOf(group), "2027-02-24");

    assert.equal(isChanged(withoutWeek(settings, "2027-W08"), group), false);
  });

  it("given an emptied field, when looked at, then it is not complete", () => {
    const settings = settingsOf(group);

    assert.equal(isComplete(settings), true);
    assert.equal(isComplete({ ...settings, startOn: "" }), false);
    assert.equal(isComplete({ ...settings, startTime: "" }), false);
  });
});

describe("saying why a group cannot be made yet", () => {
  const problem = { severity: "error", code: "x", text: "x" } as const;
  const note = { severity: "warning", code: "x", text: "x" } as const;
  const withErrors = { ...counts, error: 2 };
  const cases = [
    ["all in order", verdict(), untouched, undefined],
    ["only notes", verdict({ findings: [note] }), untouched, undefined],
    ["dates changed", verdict(), { ...untouched, isChanged: true }, "changed"],
    ["wrong rows", verdict({ counts: withErrors, canConfirm: false }), untouched, "rows"],
    ["wrong rows that may be left out", verdict({ counts: withErrors }), untouched, undefined],
    ["a wrong file", verdict({ findings: [problem], canConfirm: false }), untouched, "findings"],
    ["no reason", verdict({ needsReason: true }), { ...untouched, reason: "  " }, "reason"],
    ["no reason for full weeks", verdict({ plan: fullPlan }), untouched, "loadReason"],
    [
      "a reason for full weeks",
      verdict({ plan: fullPlan }),
      { ...untouched, loadReason: "Zomer" },
      undefined,
    ],
    ["a reason", verdict({ needsReason: true }), { ...untouched, reason: "Zieken" }, undefined],
    ["no explanation", verdict({ canConfirm: false }), untouched, "other"],
  ] as const;
  for (const [given, import_, form, block] of cases) {
    it(`given ${given}, when asked, then it says ${block ?? "nothing"}`, () => {
      assert.equal(whyBlocked(import_, form), block);
    });
  }
});

describe("choosing the rows to show", () => {
  const row = (verdictOf: "ok" | "warning" | "error", number: number) => ({
    row: number,
    verdict: verdictOf,
    name: "",
    mail: "",
    careOrganisation: "",
    change: "none" as const,
    findings: [],
  });
  const rows = [row("ok", 2), row("warning", 3), row("error", 4)];

  for (const [filter, numbers] of [
    ["all", [2, 3, 4]],
    ["attention", [3, 4]],
    ["error", [4]],
  ] as const) {
    it(`given the filter ${filter}, when chosen, then rows ${numbers.join(", ")} remain`, () => {
      assert.deepEqual(
        pickRows(rows, filter).map((each) => each.row),
        [...numbers],
      );
    });
  }
});
