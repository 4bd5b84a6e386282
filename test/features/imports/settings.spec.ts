import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { dryRunInput } from "../../../bot/contract/imports.ts";
import { aFormula } from "../../support/a-sheet.ts";
import { judged, rowFindings, shown } from "./judged.ts";

describe("settings of the coordinator", () => {
  const settings = {
    startOn: "2027-02-04",
    weekday: 4,
    startTime: "13:30",
    everyWeeks: 1,
    vacationWeeks: ["2027-W09"],
  } as const;

  it("given settings, when read, then they go before the file", () => {
    const draft = judged({}, { settings: { ...settings, vacationWeeks: ["2027-W09"] } });

    const { startOn, weekday, startTime, everyWeeks, vacationWeeks } = draft.group ?? {};
    assert.deepEqual({ startOn, weekday, startTime, everyWeeks, vacationWeeks }, settings);
    assert.deepEqual(draft.findings, []);
  });

  it("given settings, when the file lacks or garbles those columns, then nothing is said about them", () => {
    const draft = judged(
      {
        group: { weekdag: aFormula(), ritme: "soms", vakantieweken: "?" },
        rows: { 3: { weekdag: "woensdag" } },
        without: ["startdatum", "begintijd"],
      },
      { settings: { ...settings, vacationWeeks: [] } },
    );

    assert.deepEqual(draft.findings, []);
    assert.deepEqual(rowFindings(draft), {});
    assert.deepEqual(draft.group?.vacationWeeks, []);
  });

  it("given a vacation week that does not exist, when set, then it is an error without a cell", () => {
    const draft = judged({}, { settings: { vacationWeeks: ["2027-W53"] } });

    assert.deepEqual(shown(draft.findings), ["week_impossible"]);
    assert.equal(draft.group, null);
  });

  it("given a start in another century, when set, then it is an error without a cell", () => {
    const draft = judged({}, { settings: { startOn: "9999-12-31" } });

    assert.deepEqual(shown(draft.findings), ["start_too_far"]);
    assert.equal(draft.group, null);
  });

  it("given sixty vacation weeks, when set, then they are read; one more is no setting", () => {
    const weeks = Array.from(
      { length: 61 },
      (_, index) => `2027-W${String((index % 25) + 3).padStart(2, "0")}`,
    );
    const draft = judged({}, { settings: { vacationWeeks: weeks.slice(0, 60) } });

    assert.equal(draft.group?.vacationWeeks.length, 25);
    const accepts = (vacationWeeks: readonly string[]) =>
      dryRunInput.safeParse({ fileName: "g.csv", content: "", settings: { vacationWeeks } })
        .success;
    assert.deepEqual([accepts(weeks.slice(0, 60)), accepts(weeks)], [true, false]);
  });

  it("given a start in the past, when set, then it is a warning without a cell", () => {
    const draft = judged({}, { settings: { startOn: "2026-11-17" } });

    assert.deepEqual(shown(draft.findings), ["start_in_past"]);
  });
});
