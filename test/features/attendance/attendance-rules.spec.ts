import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  judge,
  judged,
  usualRule,
  withFacts,
} from "../../../bot/features/attendance/attendance-rules.ts";
import { correct, resolve } from "../../../bot/features/attendance/correct-rules.ts";
import { nothingKnown } from "../../../bot/features/attendance/document.ts";
import { heard, unresolved } from "../../../bot/features/attendance/report-rules.ts";
import type { MeetingAttendee } from "../../../bot/kernel/tenant.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { aSession } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";

const session = aSession(1);
const minute = (minutes: number) => plus(session.startsAt, { minutes });
const seen = (...times: readonly (readonly [number, number])[]) =>
  times.map(([from, to]) => ({ joinAt: minute(from), leaveAt: minute(to) }));
const facts = { session, rule: usualRule, seen: [] };
const place = { kind: "skills_lab" as const, address: "Dorpsstraat 1" };

describe("how one participant was at one session", () => {
  for (const [what, given, expected] of [
    ["the whole session", { seen: seen([0, 180]) }, ["present", 180, "report"]],
    ["exactly three quarters", { seen: seen([0, 135]) }, ["present", 135, "report"]],
    ["a minute less", { seen: seen([0, 134]) }, ["absent", 134, "report"]],
    ["a quarter of an hour late", { seen: seen([15, 180]) }, ["present", 165, "report"]],
    ["a minute later", { seen: seen([16, 180]) }, ["late", 164, "report"]],
    ["rejoining", { seen: seen([0, 60], [65, 150]) }, ["present", 145, "report"]],
    ["nothing", {}, ["absent", 0, "report"]],
    ["only a check-in", { checkedInAt: minute(5) }, ["present", 175, "check_in"]],
    ["a late check-in", { checkedInAt: minute(30) }, ["late", 150, "check_in"]],
    ["a check-in before the start", { checkedInAt: minute(-10) }, ["present", 180, "check_in"]],
    [
      "a check-in and few minutes online",
      { checkedInAt: minute(1), seen: seen([0, 20]) },
      ["absent", 20, "report"],
    ],
    [
      "a check-in at a place",
      { checkedInAt: minute(1), seen: seen([0, 20]), session: { ...session, place } },
      ["present", 179, "check_in"],
    ],
    [
      "another rule of the track",
      { rule: { presentFromShare: 0.5, lateAfterMinutes: 30 }, seen: seen([30, 130]) },
      ["present", 100, "report"],
    ],
  ] as const) {
    it(`given ${what}, when judged, then it is ${expected.join(" ")}`, () => {
      const { state, minutes, source } = judge({ ...facts, ...given });

      assert.deepEqual([state, minutes, source], expected);
    });
  }

  it("given the teacher's word, when judged, then it wins of reports and check-ins", () => {
    const corrected = { personId: "p-1", reason: "x", by: teacherId, at: minute(200) };
    const by = (state: "present" | "late" | "absent" | "settled", from = 0, to = 0) => {
      const record = judge({
        ...facts,
        seen: seen([from, to]),
        corrected: { ...corrected, state },
      });
      return [record.state, record.minutes, record.source];
    };

    assert.deepEqual(by("present"), ["present", 180, "teacher"]);
    assert.deepEqual(by("late", 30, 180), ["late", 150, "teacher"]);
    assert.deepEqual(by("absent", 0, 180), ["absent", 180, "teacher"]);
    assert.deepEqual(by("settled", 0, 10), ["absent", 10, "report"]);
  });
});

const teacher = aMember({ personId: teacherId, role: "teacher" });
const one = aMember({ personId: "p-1" });
const two = aMember({ personId: "p-2" });
const people = { session, rule: usualRule, members: [teacher, one, two] };
const attendee = (change: Partial<MeetingAttendee>, from = 0, to = 180): MeetingAttendee => ({
  intervals: seen([from, to]),
  ...change,
});

