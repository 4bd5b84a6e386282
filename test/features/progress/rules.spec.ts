import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { progressOf } from "../../../bot/features/progress/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aSession, sessionsOf } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { handedInAt } from "../../support/work-facts.ts";
import { absent, facts, type Given, scanned, track } from "./a-progress.ts";

const of = (given: Given = {}) => progressOf(facts(given));
const stateOf = (progress: ReturnType<typeof of>, id: string) =>
  progress.work.find(({ assignment }) => assignment.id === id);

describe("how a piece of work stands", () => {
  const wednesday = instant("2027-01-13T09:00:00Z");
  const judgedAt = wednesday;
  for (const [what, given, state] of [
    ["was not handed out", { handedOut: [] }, "not_open"],
    ["can be done", {}, "open"],
    ["has a deadline that passed", { now: "2027-01-27T09:00:00Z" }, "late"],
    [
      "was handed in after its deadline",
      { work: handedInAt(wednesday), now: "2027-02-27T09:00:00Z" },
      "handed_in",
    ],
    ["was met", { work: handedInAt(wednesday, { state: "met", judgedAt }) }, "met"],
    [
      "was not good enough",
      { work: handedInAt(wednesday, { state: "not_yet", judgedAt }) },
      "not_yet",
    ],
  ] as const) {
    it(`given homework that ${what}, when asked, then it is ${state}`, () => {
      const { work, ...rest } = { work: undefined, ...given };
      const progress = of({ ...rest, progress: work ? { work: { "m01-hand-in": work } } : {} });

      assert.equal(stateOf(progress, "m01-hand-in")?.state, state);
    });
  }

  it("given practising long ago, when asked, then it has no deadline and is never late", () => {
    const practise = stateOf(of({ now: "2027-06-01T09:00:00Z" }), "m01-practise");

    assert.deepEqual([practise?.state, practise?.dueAt], ["open", undefined]);
  });

  it("given days past the deadline, when asked, then they are counted by the calendar", () => {
    const days = (now: string) => stateOf(of({ now }), "m01-hand-in")?.daysLate;

    assert.deepEqual(
      [
        "2027-01-26T17:00:00Z",
        "2027-01-26T20:00:00Z",
        "2027-01-27T07:00:00Z",
        "2027-02-04T20:00:00Z",
      ].map(days),
      [0, 0, 1, 9],
    );
  });

  it("given a session that moved or an extension, when asked, then the deadline follows", () => {
    const later = instant("2027-02-02T18:00:00Z");
    const moved = sessionsOf().map((one) => (one.number === 2 ? { ...one, startsAt: later } : one));
    const extended = instant("2027-02-20T18:00:00Z");
    const extensions = {
      "m01-hand-in": { dueAt: extended, reason: "ziek", by: "p-teacher", at: later },
    };

    assert.equal(stateOf(of({ sessions: moved }), "m01-hand-in")?.dueAt, later);
    assert.equal(stateOf(of({ member: { extensions } }), "m01-hand-in")?.dueAt, extended);
  });

  it("given a track, when numbered, then homework has its lesson and practice its own number", () => {
    const numbers = of().work.filter(({ assignment }) => assignment.kind === "practice");

    assert.deepEqual(
      numbers.map(({ number }) => number),
      [1, 2, 3],
    );
    assert.equal(stateOf(of(), "m07-hand-in")?.number, 7);
  });
});

describe("the three kinds of work", () => {
  it("given work of each kind, when counted, then none is counted with another", () => {
    const met = handedInAt(instant("2027-01-14T09:00:00Z"), { state: "met" });
    const practised = handedInAt(instant("2027-01-14T09:00:00Z"), {
      state: "practised",
      attempt: 0,
    });
    const { counts } = of({
      handedOut: [1, 2, 3, 4],
      progress: {
        work: {
          "m01-hand-in": met,
          "m01-practise": practised,
          "m02-practise": practised,
          "practice-1": { ...met, state: "handed_in", seen: "with_help" },
        },
      },
    });

    assert.deepEqual(counts.practise, { total: 12, open: 2, late: 0, done: 2, met: 0, notYet: 0 });
    assert.deepEqual([counts.hand_in.total, counts.hand_in.done, counts.hand_in.met], [12, 1, 1]);
    assert.deepEqual(
      [counts.practice.total, counts.practice.done, counts.practice.seen],
      [3, 1, 1],
    );
  });
});

