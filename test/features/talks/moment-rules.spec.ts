import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { overlaps, proposedMoments, talkTime } from "../../../bot/features/talks/moment-rules.ts";
import {
  daysBetween,
  instant,
  localDay,
  localTime,
  plus,
  weekdayOf,
} from "../../../bot/kernel/time.ts";
import { sessionsOf } from "../../support/a-group.ts";

const now = instant("2027-03-24T08:00:00Z");
const wish = { now, minutes: 15, busy: [], sessions: sessionsOf(12), vacationWeeks: [] };

describe("moments for a talk", () => {
  for (const [what, minutes, count] of [
    ["one talk of a care organisation", 45, 1],
    ["fifteen talks halfway", 15, 15],
    ["thirty talks halfway", 15, 30],
    ["eight talks of three quarters of an hour", 45, 8],
  ] as const) {
    it(`given ${what}, when proposed, then each has three by day, a week ahead, never two at once`, () => {
      const all = proposedMoments({ ...wish, minutes, count });

      assert.deepEqual(
        all.map((moments) => moments.length),
        Array.from({ length: count }, () => 3),
      );
      const times = all.flat().map((at) => talkTime(at, minutes));
      for (const [index, time] of times.entries()) {
        assert.ok(weekdayOf(localDay(time.startsAt)) <= 5);
        assert.ok(localTime(time.startsAt) >= "09:00" && localTime(time.endsAt) <= "18:00");
        assert.ok(daysBetween(localDay(now), localDay(time.startsAt)) >= 7);
        assert.ok(!times.slice(index + 1).some((other) => overlaps(time, other)));
      }
    });
  }

  it("given Easter and the fifth of May, when proposed, then those days are left alone", () => {
    for (const from of ["2027-03-15T08:00:00Z", "2027-04-20T08:00:00Z"]) {
      const days = proposedMoments({ ...wish, now: instant(from), count: 12 })
        .flat()
        .map((at) => localDay(at) as string);
      for (const free of ["2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06"]) {
        assert.ok(!days.includes(free), free);
      }
    }
  });

  it("given a lesson in the evening, when proposed, then one moment is just before it", () => {
    const [moments = []] = proposedMoments({ ...wish, count: 1 });
    const lesson = wish.sessions.find(({ startsAt }) => startsAt > plus(now, { days: 7 }));

    assert.ok(lesson);
    assert.ok(moments.some((at) => localDay(at) === localDay(lesson.startsAt)));
  });

  it("given lessons and talks of other groups, when proposed, then the teacher is not asked twice at once", () => {
    const [first = []] = proposedMoments({ ...wish, count: 1 });
    const busy = first.map((at) => talkTime(at, 15));
    const [other = []] = proposedMoments({ ...wish, count: 1, busy });

    assert.equal(other.length, 3);
    assert.ok(!other.some((at) => first.includes(at)));
  });

  it("given vacation weeks and no lesson to come, when proposed, then days outside them are found", () => {
    const vacationWeeks = ["2027-W13", "2027-W14"];
    const [moments = []] = proposedMoments({ ...wish, sessions: [], vacationWeeks, count: 1 });

    assert.equal(moments.length, 3);
    assert.ok(moments.every((at) => localDay(at) >= "2027-04-12"));
  });
});
