import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { freeDayOn, freeDays } from "../../../bot/features/sessions/holidays.ts";
import { isWeekKey } from "../../../bot/features/sessions/skip-rules.ts";
import { day, weekKey } from "../../../bot/kernel/time.ts";

const wholeDay: readonly (readonly [string, string])[] = [
  ["2027-01-01", "new_year"],
  ["2027-03-26", "good_friday"],
  ["2027-03-28", "easter_sunday"],
  ["2027-03-29", "easter_monday"],
  ["2027-04-27", "kings_day"],
  ["2025-04-26", "kings_day"],
  ["2027-05-05", "liberation_day"],
  ["2028-05-05", "liberation_day"],
  ["2027-05-06", "ascension_day"],
  ["2027-05-16", "whit_sunday"],
  ["2027-05-17", "whit_monday"],
  ["2027-12-25", "christmas_day"],
  ["2027-12-26", "boxing_day"],
];

describe("free days", () => {
  for (const [on, name] of wholeDay) {
    it(`given ${on}, when a morning session is planned, then it is ${name}`, () => {
      assert.equal(freeDayOn(day(on), "12:00"), name);
    });
  }

  for (const [on, untilTime, name] of [
    ["2027-12-24", "17:00", undefined],
    ["2027-12-24", "17:30", "christmas_eve"],
    ["2027-12-31", "16:00", undefined],
    ["2027-12-31", "25:30", "new_years_eve"],
    ["2027-05-04", "19:00", undefined],
    ["2027-05-04", "21:30", "remembrance_day"],
  ] as const) {
    it(`given ${on}, when a session ends at ${untilTime}, then it is ${name ?? "no free day"}`, () => {
      assert.equal(freeDayOn(day(on), untilTime), name);
    });
  }

  for (const on of ["2025-04-27", "2027-12-05", "2027-05-09", "2027-09-21", "2027-02-09"]) {
    it(`given ${on}, when asked, then it is a day like any other`, () => {
      assert.equal(freeDayOn(day(on), "22:00"), undefined);
    });
  }

  it("given 4 May that is also Ascension Day, when asked, then the whole day is free", () => {
    assert.equal(freeDayOn(day("2062-05-04"), "12:00"), "ascension_day");
    assert.equal(freeDayOn(day("2062-05-04"), "21:00"), "ascension_day");
  });

  it("given the table, when a year is gone through, then every row is met exactly once", () => {
    const met = Array.from({ length: 365 }, (_, index) => {
      const date = new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10);
      return freeDayOn(day(date), "23:00");
    }).filter((name) => name !== undefined);

    assert.deepEqual(met.toSorted(), Object.keys(freeDays).toSorted());
  });
});

describe("week names", () => {
  for (const [on, key] of [
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2027-02-22", "2027-W08"],
    ["2024-12-30", "2025-W01"],
  ] as const) {
    it(`given ${on}, when named, then it is ${key}`, () => {
      assert.equal(weekKey(day(on)), key);
    });
  }

  for (const [key, real] of [
    ["2026-W53", true],
    ["2027-W53", false],
    ["2027-W00", false],
    ["2027-W52", true],
    ["2027-8", false],
    ["W08", false],
  ] as const) {
    it(`given ${key}, when checked, then it ${real ? "is" : "is not"} a week`, () => {
      assert.equal(isWeekKey(key), real);
    });
  }
});
