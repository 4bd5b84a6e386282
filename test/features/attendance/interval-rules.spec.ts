import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  firstJoinIn,
  type Interval,
  lengthInMinutes,
  merged,
  minutesIn,
} from "../../../bot/features/attendance/interval-rules.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";

const startsAt = instant("2027-01-12T18:00:00Z");
const session = { startsAt, endsAt: plus(startsAt, { hours: 3 }) };
/** Minutes after the start of the session. */
const at = (from: number, to: number): Interval => ({
  joinAt: plus(startsAt, { minutes: from }),
  leaveAt: plus(startsAt, { minutes: to }),
});

describe("minutes in a session", () => {
  for (const [what, intervals, minutes] of [
    ["nothing", [], 0],
    ["all of it", [at(0, 180)], 180],
    ["early and after the end", [at(-20, 200)], 180],
    ["a rejoin after a break", [at(0, 60), at(70, 180)], 170],
    ["two devices at once", [at(0, 100), at(50, 180)], 180],
    ["the same report twice", [at(0, 100), at(0, 100)], 100],
    ["one inside another", [at(0, 100), at(20, 30)], 100],
    ["only before it", [at(-60, -1)], 0],
    ["only after it", [at(181, 240)], 0],
    ["leaving before joining", [at(50, 20)], 0],
  ] as const) {
    it(`given ${what}, when summed, then it is ${minutes}`, () => {
      assert.equal(minutesIn(intervals, session), minutes);
    });
  }

  it("given a test of the sound in the morning, when asked for the first join, then that one does not count", () => {
    assert.equal(firstJoinIn([at(-600, -590), at(20, 180)], session), at(20, 0).joinAt);
    assert.equal(firstJoinIn([at(-600, -590)], session), undefined);
  });
});

const interval = fc
  .tuple(fc.integer({ min: -120, max: 300 }), fc.integer({ min: -10, max: 200 }))
  .map(([from, length]) => at(from, from + length));
const intervals = fc.array(interval, { maxLength: 12 });

describe("attendance sums, whatever the intervals", () => {
  it("given any order, when summed, then it is the same", () => {
    fc.assert(
      fc.property(intervals, fc.integer(), (all, turn) => {
        const cut = all.length === 0 ? 0 : Math.abs(turn) % all.length;
        const other = [...all.slice(cut), ...all.slice(0, cut)].toReversed();
        assert.equal(minutesIn(other, session), minutesIn(all, session));
        assert.deepEqual(merged(other), merged(all));
      }),
    );
  });

  it("given anything, when summed, then it is never below zero or above the length", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const minutes = minutesIn(all, session);
        assert.ok(minutes >= 0 && minutes <= lengthInMinutes(session));
      }),
    );
  });

  it("given one more interval, when summed, then it is never less", () => {
    fc.assert(
      fc.property(intervals, interval, (all, more) => {
        assert.ok(minutesIn([...all, more], session) >= minutesIn(all, session));
      }),
    );
  });

  it("given the same reports again, when merged, then nothing changes", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        assert.deepEqual(merged([...all, ...all]), merged(all));
        assert.deepEqual(merged(merged(all)), merged(all));
        assert.equal(minutesIn(merged(all), session), minutesIn(all, session));
      }),
    );
  });

  it("given intervals cut in pieces by leaving and coming back at once, when summed, then it is the same", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 80 }),
        (from, half) => {
          const whole = [at(from, from + 2 * half)];
          const parts = [at(from + half, from + 2 * half), at(from, from + half)];
          assert.equal(minutesIn(parts, session), minutesIn(whole, session));
        },
      ),
    );
  });
});
