import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  atLocal,
  day,
  daysBetween,
  dayText,
  earliest,
  instant,
  isAfter,
  latest,
  localDateTime,
  localDay,
  localTime,
  plus,
  plusDays,
  secondsBetween,
  weekdayOf,
  weekOf,
} from "../../bot/kernel/time.ts";

describe("moments", () => {
  it("given a moment in any zone, when read, then it is UTC with milliseconds", () => {
    assert.equal(instant("2027-01-12T19:00:00+01:00"), "2027-01-12T18:00:00.000Z");
    assert.equal(instant("2027-01-12T18:00:00.1234567Z"), "2027-01-12T18:00:00.123Z");
  });

  for (const wrong of ["", "2027-01-12", "2027-01-12T19:00:00", "yesterday", "2027-13-01T00:00Z"]) {
    it(`given '${wrong}', when read as a moment, then it is refused`, () => {
      assert.throws(() => instant(wrong), RangeError);
    });
  }

  it("given two moments, when compared, then text order is time order", () => {
    const [early, late] = [instant("2026-12-31T23:59:59Z"), instant("2027-01-01T00:00:00Z")];

    assert.equal(isAfter(late, early), true);
    assert.equal(isAfter(early, early), false);
    assert.equal(earliest(late, early), early);
    assert.equal(earliest(early, late), early);
    assert.equal(latest(early, late), late);
    assert.equal(latest(late, early), late);
    assert.equal(secondsBetween(early, late), 1);
    assert.equal(secondsBetween(late, early), -1);
  });
});

describe("time over a change of the clock", () => {
  // Summer time begins on 28 March 2027 at 02:00 and ends on 31 October 2027 at 03:00.
  it("given the evening before summer, when a day is added, then the local hour stays", () => {
    const saturday = atLocal(day("2027-03-27"), "19:00");

    const sunday = plus(saturday, { days: 1 });

    assert.deepEqual([localTime(saturday), localTime(sunday)], ["19:00", "19:00"]);
    assert.equal(secondsBetween(saturday, sunday), 23 * 3600);
  });

  it("given the evening before winter, when a day is added, then the local hour stays", () => {
    const saturday = atLocal(day("2027-10-30"), "19:00");

    assert.equal(secondsBetween(saturday, plus(saturday, { days: 1 })), 25 * 3600);
  });

  it("given 24 hours instead of a day, when added, then it is really 24 hours", () => {
    const saturday = atLocal(day("2027-03-27"), "19:00");

    assert.equal(localTime(plus(saturday, { hours: 24 })), "20:00");
  });

  it("given an hour that does not exist, when asked, then it is the one after the gap", () => {
    assert.equal(atLocal(day("2027-03-28"), "02:30"), "2027-03-28T01:30:00.000Z");
  });

  it("given an hour that comes twice, when asked, then it is the first", () => {
    assert.equal(atLocal(day("2027-10-31"), "02:30"), "2027-10-31T00:30:00.000Z");
  });

  it("given a session over the change, when it takes three hours, then it takes three hours", () => {
    const start = atLocal(day("2027-03-27"), "23:30");

    assert.equal(localTime(plus(start, { hours: 3 })), "03:30");
  });

  it("given minutes and seconds, when added or taken, then they count", () => {
    const noon = instant("2027-01-12T12:00:00Z");

    assert.equal(plus(noon, { minutes: 1, seconds: 30 }), "2027-01-12T12:01:30.000Z");
    assert.equal(plus(noon, { days: -1 }), "2027-01-11T12:00:00.000Z");
    assert.equal(plus(noon, {}), noon);
  });
});

describe("days and weeks as people count them", () => {
  it("given a moment after midnight here, when its day is asked, then it is the local one", () => {
    const late = instant("2027-01-12T23:30:00Z");

    assert.deepEqual([localDay(late), localTime(late)], ["2027-01-13", "00:30"]);
    assert.equal(localDateTime(late), "2027-01-13T00:30:00");
  });

  it("given days, when counted, then months and leap years are right", () => {
    assert.equal(plusDays(day("2028-02-28"), 2), "2028-03-01");
    assert.equal(daysBetween(day("2027-02-27"), day("2027-03-01")), 2);
    assert.equal(daysBetween(day("2027-03-01"), day("2027-02-27")), -2);
  });

  it("given weekdays, when asked, then Monday is 1 and Sunday 7", () => {
    assert.deepEqual([weekdayOf(day("2027-01-11")), weekdayOf(day("2027-01-17"))], [1, 7]);
  });

  it("given the turn of the year, when the week is asked, then it is the one on the calendar", () => {
    assert.deepEqual(weekOf(day("2027-01-01")), { year: 2026, week: 53 });
    assert.deepEqual(weekOf(day("2027-01-04")), { year: 2027, week: 1 });
    assert.deepEqual(weekOf(day("2029-12-31")), { year: 2030, week: 1 });
  });

  for (const wrong of ["2027-02-30", "12-01-2027", "", "2027-1-1"]) {
    it(`given '${wrong}', when read as a day, then it is refused`, () => {
      assert.throws(() => day(wrong), RangeError);
    });
  }

  it("given a day, when told to people, then it is in their language", () => {
    assert.equal(dayText(day("2027-01-12"), "nl"), "dinsdag 12 januari");
    assert.equal(dayText(day("2027-01-12"), "nl", true), "dinsdag 12 januari 2027");
    assert.match(dayText(day("2027-01-12"), "en"), /^Tuesday,? 12 January$/);
  });
});
