import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { nextDaytimeHour, nextMorning, quietUntil } from "../../bot/kernel/daytime.ts";
import { day, instant, localDay, localTime } from "../../bot/kernel/time.ts";

const at = (iso: string): string => {
  const moment = nextDaytimeHour(instant(iso));
  return `${localDay(moment)} ${localTime(moment)}`;
};

describe("the next hour at which people may be written to", () => {
  const table = [
    ["a session that ends in the afternoon", "2027-01-12T15:10:00Z", "2027-01-12 17:00"],
    ["a session that ends at night", "2027-01-12T21:05:00Z", "2027-01-13 09:00"],
    ["the middle of the night", "2027-01-13T02:00:00Z", "2027-01-13 09:00"],
    ["exactly a full hour", "2027-01-12T11:00:00Z", "2027-01-12 13:00"],
    ["a Saturday night", "2027-01-16T21:00:00Z", "2027-01-18 09:00"],
    ["a Sunday", "2027-01-17T11:00:00Z", "2027-01-18 09:00"],
    ["the night in which the clock goes ahead", "2027-03-27T22:30:00Z", "2027-03-29 09:00"],
  ] as const;
  for (const [what, from, expected] of table) {
    it(`given ${what}, when asked, then it is ${expected}`, () => {
      assert.equal(at(from), expected);
    });
  }

  it("given an evening, when the next morning is asked, then it is nine o'clock", () => {
    const morning = nextMorning(instant("2027-01-12T21:00:00Z"));

    assert.deepEqual([localDay(morning), localTime(morning)], [day("2027-01-13"), "09:00"]);
  });
});

const atNight = { from: "08:00", until: "16:00", sundays: false };
const never = { from: "00:00", until: "00:00", sundays: false };
const throughTheClock = { from: "23:00", until: "02:30", sundays: false };

describe("quiet hours", () => {
  const table = [
    ["a morning", undefined, "2027-01-12T09:00:00Z", undefined],
    ["the last minute before nine", undefined, "2027-01-12T19:59:00Z", undefined],
    ["nine in the evening", undefined, "2027-01-12T20:00:00Z", "2027-01-13 07:00"],
    ["the middle of the night", undefined, "2027-01-13T02:00:00Z", "2027-01-13 07:00"],
    ["seven in the morning", undefined, "2027-01-13T06:00:00Z", undefined],
    ["a Saturday night", undefined, "2027-01-16T21:00:00Z", "2027-01-18 07:00"],
    ["a Sunday", undefined, "2027-01-17T11:00:00Z", "2027-01-18 07:00"],
    ["Sunday night", undefined, "2027-01-17T22:59:00Z", "2027-01-18 07:00"],
    ["the night that lacks an hour", undefined, "2027-03-27T22:30:00Z", "2027-03-29 07:00"],
    ["the hour that comes twice", undefined, "2027-10-31T01:30:00Z", "2027-11-01 07:00"],
    [
      "an end in the second of two hours",
      throughTheClock,
      "2027-10-31T01:15:00Z",
      "2027-10-31 03:15",
    ],
    [
      "an end that the clock leaves out",
      throughTheClock,
      "2027-03-27T23:30:00Z",
      "2027-03-28 03:30",
    ],
    ["the sleep of who works at night", atNight, "2027-01-12T09:00:00Z", "2027-01-12 16:00"],
    ["the evening of who works at night", atNight, "2027-01-12T21:00:00Z", undefined],
    ["a Sunday evening of who works then", atNight, "2027-01-17T21:00:00Z", undefined],
    ["somebody without quiet hours", never, "2027-01-17T02:00:00Z", undefined],
  ] as const;
  for (const [what, quiet, from, expected] of table) {
    it(`given ${what}, when asked, then it is ${expected ?? "not quiet"}`, () => {
      const until = quietUntil(instant(from), quiet);
      assert.equal(until && `${localDay(until)} ${localTime(until)}`, expected);
    });
  }
});
