import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  type LevelRequest,
  levelled,
  mostMinutesAWeek,
} from "../../../bot/features/load/level-rules.ts";
import { studyLoad } from "../../../bot/features/load/load-rules.ts";
import { weeksOf, workWeeks } from "../../../bot/features/load/weeks.ts";
import { type Day, day, plusDays } from "../../../bot/kernel/time.ts";

const start = day("2027-01-12");
const sessionsEvery = (weeks: number, count = 12) =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    on: plusDays(start, index * weeks * 7),
    minutes: 180,
  }));
const homework = (module: number, minutes = 180) => ({
  id: `homework-${String(module).padStart(2, "0")}`,
  minutes,
  opensAfter: module,
  dueBefore: module + 1,
});
const practice = (id: number, minutes: number, opensAfter: number, dueBefore: number) => ({
  id: `practice-${id}`,
  minutes,
  opensAfter,
  dueBefore,
});
const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
const course = (change: Partial<LevelRequest> = {}): LevelRequest => ({
  sessions: sessionsEvery(2),
  everyWeeks: 2,
  vacationWeeks: [],
  end: 13,
  work: [
    ...twelve.map((module) => homework(module)),
    practice(1, 180, 4, 8),
    practice(2, 210, 8, 10),
    practice(3, 180, 10, 13),
  ],
  ...change,
});
const total = (weeks: readonly { readonly minutes: number }[]): number =>
  weeks.reduce((sum, { minutes }) => sum + minutes, 0);
const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 0.1, `${actual} is not ${expected}`);

describe("spreading deadlines", () => {
  it("given the usual course, when levelled, then nothing moves and every week is calm", () => {
    const { deadlines, moves, load, tooFull } = levelled(course());

    assert.deepEqual([deadlines, moves, tooFull], [{}, [], { weeks: 0, minutes: 0 }]);
    assert.deepEqual(load, studyLoad(course()));
    assert.ok(load.maxMinutes <= mostMinutesAWeek);
    assert.ok(load.averageMinutes > 180 && load.averageMinutes < 270, String(load.averageMinutes));
  });

  it("given a module that takes far longer, when levelled, then it is asked later and no week is too full", () => {
    const work = [...twelve.map((module) => homework(module, module === 3 ? 600 : 180))];

    const { deadlines, moves, load } = levelled(course({ work }));

    assert.deepEqual(moves, [{ id: "homework-03", from: 4, to: 5 }]);
    assert.deepEqual(deadlines, { "homework-03": 5 });
    assert.ok(load.maxMinutes <= mostMinutesAWeek + 0.01);
    close(total(load.weeks), 12 * 180 + 11 * 180 + 600);
  });

  it("given a weekly rhythm with practice, when levelled, then it cannot be, and the fullest week is as low as can be", () => {
    const weekly = course({ sessions: sessionsEvery(1), everyWeeks: 1 });

    const { tooFull, load } = levelled(weekly);

    assert.ok(tooFull.weeks > 5);
    assert.ok(load.maxMinutes < studyLoad(weekly).maxMinutes);
    close(total(load.weeks), 12 * 360 + 570);
  });

  it("given a vacation week, when levelled, then it stays free", () => {
    const work = [...twelve.map((module) => homework(module, 300))];

    const { load } = levelled(course({ work, vacationWeeks: ["2027-W05"] }));

    assert.equal(load.weeks.find(({ week }) => week === 5)?.minutes, 0);
  });

  it("given a course that runs, when levelled again, then what was asked already stays", () => {
    const work = [
      { ...homework(1), keeps: 3 },
      ...twelve.slice(1).map((module) => homework(module, module === 4 ? 700 : 180)),
    ];

    const { deadlines, moves } = levelled(course({ work, today: day("2027-02-20") }));

    assert.equal(deadlines["homework-01"], 3);
    assert.deepEqual(
      moves.map(({ id }) => id),
      ["homework-04"],
    );
  });

  it("given weeks that are over, when they were too full, then nobody is asked why", () => {
    const sessions = [
      { number: 1, on: start, minutes: 500 },
      { number: 2, on: plusDays(start, 14), minutes: 180 },
    ];
    const request = course({ sessions, work: [homework(1), homework(2)], end: 3 });

    assert.equal(levelled(request).tooFull.weeks, 1);
    assert.equal(levelled({ ...request, today: day("2027-01-20") }).tooFull.weeks, 0);
  });
});

