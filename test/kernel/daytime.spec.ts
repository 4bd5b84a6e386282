import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { nextDaytimeHour, nextMorning } from "../../bot/kernel/daytime.ts";
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