describe("what the reports tell", () => {
  it("given several reports, when heard, then each person is summed, and nobody known is a stranger", () => {
    const reports = [
      { attendees: [attendee({ objectId: "o-p-1" }, 100, 180)] },
      {
        attendees: [
          attendee({ objectId: `o-${teacherId}` }),
          attendee({ objectId: "O-P-1" }, 0, 90),
          attendee({ mail: "P-2@delinde.example" }, 0, 50),
        ],
      },
    ];

    const told = heard(nothingKnown(1), reports, people);

    assert.deepEqual(told.seen["p-1"], seen([0, 90], [100, 180]));
    assert.deepEqual(told.seen["p-2"], seen([0, 50]));
    assert.deepEqual(told.unmatched, []);
    assert.equal(told.reportCount, 2);
    assert.deepEqual(heard(told, reports.toReversed(), people), told);
  });

  it("given strangers, when heard twice, then each is one, longest first, and the teacher's word stays", () => {
    const reports = [
      { attendees: [attendee({ name: "iPad" }, 0, 20), attendee({ name: "Jan" }, 0, 100)] },
      { attendees: [attendee({ name: "IPAD " }, 60, 100), attendee({}, 0, 5)] },
      { attendees: [attendee({ name: "Te vroeg" }, -60, -30)] },
    ];

    const told = heard(nothingKnown(1), reports, people);
    const named = resolve(told, people.members, { key: "name:jan", personId: "p-2" });
    assert.ok(named.ok);
    const again = heard(named.value, reports, people);

    assert.deepEqual(
      told.unmatched.map(({ name, minutes }) => [name, minutes]),
      [
        ["Jan", 100],
        ["iPad", 60],
        ["", 5],
      ],
    );
    assert.equal(told.reportCount, 2);
    assert.equal(unresolved(again).length, 2);
    assert.equal(judged(again, people).records["p-2"]?.minutes, 100);
  });

  it("given no source at all, when judged, then nobody is called absent", () => {
    assert.deepEqual(judged(nothingKnown(1), people).records, {});
  });

  it("given one check-in and no report, when judged, then the others are absent", () => {
    const members = [teacher, { ...one, checkIns: { 1: minute(0) } }, two];

    const { records } = judged(nothingKnown(1), { ...people, members });

    assert.equal(records["p-1"]?.source, "check_in");
    assert.equal(records["p-2"]?.state, "absent");
    assert.equal(records[teacherId], undefined);
  });

  it("given who stopped before or joined after, when judged, then only who had to be there counts", () => {
    const stopped = { at: minute(-60), by: "p-2", reasons: [] };
    const members = [one, { ...two, stopped }, aMember({ personId: "p-3", joinedOn: minute(300) })];
    const told = heard(nothingKnown(1), [{ attendees: [attendee({ objectId: "o-p-1" })] }], people);

    assert.deepEqual(Object.keys(judged(told, { ...people, members }).records), ["p-1"]);
  });
});

describe("correcting and naming", () => {
  const say = (change: object = {}) => ({
    personIds: ["p-1"],
    state: "present" as const,
    reason: " keek mee ",
    by: teacherId,
    ...change,
  });
  const now = minute(300);

  it("given the same word twice, when corrected, then it is one, and a new word is added", () => {
    const first = correct(nothingKnown(1), people.members, say(), now);
    assert.ok(first.ok);
    const again = correct(first.value, people.members, say(), minute(400));
    const other = correct(first.value, people.members, say({ state: "late" }), minute(400));

    assert.deepEqual(first.value.corrections, [
      { personId: "p-1", state: "present", reason: "keek mee", by: teacherId, at: now },
    ]);
    assert.ok(again.ok && again.value === first.value);
    assert.ok(other.ok && other.value.corrections.length === 2);
  });

  for (const [code, change] of [
    ["attendance.nobody_chosen", { personIds: [] }],
    ["attendance.unknown_person", { personIds: ["p-1", "p-elsewhere"] }],
    ["attendance.unknown_person", { personIds: [teacherId] }],
    ["attendance.reason_missing", { reason: "  " }],
    ["attendance.reason_too_long", { reason: "x".repeat(301) }],
  ] as const) {
    it(`given ${JSON.stringify(change).slice(0, 40)}, when corrected, then ${code}`, () => {
      const outcome = correct(nothingKnown(1), people.members, say(change), now);

      assert.ok(!outcome.ok && outcome.refusal === code);
    });
  }

  it("given a name that is not there or a person who is not, when resolved, then it is refused", () => {
    const told = heard(nothingKnown(1), [{ attendees: [attendee({ name: "Jan" })] }], people);
    const refusal = (key: string, personId?: string) => {
      const outcome = resolve(told, people.members, { key, personId });
      return outcome.ok ? "ok" : outcome.refusal;
    };

    assert.equal(refusal("name:piet", "p-1"), "attendance.unknown_visitor");
    assert.equal(refusal("name:jan", teacherId), "attendance.unknown_person");
    assert.equal(refusal("name:jan"), "ok");
  });
});

describe("the short version on the member", () => {
  const absent = { ...nothingKnown(1), reportCount: 1 };
  const settle = (state: "settled" | "absent" | "present", from = absent) => {
    const outcome = correct(
      from,
      people.members,
      { personIds: ["p-1"], state, reason: state, by: teacherId },
      minute(300),
    );
    assert.ok(outcome.ok);
    return judged(outcome.value, people);
  };

  it("given an absence that was caught up, when judged again, then it stays solved until it is none", () => {
    const solved = { state: "absent" as const, minutes: 0, solvedAt: minute(900) };
    const attendance = { 1: { ...solved, solvedBy: "catch_up" as const } };
    const member = { ...one, progress: { ...one.progress, attendance } };

    assert.deepEqual(withFacts(member, 1, judged(absent, people)), member);
    assert.deepEqual(withFacts(member, 1, settle("present")).progress.attendance[1], {
      state: "present",
      minutes: 180,
    });
  });

  it("given the teacher settles and opens an absence again, when judged, then it follows", () => {
    const settled = settle("settled");
    const member = withFacts(one, 1, settled);
    const opened = withFacts(member, 1, settle("absent", settled));

    assert.equal(member.progress.attendance[1]?.solvedBy, "teacher");
    assert.equal(opened.progress.attendance[1]?.solvedBy, undefined);
  });

  it("given nothing known any more, when judged, then the member has nothing of it", () => {
    const member = withFacts(one, 1, settle("present"));

    assert.deepEqual(withFacts(member, 1, nothingKnown(1)), one);
  });
});
