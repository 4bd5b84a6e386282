import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  endOfWeek,
  isInCourse,
  mondayOfWeek,
  mondayTimeline,
  openWorkTimeline,
  refreshTimeline,
  scanMomentOf,
  sessionsIn,
  weekAt,
  weekTimeline,
} from "../../../bot/features/weekly/week-rules.ts";
import {
  atLocal,
  day,
  instant,
  localDay,
  plus,
  plusDays,
  weekdayOf,
} from "../../../bot/kernel/time.ts";
import { onward, timelineJobs } from "../../../bot/kernel/timeline.ts";
import { aSession, sessionsOf } from "../../support/a-group.ts";

const keys = (entry: typeof weekTimeline, sessions = sessionsOf()) =>
  entry.moments(sessions).map(({ key }) => key);
const movedTo = (number: number, on: string) => {
  const startsAt = atLocal(day(on), "19:00");
  return aSession(number, { startsAt, endsAt: plus(startsAt, { hours: 3 }) });
};

describe("weeks", () => {
  it("given any day, when its week is asked for its Monday, then that Monday is in that week", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15000 }), (days) => {
        const on = plusDays(day("2000-01-01"), days);
        const week = weekAt(atLocal(on, "12:00"));
        const monday = mondayOfWeek(week);

        assert.equal(weekdayOf(monday), 1);
        assert.ok(monday <= on && on < localDay(endOfWeek(week)));
      }),
    );
  });

  it("given the turn of the year, when asked, then the week is that of the calendar", () => {
    assert.equal(weekAt(instant("2027-01-01T12:00:00Z")), "2026-W53");
    assert.equal(mondayOfWeek("2026-W53"), "2026-12-28");
    assert.equal(mondayOfWeek("2027-W01"), "2027-01-04");
  });

  it("given a session late on Sunday, when asked, then it is of the week in Amsterdam", () => {
    assert.equal(weekAt(instant("2027-01-17T22:59:00Z")), "2027-W02");
    assert.equal(weekAt(instant("2027-01-17T23:00:00Z")), "2027-W03");
  });
});

describe("the moments of the weekly cards", () => {
  it("given a session every two weeks, when planned, then each week has what belongs to it", () => {
    const sessions = sessionsOf(2);

    assert.deepEqual(weekTimeline.moments(sessions), [
      { key: "2027-W02", at: "2027-01-11T07:00:00.000Z" },
      { key: "2027-W04", at: "2027-01-25T07:00:00.000Z" },
    ]);
    assert.deepEqual(openWorkTimeline.moments(sessions), [
      { key: "2027-W03", at: "2027-01-20T09:00:00.000Z" },
      { key: "2027-W05", at: "2027-02-03T09:00:00.000Z" },
      { key: "2027-W06", at: "2027-02-10T09:00:00.000Z" },
    ]);
    assert.deepEqual(keys(mondayTimeline, sessions), [
      "2027-W01",
      "2027-W02",
      "2027-W03",
      "2027-W04",
      "2027-W05",
      "2027-W06",
    ]);
    assert.deepEqual(refreshTimeline.moments(sessions.slice(0, 1)), [
      { key: "start:1", at: "2027-01-12T17:45:00.000Z" },
      { key: "end:1", at: "2027-01-12T21:00:00.000Z" },
    ]);
  });

  it("given two sessions in one week, when planned, then there is one moment", () => {
    const sessions = [aSession(1), movedTo(2, "2027-01-14")];

    assert.deepEqual(keys(weekTimeline, sessions), ["2027-W02"]);
    assert.equal(sessionsIn("2027-W02", sessions).length, 2);
  });

  it("given sessions out of order, when looked up, then they are in order of time", () => {
    const sessions = [movedTo(1, "2027-01-15"), movedTo(2, "2027-01-14")];

    assert.deepEqual(
      sessionsIn("2027-W02", sessions).map(({ number }) => number),
      [2, 1],
    );
  });

  it("given a cancelled session, when looked up, then its week has none", () => {
    assert.deepEqual(sessionsIn("2027-W02", [aSession(1, { state: "cancelled" })]), []);
  });

  it("given no sessions, when planned, then there is nothing", () => {
    for (const entry of [weekTimeline, openWorkTimeline, mondayTimeline, refreshTimeline]) {
      assert.deepEqual(entry.moments([]), []);
    }
  });

  it("given twelve sessions, when set, then a group has four weekly jobs and not ninety", () => {
    const entries = [weekTimeline, refreshTimeline, openWorkTimeline, mondayTimeline];
    const jobs = timelineJobs(entries, sessionsOf(), instant("2026-11-22T12:00:00Z"));

    assert.deepEqual(
      jobs.map((write) => [write.id, "body" in write && write.body["data"]]),
      [
        ["job:weekly.monday", { key: "2027-W01", at: "2027-01-04T07:00:00.000Z" }],
        ["job:weekly.week", { key: "2027-W02", at: "2027-01-11T07:00:00.000Z" }],
        ["job:weekly.refresh", { key: "start:1", at: "2027-01-12T17:45:00.000Z" }],
        ["job:weekly.open_work", { key: "2027-W03", at: "2027-01-20T09:00:00.000Z" }],
      ],
    );
  });

  it("given a session that moves to an earlier week, when set again, then that week comes first", () => {
    const now = instant("2027-01-13T09:00:00Z");
    const sessions = [aSession(1), movedTo(2, "2027-01-19"), aSession(3)];
    const [write] = timelineJobs([weekTimeline], sessions, now);

    assert.deepEqual(write && "body" in write && write.body["data"], {
      key: "2027-W03",
      at: "2027-01-18T07:00:00.000Z",
    });
  });

  it("given a job that goes from moment to moment, when it goes on, then it ends after the last", () => {
    const seen: string[] = [];
    let at = instant("2020-01-01T00:00:00Z");
    for (;;) {
      const next = onward(weekTimeline, sessionsOf(), at);
      if (!next.again || !next.data) break;
      seen.push(next.data.key);
      at = next.again;
    }

    assert.deepEqual(seen, keys(weekTimeline));
    assert.equal(seen.length, 12);
  });
});

describe("the teacher's weeks", () => {
  it("given the course, when asked, then it lasts from the week before to two weeks after", () => {
    const planned = sessionsOf(2);

    assert.deepEqual(
      ["2026-W53", "2027-W01", "2027-W06", "2027-W07"].map((week) => isInCourse(week, planned)),
      [false, true, true, false],
    );
  });

  it("given the first and last weeks, when asked, then the scan of that moment is worth a look", () => {
    const planned = sessionsOf(3);

    assert.deepEqual(
      ["2027-W01", "2027-W02", "2027-W03", "2027-W06", "2027-W07", "2027-W08"].map((week) =>
        scanMomentOf(week, planned),
      ),
      ["start", "start", undefined, "end", "end", undefined],
    );
    assert.equal(scanMomentOf("2027-W01", []), undefined);
  });
});
