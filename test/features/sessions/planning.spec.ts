import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { PlanRequest } from "../../../bot/features/sessions/planning-rules.ts";
import { planSessions } from "../../../bot/features/sessions/planning-rules.ts";
import { skipReason } from "../../../bot/features/sessions/skip-rules.ts";
import {
  day,
  daysBetween,
  localTime,
  plusDays,
  secondsBetween,
  weekdayOf,
} from "../../../bot/kernel/time.ts";
import { aRequest, planned, twelveModules } from "./a-plan.ts";

describe("planning sessions", () => {
  it("given a Tuesday rhythm of two weeks, when planned, then the dates are known", () => {
    assert.deepEqual(
      planned({ vacationWeeks: ["2027-W08"] }).map(({ on }) => on),
      [
        "2027-01-12",
        "2027-01-26",
        "2027-02-09",
        // 23 February is in the vacation week.
        "2027-03-02",
        "2027-03-16",
        "2027-03-30",
        "2027-04-13",
        // 27 April is Koningsdag, 4 May the evening of the remembrance.
        "2027-05-11",
        "2027-05-25",
        "2027-06-08",
        "2027-06-22",
        "2027-07-06",
      ],
    );
  });

  it("given skipped days, when planned, then each is told with its reason", () => {
    const sessions = planned({ vacationWeeks: ["2027-W08"] });

    assert.deepEqual(
      sessions.flatMap(({ number, skipped }) => skipped.map((day) => [number, day.on, day.reason])),
      [
        [4, "2027-02-23", "vacation"],
        [8, "2027-04-27", "kings_day"],
        [8, "2027-05-04", "remembrance_day"],
      ],
    );
  });

  it("given a morning group, when planned, then the evening of 4 May does not count", () => {
    const sessions = planned({ startTime: "09:00" });

    assert.ok(sessions.some(({ on }) => on === "2027-05-04"));
  });

  for (const [startOn, weekday, first] of [
    ["2027-01-12", 2, "2027-01-12"],
    ["2027-01-13", 2, "2027-01-19"],
    ["2027-01-12", 1, "2027-01-18"],
    ["2027-01-12", 7, "2027-01-17"],
    ["2027-12-25", 6, "2028-01-08"],
  ] as const) {
    it(`given ${startOn} and weekday ${weekday}, when planned, then it starts on ${first}`, () => {
      assert.equal(planned({ startOn: day(startOn), weekday })[0]?.on, first);
    });
  }

  it("given summer and winter time, when planned, then moments move and the hour does not", () => {
    const sessions = planned();

    assert.equal(sessions[0]?.startsAt, "2027-01-12T17:30:00.000Z");
    assert.equal(sessions[5]?.on, "2027-03-23");
    assert.equal(sessions[6]?.startsAt, "2027-04-06T16:30:00.000Z");
    assert.equal(sessions[6]?.endsAt, "2027-04-06T19:30:00.000Z");
  });

  it("given a week number, when planned, then it is the ISO week of the day", () => {
    assert.deepEqual(planned()[0]?.week, { year: 2027, week: 2 });
  });

  for (const [change, refusal] of [
    [{ modules: [] }, "sessions.no_modules"],
    [{ weekday: 0 }, "sessions.unknown_weekday"],
    [{ weekday: 8 }, "sessions.unknown_weekday"],
    [{ weekday: 1.5 }, "sessions.unknown_weekday"],
    [{ startTime: "24:00" }, "sessions.unknown_time"],
    [{ startTime: "9:00" }, "sessions.unknown_time"],
    [{ vacationWeeks: ["2027-W53"] }, "sessions.unknown_week"],
    [
      {
        vacationWeeks: Array.from(
          { length: 40 },
          (_, i) => `2027-W${String(i + 1).padStart(2, "0")}`,
        ),
      },
      "sessions.no_room",
    ],
  ] as const satisfies readonly (readonly [Partial<PlanRequest>, string])[]) {
    it(`given ${JSON.stringify(change).slice(0, 40)}, when planned, then ${refusal}`, () => {
      const outcome = planSessions(aRequest(change));

      assert.equal(!outcome.ok && outcome.refusal, refusal);
    });
  }
});

const anyRequest = fc.record({
  startOn: fc.integer({ min: 0, max: 3000 }).map((days) => plusDays(day("2026-12-01"), days)),
  weekday: fc.integer({ min: 1, max: 7 }),
  startTime: fc
    .tuple(fc.integer({ min: 6, max: 21 }), fc.constantFrom("00", "15", "30"))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`),
  everyWeeks: fc.constantFrom(1 as const, 2 as const),
  vacationWeeks: fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 2026, max: 2036 }), fc.integer({ min: 1, max: 52 }))
      .map(([year, week]) => `${year}-W${String(week).padStart(2, "0")}`),
    { maxLength: 40 },
  ),
  modules: fc.constant(twelveModules),
});

const forAnyRequest = (
  check: (request: PlanRequest, sessions: ReturnType<typeof planned>) => void,
): void =>
  fc.assert(
    fc.property(anyRequest, (request) => check(request, planned(request))),
    { numRuns: 100 },
  );

describe("any plan", () => {
  it("given any request, when planned, then there are twelve sessions, in order", () => {
    forAnyRequest((_request, sessions) => {
      assert.deepEqual(
        sessions.map(({ number }) => number),
        twelveModules.map(({ number }) => number),
      );
      for (const [index, { startsAt }] of sessions.entries()) {
        const next = sessions[index + 1];
        assert.ok(next === undefined || startsAt < next.startsAt);
      }
    });
  });

  it("given any request, when planned, then no session is on a skipped day", () => {
    forAnyRequest(({ startTime, vacationWeeks }, sessions) => {
      const weeks = new Set(vacationWeeks);
      for (const { on } of sessions) {
        assert.equal(skipReason(on, { startTime, minutes: 180 }, weeks), undefined, on);
      }
    });
  });

  it("given any request, when planned, then weekday, local hour and length are as asked", () => {
    forAnyRequest(({ weekday, startTime, startOn }, sessions) => {
      for (const { on, startsAt, endsAt } of sessions) {
        assert.ok(on >= startOn);
        assert.equal(weekdayOf(on), weekday);
        assert.equal(localTime(startsAt), startTime);
        assert.equal(secondsBetween(startsAt, endsAt), 3 * 60 * 60);
      }
    });
  });

  it("given any request, when planned, then gaps are the rhythm plus the weeks skipped", () => {
    forAnyRequest(({ everyWeeks }, sessions) => {
      for (const [index, { on }] of sessions.entries()) {
        const next = sessions[index + 1];
        if (next) assert.equal(daysBetween(on, next.on), (everyWeeks + next.skipped.length) * 7);
      }
    });
  });
});
