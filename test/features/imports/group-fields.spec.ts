import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { day } from "../../../bot/kernel/time.ts";
import { aCatalogue, aTrack } from "../../support/a-catalogue.ts";
import { aDate, aFormula, type Value } from "../../support/a-sheet.ts";
import { judged, rowFindings, shown } from "./judged.ts";

describe("reading what goes for the whole group", () => {
  it("given a good sheet, when read, then the group is complete and nothing is said", () => {
    const draft = judged();

    assert.deepEqual(draft.group, {
      name: "Samen werken in de zorg, niveau 3, 12-01-2027",
      trackId: "samen-werken-3",
      trackVersion: 1,
      trackTitle: "Samen werken in de zorg",
      teacher: { name: "Marieke van den Berg", mail: "m.vandenberg@zorgopleider.example" },
      startOn: "2027-01-12",
      weekday: 2,
      startTime: "19:00",
      everyWeeks: 2,
      vacationWeeks: ["2027-W08"],
    });
    assert.deepEqual(draft.findings, []);
    assert.deepEqual(rowFindings(draft), {});
  });

  it("given only what must be there, when read, then the rest has its usual value", () => {
    const draft = judged({ without: ["weekdag", "ritme", "vakantieweken"] });

    assert.equal(draft.group?.weekday, 2);
    assert.equal(draft.group?.everyWeeks, 2);
    assert.deepEqual(draft.group?.vacationWeeks, []);
    assert.deepEqual(draft.findings, []);
  });

  it("given a name for the group, when read, then the group has that name", () => {
    const draft = judged({ group: { Groepsnaam: "Groep Noord" } });

    assert.equal(draft.group?.name, "Groep Noord");
  });

  type Case = readonly [name: string, group: Record<string, Value>, findings: readonly string[]];
  const errors: readonly Case[] = [
    ["no course", { opleiding: "" }, ["G2 value_missing"]],
    ["an unknown course", { opleiding: "Koken" }, ["G2 track_unknown"]],
    ["a course that is not ready", { opleiding: "c0999" }, ["G2 track_not_teachable"]],
    ["no date", { startdatum: undefined }, ["H2 value_missing"]],
    ["an unclear date", { startdatum: "12-01-27" }, ["H2 date_year_unclear"]],
    ["a formula as date", { startdatum: aFormula() }, ["H2 formula"]],
    ["an unclear weekday", { weekdag: "elke dag" }, ["I2 weekday_unclear"]],
    ["an unclear time", { begintijd: "avond" }, ["J2 time_unclear"]],
    ["an unclear rhythm", { ritme: "soms" }, ["K2 rhythm_unclear"]],
    ["weeks as a fraction", { vakantieweken: 8.9 }, ["L2 weeks_changed"]],
    ["a week that does not exist", { vakantieweken: "54" }, ["L2 week_impossible"]],
    ["an address as teacher", { docent: "m@zorgopleider.example" }, ["M2 name_is_mail"]],
    ["half an address", { "e-mail docent": "marieke" }, ["N2 mail_unclear"]],
    ["a very long name", { groepsnaam: "x".repeat(121) }, ["O2 text_too_long"]],
    ["a tag in the name", { groepsnaam: "<b>Noord" }, ["O2 group_name_unclear"]],
    ["half a tag in the name", { groepsnaam: "Noord>" }, ["O2 group_name_unclear"]],
    ["a link in the name", { groepsnaam: "kijk op http://x" }, ["O2 group_name_unclear"]],
    ["weeks without end", { vakantieweken: "8, ".repeat(101) }, ["L2 text_too_long"]],
    ["a date without end", { startdatum: `12-01-2027${".".repeat(300)}` }, ["H2 text_too_long"]],
    ["a start on the last day there is", { startdatum: "9999-12-31" }, ["H2 start_too_far"]],
    [
      "a start more than three years away",
      { startdatum: "23-11-2029", weekdag: "maandag" },
      ["H2 start_too_far"],
    ],
    [
      "several mistakes",
      { startdatum: "?", begintijd: "?", docent: "" },
      ["H2 date_unclear", "J2 time_unclear", "M2 value_missing"],
    ],
  ];
  for (const [name, group, findings] of errors) {
    it(`given ${name}, when read, then it is an error in its cell and there is no group`, () => {
      const draft = judged({ group });

      assert.deepEqual(shown(draft.findings), findings);
      assert.equal(draft.group, null);
    });
  }

  const warnings: readonly Case[] = [
    ["a start on another weekday", { weekdag: "donderdag" }, ["H2 weekday_differs"]],
    ["a start in the past", { startdatum: "13-01-2026" }, ["H2 start_in_past"]],
    ["a start far away", { startdatum: "22-11-2029" }, ["H2 start_far_away"]],
    ["a vacation outside the course", { vakantieweken: "8, 43" }, ["L2 week_outside"]],
  ];
  for (const [name, group, findings] of warnings) {
    it(`given ${name}, when read, then it is a warning and the group stands`, () => {
      const draft = judged({ group: { weekdag: "", ...group } });

      assert.deepEqual(shown(draft.findings), findings);
      assert.deepEqual(draft.findings[0]?.severity, "warning");
      assert.ok(draft.group);
    });
  }

  it("given a Tuesday as start and Monday as weekday, when read, then the first session is the next Monday", () => {
    const draft = judged({ group: { weekdag: "maandag" } });

    assert.deepEqual(draft.findings[0]?.details, { weekday: 1, on: "2027-01-18" });
  });

  it("given an unknown course, when read, then the courses that can start are listed", () => {
    const draft = judged({ group: { opleiding: "Koken" } });

    assert.deepEqual(draft.findings[0]?.details, {
      given: "Koken",
      names: ["Samen werken in de zorg, niveau 3"],
    });
  });
});

