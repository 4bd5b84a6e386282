import assert from "node:assert/strict";
import {
  openColumns,
  openCounts,
  type Participant,
  type Progress,
  rowsFor,
  withReach,
} from "../../tab/src/pages/group-progress/rows.ts";

const done = { pagesDone: 12, pages: 12, completedAt: "2027-01-06T10:00:00.000Z" };
const notBegun = { pagesDone: 0, pages: 12 };

const none = { total: 0, open: 0, late: 0, done: 0, met: 0, notYet: 0 };
const someone = (name: string, change: Partial<Participant> = {}): Participant => ({
  personId: name,
  name,
  reach: "chat",
  scan: done,
  work: {},
  endScan: { pagesDone: 0, pages: 0 },
  seat: "active",
  sessions: { planned: 12, held: 1, attended: 1, late: 0, absent: 0, openAbsences: [] },
  counts: { practise: none, hand_in: none, practice: { ...none, seen: 0 } },
  minutes: { session: 180, homework: 0, practiceLogged: 0, practiceConfirmed: 0 },
  attention: [],
  ...change,
});

const groupOf = (...participants: Participant[]): Progress => ({
  groupId: "g1",
  name: "Groep 1",
  funnel: { participants: 0, noShow: 0, stopped: 0, active: 0, examined: 0 },
  assignments: [1, 2].map((module) => ({
    assignmentId: `a${module}`,
    kind: "hand_in",
    title: "Werk",
    module,
  })),
  participants,
});

const all = { order: "name", onlyOpen: false, language: "nl" } as const;
const names = (rows: readonly Participant[]): string[] => rows.map(({ name }) => name);

describe("the rows of the group's progress", () => {
  it("given names with accents, when in order of name, then they stand as in a Dutch list", () => {
    const group = groupOf(someone("Zoë"), someone("Émile"), someone("Fatima"), someone("esra"));

    assert.deepEqual(names(rowsFor(group, all)), ["Émile", "esra", "Fatima", "Zoë"]);
  });

  it("given open work and an open scan, when in order of help, then who has most open is first", () => {
    const group = groupOf(
      someone("Anna", { work: { a1: "handed_in", a2: "open" } }),
      someone("Bram", { work: { a1: "open", a2: "open" } }),
      someone("Chris", { work: { a1: "open", a2: "handed_in" }, scan: notBegun }),
      someone("Daan", { work: { a1: "handed_in", a2: "handed_in" } }),
    );

    const rows = rowsFor(group, { ...all, order: "behind" });

    assert.deepEqual(names(rows), ["Bram", "Chris", "Anna", "Daan"]);
  });

  it("given nobody has begun the scan, when counted, then nobody is behind on it", () => {
    const group = groupOf(someone("Anna", { scan: notBegun }), someone("Bram", { scan: notBegun }));

    assert.deepEqual([...openCounts(group).values()], [0, 0]);
  });

  it("given the filter, when applied, then only those with something to hand in remain", () => {
    const group = groupOf(
      someone("Anna", { work: { a1: "open" } }),
      someone("Bram", { work: { a1: "not_open" }, scan: { pagesDone: 1, pages: 12 } }),
    );

    assert.deepEqual(names(rowsFor(group, { ...all, onlyOpen: true })), ["Anna"]);
  });

  it("given a module nobody can work on yet, when columns are chosen, then it is left out", () => {
    const group = groupOf(
      someone("Anna", { work: { a1: "handed_in", a2: "not_open" } }),
      someone("Bram"),
    );

    assert.deepEqual(
      openColumns(group).map(({ assignmentId }) => assignmentId),
      ["a1"],
    );
  });

  it("given late work and a second try, when counted, then both are still to be done", () => {
    const group = groupOf(someone("Anna", { work: { a1: "late", a2: "not_yet" } }));

    assert.deepEqual([...openCounts(group).values()], [2]);
  });

  it("given who can be reached, when joined, then each has his own, and the rest is unknown", () => {
    const group = groupOf(someone("Anna"), someone("Bram"));
    const reach = { participants: [{ personId: "Bram", name: "Bram", reach: "blocked" as const }] };

    const joined = withReach({ ...group, participants: [...group.participants] }, reach);

    assert.deepEqual(
      joined.participants.map((each) => each.reach),
      ["unknown", "blocked"],
    );
  });
});
