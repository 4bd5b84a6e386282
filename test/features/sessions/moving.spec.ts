import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { cancel, type MoveRequest, move } from "../../../bot/features/sessions/moving-rules.ts";
import { planAfterMove } from "../../../bot/features/sessions/plan.ts";
import type { Movable } from "../../../bot/features/sessions/shifting-rules.ts";
import { skipReason } from "../../../bot/features/sessions/skip-rules.ts";
import {
  atLocal,
  day,
  daysBetween,
  type Instant,
  instant,
  localDay,
  localTime,
  plusDays,
  secondsBetween,
} from "../../../bot/kernel/time.ts";
import { aCourse, planned } from "./a-plan.ts";

type Titled = Movable & { readonly title: string };
const now = instant("2027-02-01T09:00:00Z");
const context = { now, vacationWeeks: ["2027-W08"] };
const theSessions = (change: Readonly<Record<number, Partial<Titled>>> = {}): readonly Titled[] =>
  planned({ vacationWeeks: ["2027-W08"] }).map(({ number, title, startsAt, endsAt }) => ({
    number,
    title,
    startsAt,
    endsAt,
    state: "planned",
    ...change[number],
  }));
const to = (on: string, time = "18:30"): Instant => atLocal(day(on), time);
const one = (number: number, startsAt: Instant): MoveRequest => ({
  number,
  startsAt,
  shiftFollowing: false,
});
const all = (number: number, startsAt: Instant): MoveRequest => ({
  number,
  startsAt,
  shiftFollowing: true,
});
const moved = (request: MoveRequest, sessions = theSessions()) => {
  const outcome = move(sessions, request, context);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const daysOf = (request: MoveRequest, sessions = theSessions()) =>
  moved(request, sessions).map(({ session }) => [session.number, localDay(session.startsAt)]);

describe("moving one session", () => {
  it("given a free evening, when moved, then only that session changes and keeps its length", () => {
    const changed = moved(one(3, to("2027-02-11", "19:00")));

    assert.equal(changed.length, 1);
    assert.equal(changed[0]?.session.startsAt, to("2027-02-11", "19:00"));
    assert.equal(changed[0]?.session.endsAt, to("2027-02-11", "22:00"));
    assert.equal(changed[0]?.session.title, "Module 3");
    assert.equal(changed[0]?.before.startsAt, to("2027-02-09"));
  });

  it("given a day off that is asked for, when moved, then it is done and the preview warns", () => {
    const changed = moved(one(7, to("2027-04-27")));
    const group = { everyWeeks: 2, vacationWeeks: [], deadlines: {} };
    const running = { course: aCourse(), group, now: instant("2027-01-01T09:00:00Z") };
    const { findings, sessions } = planAfterMove(theSessions(), changed, running, []);

    assert.equal(sessions.length, 12);
    assert.deepEqual(findings, [
      {
        code: "sessions.on_free_day",
        severity: "warning",
        number: 7,
        on: "2027-04-27",
        reason: "kings_day",
      },
    ]);
  });

  const refused: readonly (readonly [
    string,
    MoveRequest,
    string,
    ReturnType<typeof theSessions>?,
  ])[] = [
    ["no such session", one(13, to("2027-03-01")), "sessions.unknown_session"],
    ["a session that was held", one(2, to("2027-02-03")), "sessions.already_held"],
    [
      "a cancelled session",
      one(3, to("2027-02-11")),
      "sessions.already_cancelled",
      theSessions({ 3: { state: "cancelled" } }),
    ],
    ["a moment in the past", one(3, to("2027-01-31")), "sessions.in_the_past"],
    ["this very moment", one(3, now), "sessions.in_the_past"],
    ["the wrong year", one(3, to("2072-02-11")), "sessions.too_far"],
    ["the moment it has", one(3, to("2027-02-09")), "sessions.same_moment"],
    ["a moment in the next session", one(3, to("2027-03-02", "15:31")), "sessions.after_next"],
    ["a moment after the next session", one(3, to("2027-03-03")), "sessions.after_next"],
    [
      "a moment in the session before",
      one(4, to("2027-02-09", "21:29")),
      "sessions.before_previous",
    ],
    ["a moment before the one before", one(4, to("2027-02-08")), "sessions.before_previous"],
  ];
  for (const [what, request, refusal, sessions] of refused) {
    it(`given ${what}, when moved, then ${refusal}`, () => {
      const outcome = move(sessions ?? theSessions(), request, context);

      assert.equal(!outcome.ok && outcome.refusal, refusal);
    });
  }

  it("given the moment the session before ends, when moved there, then it is allowed", () => {
    assert.equal(moved(one(4, to("2027-02-09", "21:30"))).length, 1);
  });

  it("given a cancelled neighbour, when moved past it, then it is no obstacle", () => {
    const sessions = theSessions({ 4: { state: "cancelled" } });

    assert.equal(moved(one(3, to("2027-03-04")), sessions).length, 1);
  });
});

describe("shifting a session and all that follow", () => {
  it("given a week later, when shifted, then all move a week and free days are skipped again", () => {
    assert.deepEqual(daysOf(all(7, to("2027-04-20"))), [
      [7, "2027-04-20"],
      [8, "2027-05-18"],
      [9, "2027-06-01"],
      [10, "2027-06-15"],
      [11, "2027-06-29"],
      [12, "2027-07-13"],
    ]);
  });

  it("given a shift onto a vacation week, when shifted, then the rest go along with the skip", () => {
    const changed = moved(all(3, to("2027-02-02")));

    // 2 March less a week is in the vacation week, so 4 and later stay where they were.
    assert.deepEqual(
      changed.map(({ session }) => session.number),
      [3],
    );
  });

  it("given a skip on the way, when shifted, then it is told at the session that skipped", () => {
    const changed = moved(all(5, to("2027-03-30")));
    const skips = changed.filter(({ skipped }) => skipped.length > 0);

    assert.deepEqual(
      skips.map(({ session, skipped }) => [session.number, skipped.map(({ reason }) => reason)]),
      [[7, ["kings_day", "remembrance_day"]]],
    );
  });

  it("given a new hour, when shifted, then who had the old hour gets it and others do not", () => {
    const sessions = theSessions({
      5: { startsAt: to("2027-03-16", "10:00"), endsAt: to("2027-03-16", "13:00") },
    });

    const changed = moved(all(4, to("2027-03-02", "19:00")), sessions);

    assert.deepEqual(
      changed.map(({ session }) => [session.number, localTime(session.startsAt)]),
      [4, 6, 7, 8, 9, 10, 11, 12].map((number) => [number, "19:00"]),
    );
  });

  it("given a cancelled session, when shifted, then it stays as it was", () => {
    const sessions = theSessions({ 9: { state: "cancelled" } });

    assert.deepEqual(
      moved(all(8, to("2027-05-18")), sessions).map(({ session }) => session.number),
      [8, 10, 11, 12],
    );
  });

  it("given a move back onto the one before, when shifted, then it is refused", () => {
    const outcome = move(theSessions(), all(4, to("2027-02-09")), context);

    assert.equal(!outcome.ok && outcome.refusal, "sessions.before_previous");
  });

  it("given vacation without end, when shifted, then it is refused", () => {
    const vacationWeeks = Array.from({ length: 53 }, (_, week) => [
      `2027-W${String(week + 1).padStart(2, "0")}`,
      `2028-W${String(week + 1).padStart(2, "0")}`,
    ]).flat();

    const outcome = move(theSessions(), all(11, to("2027-06-23")), { now, vacationWeeks });

    assert.equal(!outcome.ok && outcome.refusal, "sessions.no_room");
  });

  it("given any later day, when shifted, then order, length and gaps hold and no day is free", () => {
    const weeks = new Set(context.vacationWeeks);
    const number = fc.integer({ min: 3, max: 12 });

    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 100 }), (first, days) => {
        const sessions = theSessions();
        const asked = sessions.find((session) => session.number === first) ?? assert.fail();
        const startsAt = atLocal(plusDays(localDay(asked.startsAt), days), "18:30");
        const changed = moved(all(first, startsAt), sessions);
        for (const [index, { session, before }] of changed.entries()) {
          const next = changed[index + 1];
          const on = localDay(session.startsAt);
          assert.equal(secondsBetween(session.startsAt, session.endsAt), 3 * 60 * 60);
          assert.equal(localTime(session.startsAt), "18:30");
          if (index > 0) {
            assert.equal(skipReason(on, { startTime: "18:30", minutes: 180 }, weeks), undefined);
          }
          if (next) {
            const wasGap = daysBetween(localDay(before.startsAt), localDay(next.before.startsAt));
            const gap = daysBetween(on, localDay(next.session.startsAt));
            assert.equal(gap, wasGap + 7 * next.skipped.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("cancelling a session", () => {
  it("given a session to come, when cancelled, then only its state changes", () => {
    const [, , third] = theSessions();
    const outcome = cancel(theSessions(), 3, now);

    assert.deepEqual(outcome, { ok: true, value: { ...third, state: "cancelled" } });
  });

  for (const [number, refusal] of [
    [1, "sessions.already_held"],
    [4, "sessions.already_cancelled"],
    [99, "sessions.unknown_session"],
  ] as const) {
    it(`given session ${number}, when cancelled, then ${refusal}`, () => {
      const outcome = cancel(theSessions({ 4: { state: "cancelled" } }), number, now);

      assert.deepEqual(outcome, { ok: false, refusal, details: { number } });
    });
  }
});