describe("sessions of one participant", () => {
  it("given presence, lateness and absence, when counted, then solved ones are not open", () => {
    const { sessions } = of({
      now: "2027-03-10T09:00:00Z",
      progress: {
        attendance: {
          1: { state: "present", minutes: 180 },
          2: { state: "late", minutes: 150 },
          3: absent,
          4: { ...absent, solvedAt: instant("2027-03-01T09:00:00Z"), solvedBy: "catch_up" },
        },
      },
    });

    assert.deepEqual(
      { ...sessions, next: sessions.next?.number },
      { planned: 12, held: 5, attended: 2, late: 1, absent: 2, openAbsences: [3], next: 6 },
    );
  });

  it("given a cancelled session, when counted, then it is no part of the course", () => {
    const sessions = sessionsOf().map((one) =>
      one.number === 2 ? aSession(2, { state: "cancelled" }) : one,
    );

    const progress = of({ sessions, now: "2027-02-03T09:00:00Z" });

    assert.deepEqual([progress.sessions.planned, progress.sessions.held], [11, 1]);
  });
});

describe("minutes that were spent", () => {
  it("given attendance, answers and logged hours, when added, then each stands by itself", () => {
    const said = (minutes: number) => handedInAt(instant("2027-01-14T09:00:00Z"), { minutes });
    const { minutes } = of({
      progress: {
        attendance: { 1: { state: "present", minutes: 170 }, 2: { state: "late", minutes: 100 } },
        work: { "m01-hand-in": said(90), "m01-practise": said(30), "practice-1": said(600) },
        practice: { loggedMinutes: 300, confirmedMinutes: 120 },
      },
    });

    assert.deepEqual(minutes, {
      session: 270,
      homework: 120,
      practiceLogged: 300,
      practiceConfirmed: 120,
    });
  });
});

describe("what is to be done now", () => {
  const kinds = (given: Given) =>
    of(given).tasks.map((task) =>
      task.kind === "work"
        ? task.work.assignment.id
        : `${task.kind} ${"session" in task ? task.session : task.moment}`,
    );

  it("given no scan was sent and nothing handed out, when asked, then there is nothing to do", () => {
    assert.deepEqual(of({ handedOut: [], member: { progress: aMember().progress } }).tasks, []);
  });

  it("given all sorts of things, when asked, then the most urgent goes first", () => {
    const notYet = handedInAt(instant("2027-02-20T09:00:00Z"), { state: "not_yet" });
    const given = {
      handedOut: [1, 2, 3, 4],
      now: "2027-02-24T09:00:00Z",
      progress: {
        scanPagesDone: 5,
        scanCompletedAt: undefined,
        endScan: { pages: 12, pagesDone: 0 },
        attendance: { 2: absent },
        work: { "m03-hand-in": notYet },
      },
    } as const;

    assert.deepEqual(kinds(given), [
      "scan start",
      "scan end",
      "m03-hand-in",
      "m01-hand-in",
      "m02-hand-in",
      "m04-hand-in",
      "practice-1",
      "catch_up 2",
      "m04-practise",
      "m03-practise",
      "m02-practise",
      "m01-practise",
    ]);
  });

  it("given a scan halfway, when asked, then it knows how far it is", () => {
    const [first] = of({ progress: { scanPagesDone: 5, scanCompletedAt: undefined } }).tasks;

    assert.deepEqual(first, { kind: "scan", moment: "start", done: 5, pages: 12 });
  });

  it("given everything done, when asked, then there is nothing and nothing is late", () => {
    const work = Object.fromEntries(
      ["m01-hand-in", "m01-practise"].map((id) => [
        id,
        handedInAt(instant("2027-01-14T09:00:00Z")),
      ]),
    );

    const progress = of({ progress: { work }, now: "2027-06-01T09:00:00Z" });

    assert.deepEqual([progress.tasks, progress.late], [[], []]);
  });

  it("given the track of the tests, when used, then it has what these cases name", () => {
    assert.equal(track.practiceAssignments[0]?.id, "practice-1");
    assert.equal(scanned.scanPages, 12);
  });
});
