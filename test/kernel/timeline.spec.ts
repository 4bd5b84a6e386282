import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { type Instant, instant, plus } from "../../bot/kernel/time.ts";
import { type TimelineEntry, timelineJobs } from "../../bot/kernel/timeline.ts";
import { aSession, sessionsOf } from "../support/a-group.ts";

const before = (job: `${string}.${string}`, days: number): TimelineEntry => ({
  job,
  alsoForLateJoiners: true,
  moments: ([first]) =>
    first ? [{ key: "start", at: plus(first.startsAt, { days: -days }) }] : [],
});
const after: TimelineEntry = {
  job: "test.after",
  alsoForLateJoiners: false,
  moments: (sessions) =>
    sessions.map(({ number, endsAt }) => ({ key: String(number), at: endsAt })),
};
const welcome = before("test.welcome", 14);
const scan = before("test.scan", 7);

const planned = (entries: readonly TimelineEntry[], now: Instant) =>
  timelineJobs(entries, sessionsOf(2), now).map((write) => [
    write.id,
    "body" in write && write.body.wakeAt,
  ]);

describe("the timeline of a group", () => {
  it("given time enough, when set, then each job waits for its own moment", () => {
    assert.deepEqual(planned([after, scan, welcome], instant("2026-11-22T12:00:00Z")), [
      ["job:test.welcome:start", "2026-12-29T18:00:00.000Z"],
      ["job:test.scan:start", "2027-01-05T18:00:00.000Z"],
      ["job:test.after:1", "2027-01-12T21:00:00.000Z"],
      ["job:test.after:2", "2027-01-26T21:00:00.000Z"],
    ]);
  });

  it("given a late start, when set, then what is late goes now, one after the other", () => {
    const now = instant("2027-01-10T12:00:00Z");

    const [first, second] = planned([scan, welcome], now);

    assert.deepEqual(first, ["job:test.welcome:start", now]);
    assert.equal(second?.[0], "job:test.scan:start");
    assert.ok(String(second?.[1]) > now);
  });

  it("given a session that is over, when set, then its homework is left alone", () => {
    assert.deepEqual(
      planned([after], instant("2027-01-13T09:00:00Z")).map(([id]) => id),
      ["job:test.after:2"],
    );
  });

  it("given the same sessions twice, when set, then the jobs are the same", () => {
    const now = instant("2027-01-10T12:00:00Z");

    assert.deepEqual(planned([scan, after], now), planned([scan, after], now));
  });

  it("given no sessions or no entries, when set, then there is nothing", () => {
    const now = instant("2027-01-10T12:00:00Z");

    assert.deepEqual(timelineJobs([welcome, after], [], now), []);
    assert.deepEqual(timelineJobs([], [aSession(1)], now), []);
  });

  it("given a job, when set, then it knows its key and replaces the one that waited", () => {
    const [write] = timelineJobs([welcome], sessionsOf(1), instant("2026-11-22T12:00:00Z"));

    assert.ok(write && "body" in write);
    assert.deepEqual([write.kind, write.body["data"]], ["upsert", { key: "start" }]);
  });
});
