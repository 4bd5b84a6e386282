import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Course } from "../../../bot/features/sessions/course.ts";
import { makePlan } from "../../../bot/features/sessions/plan.ts";
import type { PlanFinding } from "../../../bot/features/sessions/plan-findings.ts";
import type { BusyTime } from "../../../bot/features/sessions/plan-warnings.ts";
import type { PlanRequest } from "../../../bot/features/sessions/planning-rules.ts";
import { atLocal, day, instant } from "../../../bot/kernel/time.ts";
import { aCourse, aRequest } from "./a-plan.ts";

const longBefore = instant("2026-11-22T10:00:00Z");
const practices = [
  { minutes: 180, opensAfterModule: 4 },
  { minutes: 210, opensAfterModule: 8 },
  { minutes: 180, opensAfterModule: 10 },
];

function findings(
  change: Partial<PlanRequest & Course> = {},
  now = longBefore,
  busy: readonly BusyTime[] = [],
): readonly PlanFinding[] {
  const request = {
    ...aRequest(),
    ...aCourse(practices),
    studyHoursPerWeek: 4,
    ...change,
  };
  const outcome = makePlan(request, { now, busy });
  assert.ok(outcome.ok);
  return outcome.value.findings;
}
const codes = (...given: Parameters<typeof findings>) => findings(...given).map(({ code }) => code);

describe("looking at a plan before it is confirmed", () => {
  it("given the usual evening course, when looked at, then there is nothing to say", () => {
    assert.deepEqual(findings({ vacationWeeks: ["2027-W08"] }), []);
  });

  for (const [now, expected] of [
    ["2026-12-15T09:00:00Z", []],
    ["2026-12-15T22:59:00Z", []],
    ["2026-12-15T23:01:00Z", ["sessions.short_notice"]],
    ["2027-01-12T17:29:59Z", ["sessions.short_notice"]],
    ["2027-01-12T17:30:00Z", ["sessions.start_in_past"]],
    ["2027-06-01T00:00:00Z", ["sessions.start_in_past"]],
  ] as const) {
    it(`given it is ${now}, when looked at, then ${expected[0] ?? "the start is early enough"}`, () => {
      assert.deepEqual(codes({}, instant(now)), expected);
    });
  }

  it("given a start in the past, when looked at, then it is an error and the rest are warnings", () => {
    const found = findings({ weekday: 6 }, instant("2027-06-01T00:00:00Z"));

    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [
        ["sessions.start_in_past", "error"],
        ["sessions.weekend", "warning"],
      ],
    );
  });

  for (const [startTime, expected] of [
    ["19:00", []],
    ["19:01", ["sessions.ends_late"]],
    ["21:30", ["sessions.ends_late"]],
  ] as const) {
    it(`given a start at ${startTime}, when looked at, then ${expected[0] ?? "the end is fine"}`, () => {
      assert.deepEqual(codes({ startTime }), expected);
    });
  }

  it("given twelve Sundays, when looked at, then it is said once with the first day", () => {
    const [found] = findings({ weekday: 7 });

    assert.deepEqual(found, {
      code: "sessions.weekend",
      severity: "warning",
      count: 12,
      on: "2027-01-17",
    });
  });

  it("given a teacher with another group, when sessions overlap, then each overlap is told", () => {
    const busy = (on: string, from: string, to: string): BusyTime => ({
      group: "Groep 3",
      startsAt: atLocal(day(on), from),
      endsAt: atLocal(day(on), to),
    });

    const found = findings({}, longBefore, [
      busy("2027-01-12", "15:30", "18:30"),
      busy("2027-01-26", "20:00", "23:00"),
      busy("2027-02-10", "18:30", "21:30"),
      busy("2027-02-23", "21:29", "21:45"),
    ]);

    assert.deepEqual(
      found.map((one) => one.code === "sessions.teacher_busy" && [one.number, one.on, one.group]),
      [
        [2, "2027-01-26", "Groep 3"],
        [4, "2027-02-23", "Groep 3"],
      ],
    );
  });

  it("given many vacation weeks, when looked at, then the course is longer than six months", () => {
    const vacationWeeks = ["04", "07", "10", "13", "16"].map((week) => `2027-W${week}`);

    assert.ok(codes({ vacationWeeks }).includes("sessions.too_long"));
    assert.ok(!codes({ vacationWeeks: vacationWeeks.slice(0, 1) }).includes("sessions.too_long"));
  });

  it("given a weekly rhythm with practice, when looked at, then weeks are over six hours", () => {
    const found = findings({ everyWeeks: 1 });
    const full = found.find(({ code }) => code === "sessions.week_too_full");

    assert.ok(full?.code === "sessions.week_too_full" && full.count > 5 && full.hours > 6);
    assert.ok(found.some(({ code }) => code === "sessions.average_off"));
  });

  it("given exactly six hours in every week, when looked at, then no week is too full", () => {
    const found = codes({ everyWeeks: 1, ...aCourse(), studyHoursPerWeek: 6 });

    assert.deepEqual(found, []);
  });

  it("given a track that promises eight hours, when it takes three, then that is told", () => {
    const found = findings({ studyHoursPerWeek: 8, ...aCourse() });
    const off = found.find(({ code }) => code === "sessions.average_off");

    assert.ok(off?.code === "sessions.average_off" && off.hours <= 3 && off.promised === 8);
  });

  it("given a request that is wrong, when a plan is made, then it is refused", () => {
    const outcome = makePlan(
      { ...aRequest({ weekday: 9 }), ...aCourse() },
      {
        now: longBefore,
        busy: [],
      },
    );

    assert.equal(!outcome.ok && outcome.refusal, "sessions.unknown_weekday");
  });
});
