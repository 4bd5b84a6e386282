import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { readWeeks, resolveWeeks } from "../../../bot/features/imports/week-rules.ts";
import { type Day, day } from "../../../bot/kernel/time.ts";
import { aCell, aDate, type Value } from "../../support/a-sheet.ts";

const spring = { from: day("2027-01-12"), to: day("2027-07-13") };

function resolved(value: Value, span: { from: Day; to: Day } = spring) {
  const written = readWeeks(aCell(value));
  return written.ok ? resolveWeeks(written.value, span) : written.refusal;
}

const good: readonly (readonly [Value, readonly string[]])[] = [
  [8, ["2027-W08"]],
  ["8", ["2027-W08"]],
  ["8, 9", ["2027-W08", "2027-W09"]],
  ["9;8 8", ["2027-W08", "2027-W09"]],
  ["week 8 en 9", ["2027-W08", "2027-W09"]],
  ["week 8 en week 18", ["2027-W08", "2027-W18"]],
  ["wk8 + wk18", ["2027-W08", "2027-W18"]],
  ["2027-W08", ["2027-W08"]],
  ["2027-w8, 2027W18", ["2027-W08", "2027-W18"]],
  ["8 t/m 10", ["2027-W08", "2027-W09", "2027-W10"]],
  ["8-10, 18", ["2027-W08", "2027-W09", "2027-W10", "2027-W18"]],
  ["2", ["2027-W02"]],
];

describe("vacation weeks", () => {
  for (const [value, weeks] of good) {
    it(`given ${JSON.stringify(value)}, when resolved, then it is ${weeks.join(" and ")}`, () => {
      assert.deepEqual(resolved(value), { weeks, outside: [], impossible: [] });
    });
  }

  const bad: readonly (readonly [Value, string])[] = [
    ["voorjaarsvakantie", "weeks_unclear"],
    ["8, x", "weeks_unclear"],
    ["10-8", "weeks_unclear"],
    ["week", "weeks_unclear"],
    [",", "weeks_unclear"],
    [8.9, "weeks_changed"],
    [aDate("2026-09-08"), "weeks_changed"],
    [true, "weeks_changed"],
    ["1-20, 21-40, 1-21", "weeks_unclear"],
    [Array.from({ length: 61 }, () => 8).join(" "), "weeks_unclear"],
  ];
  for (const [value, problem] of bad) {
    it(`given ${JSON.stringify(value)}, when read, then it is ${problem}`, () => {
      assert.equal(resolved(value), problem);
    });
  }

  it("given a cell of 10,000 ranges, when read, then they are not counted out one by one", () => {
    assert.equal(resolved("1-26,".repeat(10_000)), "weeks_unclear");
  });

  it("given 60 weeks, when resolved, then they are weeks", () => {
    const written = readWeeks(aCell("1-20, 21-40, 1-20"));

    assert.equal(written.ok && written.value.length, 60);
  });

  it("given a course over New Year, when resolved, then each week falls in its own year", () => {
    const span = { from: day("2026-09-08"), to: day("2027-03-09") };

    assert.deepEqual(resolved("43, 52, 1, 8", span), {
      weeks: ["2026-W43", "2026-W52", "2027-W01", "2027-W08"],
      outside: [],
      impossible: [],
    });
  });

  it("given a range over New Year, when resolved, then week 53 joins only in a year that has it", () => {
    const long = resolved("52-1", { from: day("2026-09-08"), to: day("2027-03-09") });
    const short = resolved("52-1", { from: day("2027-09-07"), to: day("2028-03-07") });

    assert.deepEqual(long, {
      weeks: ["2026-W52", "2026-W53", "2027-W01"],
      outside: [],
      impossible: [],
    });
    assert.deepEqual(short, { weeks: ["2027-W52", "2028-W01"], outside: [], impossible: [] });
  });

  it("given weeks before or after the course, when resolved, then they are outside", () => {
    assert.deepEqual(resolved("8, 43, 2026-W52"), {
      weeks: ["2027-W08"],
      outside: ["2027-W43", "2026-W52"],
      impossible: [],
    });
  });

  it("given weeks that do not exist, when resolved, then they are impossible", () => {
    assert.deepEqual(resolved("0, 54, 2027-W53, 8"), {
      weeks: ["2027-W08"],
      outside: [],
      impossible: ["0", "54", "53"],
    });
  });
});
