import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { studyLoad } from "../../../bot/features/load/load-rules.ts";
import { aCourse, planned } from "../sessions/a-plan.ts";

const threePractices = [
  { minutes: 180, opensAfterModule: 4 },
  { minutes: 210, opensAfterModule: 8 },
  { minutes: 180, opensAfterModule: 10 },
];
const loadOf = (
  change: Parameters<typeof planned>[0] = {},
  practices: Parameters<typeof aCourse>[0] = [],
) =>
  studyLoad({
    sessions: planned(change).map(({ number, on }) => ({ number, on, minutes: 180 })),
    everyWeeks: change.everyWeeks ?? 2,
    vacationWeeks: change.vacationWeeks ?? [],
    work: aCourse(practices).work,
  });
const total = (weeks: readonly { readonly minutes: number }[]): number =>
  weeks.reduce((sum, { minutes }) => sum + minutes, 0);
const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 0.001, `${actual} is not ${expected}`);

describe("hours per week", () => {
  it("given every two weeks, when counted, then homework is shared by both weeks", () => {
    const { weeks, maxMinutes, averageMinutes } = loadOf({ startTime: "09:00" });

    assert.deepEqual(
      weeks.slice(0, 4).map(({ week, minutes }) => [week, minutes]),
      [
        [2, 270],
        [3, 90],
        [4, 270],
        [5, 90],
      ],
    );
    assert.equal(maxMinutes, 270);
    assert.ok(averageMinutes > 170 && averageMinutes <= 180);
  });

  it("given every week, when counted, then session and homework make six hours", () => {
    const { weeks, averageMinutes } = loadOf({ everyWeeks: 1, startTime: "09:00" });

    assert.equal(weeks[0]?.minutes, 360);
    assert.ok(averageMinutes <= 360);
  });

  it("given a session that moved a week, when counted, then homework is spread over three", () => {
    const { weeks } = loadOf({ weekday: 1 });

    // Tweede paasdag moves the session of week 13 to week 14.
    assert.deepEqual(
      weeks.filter(({ week }) => week >= 11 && week <= 14).map(({ minutes }) => minutes),
      [180 + 60, 60, 60, 180 + 90],
    );
  });

  it("given a vacation week, when counted, then it is empty and the average leaves it out", () => {
    const { weeks, averageMinutes } = loadOf({ vacationWeeks: ["2027-W08"] });
    const busy = weeks.filter(({ minutes }) => minutes > 0);

    assert.equal(weeks.find(({ week }) => week === 8)?.minutes, 0);
    assert.equal(busy.length, weeks.length - 1);
    close(averageMinutes, total(weeks) / busy.length);
  });

  it("given a session in the vacation week after all, when counted, then its hours are there", () => {
    const { weeks } = studyLoad({
      sessions: [{ number: 1, on: planned()[3]?.on ?? assert.fail(), minutes: 180 }],
      work: [{ id: "homework", minutes: 60, opensAfter: 1, dueBefore: 2 }],
      everyWeeks: 1,
      vacationWeeks: ["2027-W08"],
    });

    assert.deepEqual(
      weeks.map(({ week, minutes }) => [week, minutes]),
      [[8, 240]],
    );
  });

  it("given practice assignments, when counted, then nothing is lost and the weeks stay light", () => {
    const { weeks, maxMinutes, averageMinutes } = loadOf({}, threePractices);

    close(total(weeks), 12 * 360 + 570);
    assert.ok(maxMinutes <= 360, String(maxMinutes));
    assert.ok(averageMinutes > 180 && averageMinutes < 240, String(averageMinutes));
  });

  it("given an assignment of a module that is not planned, when counted, then it is left out", () => {
    const { weeks } = loadOf({}, [{ minutes: 99, opensAfterModule: 77 }]);

    close(total(weeks), 12 * 360);
  });

  it("given no sessions, when counted, then there is nothing", () => {
    assert.deepEqual(studyLoad({ sessions: [], work: [], everyWeeks: 2, vacationWeeks: [] }), {
      weeks: [],
      averageMinutes: 0,
      maxMinutes: 0,
    });
  });

  it("given sessions that take no time, when averaged, then that is nothing", () => {
    const [first] = planned();
    assert.ok(first);
    const sessions = [{ number: 1, on: first.on, minutes: 0 }];
    const course = { sessions, work: [], everyWeeks: 2, vacationWeeks: [] };

    const { averageMinutes, maxMinutes } = studyLoad(course);

    assert.deepEqual([averageMinutes, maxMinutes], [0, 0]);
  });

  it("given any plan, when counted, then every minute is in exactly one week", () => {
    const anyWeeks = fc.uniqueArray(
      fc.integer({ min: 1, max: 40 }).map((week) => `2027-W${String(week).padStart(2, "0")}`),
      { maxLength: 12 },
    );

    fc.assert(
      fc.property(
        anyWeeks,
        fc.constantFrom(1 as const, 2 as const),
        (vacationWeeks, everyWeeks) => {
          const request = { vacationWeeks, everyWeeks };
          const { weeks } = loadOf(request, threePractices);

          close(total(weeks), 12 * 360 + 570);
          assert.equal(
            new Set(weeks.map(({ year, week }) => `${year}-${week}`)).size,
            weeks.length,
          );
        },
      ),
    );
  });
});