describe("recognising the course", () => {
  const names = [
    "samen-werken-3",
    "Samen Werken 3",
    "SAMEN  werken in de zorg",
    "Samen werken in de zorg, niveau 3",
    "Samen werken in de zorg (niveau 3)",
  ];
  for (const opleiding of names) {
    it(`given ${opleiding}, when read, then it is the course`, () => {
      assert.equal(judged({ group: { opleiding } }).group?.trackId, "samen-werken-3");
    });
  }

  it("given the right title and another level, when read, then it is unknown", () => {
    const draft = judged({ group: { opleiding: "Samen werken in de zorg, niveau 2" } });

    assert.deepEqual(shown(draft.findings), ["G2 track_unknown"]);
  });

  it("given two courses with one title, when read, then the level decides", () => {
    const tracks = aCatalogue([aTrack(), aTrack({ trackId: "samen-werken-4", level: 4 })]);
    const withLevel = { opleiding: "Samen werken in de zorg niveau 4" };

    const unclear = judged({}, { tracks });
    const clear = judged({ group: withLevel }, { tracks });

    assert.deepEqual(shown(unclear.findings), ["G2 track_unclear"]);
    assert.equal(clear.group?.trackId, "samen-werken-4");
  });
});

describe("what later rows say about the group", () => {
  it("given the same in other words, when read, then nothing is said", () => {
    const repeated = {
      opleiding: "samen werken IN de zorg",
      startdatum: aDate("2027-01-12"),
      weekdag: "di",
      begintijd: "19 uur",
      ritme: 2,
      vakantieweken: "week 8",
      docent: "marieke van den berg",
      "e-mail docent": "M.vandenBerg@zorgopleider.example",
    };

    const draft = judged({ rows: { 3: repeated, 13: repeated } });

    assert.deepEqual(rowFindings(draft), {});
    assert.deepEqual(draft.findings, []);
  });

  it("given weeks without end, when read, then they differ, without being counted out", () => {
    const draft = judged({ rows: { 4: { vakantieweken: "8, ".repeat(10_000) } } });

    assert.deepEqual(rowFindings(draft), { 4: ["L4 group_value_differs"] });
  });

  it("given something else, when read, then it is an error of that row, in its cell", () => {
    const draft = judged({
      rows: { 4: { startdatum: "19-01-2027" }, 5: { docent: aFormula(), begintijd: "20:00" } },
    });

    assert.deepEqual(rowFindings(draft), {
      4: ["H4 group_value_differs"],
      5: ["J5 group_value_differs", "M5 formula"],
    });
    assert.deepEqual(draft.rows[2]?.findings[0]?.details, { column: "startOn", row: 2 });
  });

  it("given a value that the first row lacks, when read, then it differs only if it may be empty", () => {
    const draft = judged({
      group: { begintijd: "", vakantieweken: "" },
      rows: { 3: { begintijd: "19:00", vakantieweken: "8" } },
    });

    assert.deepEqual(shown(draft.findings), ["J2 value_missing"]);
    assert.deepEqual(rowFindings(draft), { 3: ["L3 group_value_differs"] });
  });

  it("given today on the day of the start, when read, then it is not in the past", () => {
    assert.deepEqual(judged({}, { today: day("2027-01-12") }).findings, []);
  });
});
