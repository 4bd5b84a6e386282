import assert from "node:assert/strict";
import type { MyProgress } from "../../bot/contract/progress.ts";
import { draftKey, keepDraft, readDraft } from "../../tab/src/pages/hand-in/drafts.ts";
import { pickTask, scanHasCome, type Work } from "../../tab/src/pages/my-progress/pick-task.ts";

const noon = Date.parse("2027-01-20T11:00:00.000Z");
const at = (iso: string): number => Date.parse(iso);

const someWork = (change: Partial<Work> = {}): Work => ({
  assignmentId: "m01-hand-in",
  kind: "hand_in",
  title: "Mijn leerplan",
  module: 1,
  minutes: 105,
  state: "open",
  steps: [],
  ...change,
});

const none = { total: 0, open: 0, late: 0, done: 0, met: 0, notYet: 0 };
const someProgress = (change: Partial<MyProgress> = {}): MyProgress => ({
  groupId: "g1",
  name: "Groep 1",
  scan: { pagesDone: 12, pages: 12, completedAt: "2027-01-06T10:00:00.000Z" },
  endScan: { pagesDone: 0, pages: 0 },
  sessionCounts: { planned: 12, held: 1, attended: 1, late: 0, absent: 0, openAbsences: [] },
  counts: { practise: none, hand_in: none, practice: { ...none, seen: 0 } },
  minutes: { session: 180, homework: 0, practiceLogged: 0, practiceConfirmed: 0 },
  sessionsDone: 1,
  sessions: 12,
  nextSession: {
    number: 2,
    title: "Persoonsgerichte zorg",
    startsAt: "2027-01-26T18:00:00.000Z",
    endsAt: "2027-01-26T21:00:00.000Z",
  },
  work: [],
  ...change,
});

describe("choosing the one thing to do now", () => {
  it("given open work of all kinds, when chosen, then handing in comes first", () => {
    const work = [
      someWork({ assignmentId: "a", kind: "practise" }),
      someWork({ assignmentId: "b", kind: "practice" }),
      someWork({ assignmentId: "c", kind: "hand_in" }),
      someWork({ assignmentId: "d", kind: "hand_in" }),
    ];

    assert.deepEqual(pickTask(someProgress({ work }), noon), { kind: "work", work: work[2] });
  });

  it("given work that was not good enough or is late, when chosen, then it is still to be done", () => {
    for (const state of ["late", "not_yet"] as const) {
      const work = [someWork({ state })];

      assert.deepEqual(pickTask(someProgress({ work }), noon), { kind: "work", work: work[0] });
    }
  });

  it("given only practising, when chosen, then the newest module comes first", () => {
    const work = [
      someWork({ assignmentId: "a", kind: "practise", module: 1 }),
      someWork({ assignmentId: "b", kind: "practise", module: 2 }),
    ];

    assert.deepEqual(pickTask(someProgress({ work }), noon), { kind: "work", work: work[1] });
  });

  it("given a scan that is not finished, when chosen, then the scan goes before work", () => {
    const progress = someProgress({ scan: { pagesDone: 4, pages: 12 }, work: [someWork()] });

    assert.deepEqual(pickTask(progress, noon), { kind: "scan" });
  });

  for (const [when, kind] of [
    ["2027-01-26T17:29:00.000Z", "work"],
    ["2027-01-26T17:30:00.000Z", "lesson"],
    ["2027-01-26T20:59:00.000Z", "lesson"],
    ["2027-01-26T21:00:00.000Z", "work"],
  ] as const) {
    it(`given the lesson from 18:00 to 21:00, when it is ${when}, then the task is ${kind}`, () => {
      assert.equal(pickTask(someProgress({ work: [someWork()] }), at(when)).kind, kind);
    });
  }

  it("given everything handed in, when chosen, then it says to wait for the lesson", () => {
    const progress = someProgress({ work: [someWork({ state: "handed_in" })] });

    assert.equal(pickTask(progress, noon).kind, "wait");
  });

  it("given all lessons and work done, when chosen, then it is finished", () => {
    const progress = someProgress({ nextSession: null, sessionsDone: 12 });

    assert.equal(pickTask(progress, noon).kind, "finished");
  });

  it("given a group without dates yet, when chosen, then nobody is sent to a scan", () => {
    const progress = someProgress({
      scan: { pagesDone: 0, pages: 12 },
      nextSession: null,
      sessions: 0,
      sessionsDone: 0,
    });

    assert.equal(pickTask(progress, noon).kind, "empty");
  });
});

describe("knowing whether the scan is in the chat", () => {
  const before = someProgress({
    scan: { pagesDone: 0, pages: 12 },
    nextSession: {
      number: 1,
      title: "Leren",
      startsAt: "2027-01-12T18:00:00.000Z",
      endsAt: "2027-01-12T21:00:00.000Z",
    },
  });

  it("given more than a week before the first session, when asked, then it has not come", () => {
    assert.equal(scanHasCome(before, at("2027-01-05T17:59:00.000Z")), false);
  });

  it("given a week before the first session, when asked, then it has come", () => {
    assert.equal(scanHasCome(before, at("2027-01-05T18:00:00.000Z")), true);
  });

  it("given the first session is over, when asked, then it has come", () => {
    assert.equal(scanHasCome({ ...before, nextSession: null }, at("2027-01-01T00:00:00Z")), true);
  });
});

describe("keeping a draft", () => {
  const shelf = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  it("given a draft, when read by another person on the same device, then there is none", () => {
    const store = shelf();
    keepDraft(store, draftKey("amina", "g1", "a1"), "mijn tekst");

    assert.equal(readDraft(store, draftKey("bram", "g1", "a1")), "");
    assert.equal(readDraft(store, draftKey("amina", "g1", "a1")), "mijn tekst");
  });

  it("given ids with the sign between them, when named, then two drafts never share a name", () => {
    assert.notEqual(draftKey("a:b", "c", "d"), draftKey("a", "b:c", "d"));
  });

  it("given a draft, when emptied, then nothing stays behind", () => {
    const store = shelf();
    keepDraft(store, "k", "mijn tekst");

    keepDraft(store, "k", "");

    assert.equal(store.kept.size, 0);
  });

  it("given a browser that refuses, when kept, then it says so and does not crash", () => {
    const full = () => {
      throw new Error("QuotaExceededError");
    };
    const store = { getItem: full, setItem: full, removeItem: full };

    assert.equal(keepDraft(store, "k", "mijn tekst"), false);
    assert.equal(keepDraft(undefined, "k", "mijn tekst"), false);
    assert.equal(readDraft(store, "k"), "");
  });
});
