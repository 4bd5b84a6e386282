import assert from "node:assert/strict";
import {
  dayText,
  momentOf,
  monthText,
  timeText,
  wallTime,
  weekdayText,
} from "../../tab/src/dutch-time.ts";
import { daysOfWeek, weekLabelOf } from "../../tab/src/iso-weeks.ts";

describe("showing time in the Netherlands", () => {
  it("given a winter and a summer moment, when shown, then both have the local hour", () => {
    assert.equal(timeText("2027-01-12T18:00:00.000Z"), "19:00");
    assert.equal(timeText("2027-07-13T17:00:00.000Z"), "19:00");
  });

  it("given a moment after midnight UTC, when shown, then the day is the local one", () => {
    assert.deepEqual(wallTime("2027-01-12T23:30:00.000Z"), { on: "2027-01-13", time: "00:30" });
  });

  it("given a calendar day without time, when shown, then it is that day", () => {
    assert.equal(dayText("2027-01-12", "nl"), "dinsdag 12 januari");
    // The comma comes and goes with the version of the language tables.
    assert.match(dayText("2027-01-12", "en", { withYear: true }), /^Tuesday,? 12 January 2027$/);
  });

  it("given a month, when named, then it has its year", () => {
    assert.equal(monthText("2027-01", "nl"), "januari 2027");
  });

  it("given weekday numbers, when named, then Monday is the first", () => {
    assert.deepEqual(
      [1, 7].map((day) => weekdayText(day, "nl")),
      ["maandag", "zondag"],
    );
  });
});

describe("reading a day and a time as people type them", () => {
  for (const [on, time, moment] of [
    ["2027-01-12", "19:00", "2027-01-12T18:00:00.000Z"],
    ["2027-07-13", "19:00", "2027-07-13T17:00:00.000Z"],
    ["2027-03-28", "01:59", "2027-03-28T00:59:00.000Z"],
    ["2027-03-28", "03:00", "2027-03-28T01:00:00.000Z"],
    ["2027-10-31", "03:00", "2027-10-31T02:00:00.000Z"],
    ["2027-01-01", "00:15", "2026-12-31T23:15:00.000Z"],
  ] as const) {
    it(`given ${on} ${time} in Amsterdam, when read, then it is ${moment}`, () => {
      assert.equal(momentOf(on, time), moment);
    });
  }

  it("given an hour that the night of the clock change skips, when read, then it is no moment", () => {
    assert.equal(momentOf("2027-03-28", "02:30"), undefined);
  });

  it("given half typed input, when read, then it is no moment", () => {
    assert.deepEqual([momentOf("", "19:00"), momentOf("2027-01-12", "")], [undefined, undefined]);
  });

  it("given a day that does not exist, when read, then it is no moment", () => {
    assert.equal(momentOf("2027-02-30", "19:00"), undefined);
  });
});

describe("weeks as Dutch calendars number them", () => {
  for (const [on, label] of [
    ["2027-02-22", "2027-W08"],
    ["2027-02-28", "2027-W08"],
    ["2027-01-03", "2026-W53"],
    ["2026-12-31", "2026-W53"],
    ["2024-12-30", "2025-W01"],
  ] as const) {
    it(`given ${on}, when numbered, then it is ${label}`, () => {
      assert.equal(weekLabelOf(on), label);
    });
  }

  it("given a week, when shown, then it runs from Monday to Sunday", () => {
    assert.deepEqual(daysOfWeek("2026-W53"), { from: "2026-12-28", to: "2027-01-03", week: 53 });
  });

  it("given no day or no week, when read, then there is none", () => {
    assert.deepEqual([weekLabelOf(""), daysOfWeek("week 8")], [undefined, undefined]);
  });
});
