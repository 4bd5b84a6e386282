import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { type Hours, noHours } from "../../../bot/features/hours/document.ts";
import {
  decide,
  linesOf,
  log,
  type NewEntry,
  practiceOf,
  remove,
  totalsOf,
} from "../../../bot/features/hours/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { track } from "../../cards/values.ts";
import { aSession } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";

const now = instant("2027-02-01T12:00:00Z");
const entry: NewEntry = {
  entryId: "entry-0001",
  on: "2027-01-20",
  minutes: 90,
  note: " Geoefend ",
};
const facts = (hours: Hours = noHours("p-1")) => ({ hours, track, startOn: "2027-01-12" });
const logged = (hours: Hours, change: Partial<NewEntry> = {}): Hours => {
  const outcome = log(facts(hours), { ...entry, ...change }, now);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

describe("writing practice hours down", () => {
  it("given an entry, when logged twice, then it is there once", () => {
    const first = logged(noHours("p-1"));

    assert.equal(logged(first, { minutes: 500 }), first);
    assert.deepEqual(first.entries, [
      { entryId: "entry-0001", on: "2027-01-20", minutes: 90, note: "Geoefend", loggedAt: now },
    ]);
  });

  for (const [code, change] of [
    ["hours.no_date", { on: "2027-02-30" }],
    ["hours.no_date", { on: "gisteren" }],
    ["hours.no_date", { on: "" }],
    ["hours.in_the_future", { on: "2027-02-02" }],
    ["hours.before_the_course", { on: "2027-01-11" }],
    ["hours.no_minutes", { minutes: 0 }],
    ["hours.no_minutes", { minutes: -30 }],
    ["hours.no_minutes", { minutes: Number.NaN }],
    ["hours.no_minutes", { minutes: 1.5 }],
    ["hours.too_many_minutes", { minutes: 16 * 60 + 1 }],
    ["hours.note_too_long", { note: "x".repeat(301) }],
    ["hours.unknown_assignment", { assignmentId: "m01-hand-in" }],
  ] as const) {
    it(`given ${JSON.stringify(change).slice(0, 40)}, when logged, then ${code}`, () => {
      const outcome = log(facts(), { ...entry, ...change }, now);

      assert.ok(!outcome.ok && outcome.refusal === code, JSON.stringify(outcome));
    });
  }

  it("given any entries on one day, when logged, then the day never holds more than sixteen hours", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 960 }), { maxLength: 12 }), (all) => {
        let hours = noHours("p-1");
        all.forEach((minutes, index) => {
          const outcome = log(facts(hours), { ...entry, entryId: `entry-${index}`, minutes }, now);
          if (outcome.ok) hours = outcome.value;
        });
        assert.ok(practiceOf(hours).loggedMinutes <= 960);
      }),
    );
  });

  it("given a day until midnight in Amsterdam, when logged on it, then it is today", () => {
    const night = instant("2027-01-31T23:30:00Z");

    assert.ok(log(facts(), { ...entry, on: "2027-02-01" }, night).ok);
  });
});

describe("confirming and taking back", () => {
  const two = logged(logged(noHours("p-1")), { entryId: "entry-0002", minutes: 60 });
  const word = (entryIds: readonly string[], isRight = true) => ({ entryIds, isRight, by: "p-s" });
  const decided = (hours: Hours, entryIds: readonly string[], isRight = true): Hours => {
    const outcome = decide(hours, word(entryIds, isRight), now);
    assert.ok(outcome.ok);
    return outcome.value;
  };

  it("given one confirmed and one refused, when summed, then each counts where it belongs", () => {
    const all = decided(decided(two, ["entry-0001"]), ["entry-0002"], false);

    assert.deepEqual(practiceOf(two), {
      loggedMinutes: 150,
      confirmedMinutes: 0,
      weeks: { "2027-W03": 150 },
    });
    assert.deepEqual(practiceOf(all), {
      loggedMinutes: 90,
      confirmedMinutes: 90,
      weeks: { "2027-W03": 90 },
    });
    assert.deepEqual(decided(all, ["entry-0001"]), all);
  });

  it("given what was decided, when decided otherwise or taken back, then it is refused", () => {
    const all = decided(two, ["entry-0001"]);
    const refusals = [
      decide(all, word(["entry-0001"], false), now),
      decide(all, word(["entry-9999"]), now),
      remove(all, "entry-0001"),
    ].map((outcome) => (outcome.ok ? "ok" : outcome.refusal));

    assert.deepEqual(refusals, [
      "hours.already_decided",
      "hours.unknown_entry",
      "hours.already_confirmed",
    ]);
  });

  it("given an entry that is open, when taken back twice, then it is gone", () => {
    const first = remove(two, "entry-0002");
    assert.ok(first.ok);
    const again = remove(first.value, "entry-0002");

    assert.ok(again.ok && again.value === first.value);
    assert.equal(first.value.entries.length, 1);
  });
});

describe("the register", () => {
  const member = aMember({
    progress: aProgress({
      attendance: { 1: { state: "present", minutes: 170 }, 2: { state: "absent", minutes: 0 } },
      work: {
        "m01-hand-in": handedInAt(now, { minutes: 80 }),
        "m02-hand-in": handedInAt(now),
        "practice-1": handedInAt(now, { minutes: 300 }),
      },
      practice: { loggedMinutes: 120, confirmedMinutes: 60 },
    }),
  });

  it("given all there is, when summed, then nothing is planned time and nothing is counted twice", () => {
    assert.deepEqual(totalsOf(member, track), {
      session: 170,
      homework: 80,
      unknown: 1,
      practiceLogged: 120,
      practiceConfirmed: 60,
    });
  });

  it("given all there is, when listed, then it is in order and nothing of zero minutes", () => {
    const lines = linesOf(member, track, [aSession(1), aSession(2)]);

    assert.deepEqual(
      lines.map(({ on, kind, minutes }) => [on, kind, minutes]),
      [
        ["2027-01-12", "session", 170],
        ["2027-02-01", "homework", 80],
      ],
    );
  });
});