/** Any course, crowded or not: gaps of 0 to 3 weeks, vacation, work of any size. */
const anyCourse = fc
  .record({
    gaps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }),
    sessionMinutes: fc.constantFrom(60, 180, 240),
    homework: fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 12, maxLength: 12 }),
    practices: fc.array(
      fc.record({
        minutes: fc.integer({ min: 30, max: 900 }),
        opens: fc.integer({ min: 1, max: 12 }),
        later: fc.integer({ min: 1, max: 6 }),
      }),
      { maxLength: 4 },
    ),
    everyWeeks: fc.constantFrom(1, 2),
    vacation: fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 4 }),
  })
  .map(({ gaps, sessionMinutes, homework: sizes, practices, everyWeeks, vacation }) => {
    const count = gaps.length;
    let on: Day = start;
    const sessions = gaps.map((gap, index) => {
      on = plusDays(on, index === 0 ? 0 : gap * 7 + (gap === 0 ? 1 : 0));
      return { number: index + 1, on, minutes: sessionMinutes };
    });
    const end = count + 1;
    return {
      sessions,
      everyWeeks,
      end,
      vacationWeeks: vacation.map((week) => `2027-W${String(week).padStart(2, "0")}`),
      work: [
        ...sessions.map(({ number }) => homework(number, sizes[number - 1] ?? 0)),
        ...practices
          .filter(({ opens }) => opens <= count)
          .map(({ minutes, opens, later }, index) =>
            practice(index, minutes, opens, Math.min(end, opens + later)),
          ),
      ],
    } satisfies LevelRequest;
  });

/** The room that is left in each week, and whether all work fits in it: from the definition. */
function isPossible(request: LevelRequest): boolean {
  const weeks = weeksOf(request);
  const openedFor = request.work.flatMap(({ opensAfter, dueBefore }) => {
    const from = weeks.weekOfSession(opensAfter);
    return from === undefined ? [] : workWeeks(weeks.open, from, weeks.weekBefore(dueBefore));
  });
  const room = weeks.sessionMinutes.map((minutes, week) =>
    weeks.open[week] || openedFor.includes(week) ? Math.max(0, mostMinutesAWeek - minutes) : 0,
  );
  return (
    weeks.sessionMinutes.every((minutes) => minutes <= mostMinutesAWeek) &&
    room.every((_, first) => {
      const work = request.work.filter(
        ({ opensAfter }) => (weeks.weekOfSession(opensAfter) ?? -1) >= first,
      );
      return total(work) <= room.slice(first).reduce((sum, one) => sum + one, 0);
    })
  );
}

describe("the leveller, given any course", () => {
  it("when levelled, then no week is over the limit unless it cannot be, and nothing is lost", () => {
    fc.assert(
      fc.property(anyCourse, (request) => {
        const { load, tooFull } = levelled(request);
        const sum = total(request.sessions) + total(request.work);

        close(total(load.weeks), sum);
        if (isPossible(request)) assert.ok(load.maxMinutes <= mostMinutesAWeek + 0.02);
        assert.equal(tooFull.weeks > 0, load.maxMinutes > mostMinutesAWeek + 0.01);
      }),
      { numRuns: 150 },
    );
  });

  it("when levelled, then no deadline is before the usual one or after the end, and the moves say it all", () => {
    fc.assert(
      fc.property(anyCourse, (request) => {
        const { deadlines, moves } = levelled(request);

        for (const { id, from, to } of moves) {
          const usual = request.work.find((one) => one.id === id)?.dueBefore;
          assert.equal(from, usual);
          assert.ok(to > from && to <= request.end, `${id} ${from} ${to}`);
        }
        assert.deepEqual(deadlines, Object.fromEntries(moves.map(({ id, to }) => [id, to])));
      }),
    );
  });

  it("when levelled twice, or with its work in another order, then the answer is the same", () => {
    fc.assert(
      fc.property(anyCourse, (request) => {
        const { deadlines, load } = levelled(request);
        const again = levelled({ ...request, work: request.work.toReversed() });

        assert.deepEqual(again.deadlines, deadlines);
        for (const [index, { minutes }] of again.load.weeks.entries())
          close(minutes, load.weeks[index]?.minutes ?? -1);
      }),
    );
  });
});
