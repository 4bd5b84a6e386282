import assert from "node:assert/strict";
import type { GroupProgress } from "../../bot/contract/progress.ts";
import {
  openColumns,
  openCounts,
  type Participant,
  rowsFor,
} from "../../tab/src/pages/group-progress/rows.ts";

const done = { pagesDone: 12, pages: 12, completedAt: "2027-01-06T10:00:00.000Z" };
const notBegun = { pagesDone: 0, pages: 12 };

const someone = (name: string, change: Partial<Participant> = {}): Participant => ({
  personId: name,
  name,
  reach: "chat",
  scan: done,
  work: {},
  ...change,
});

const groupOf = (...participants: Participant[]): GroupProgress => ({
  groupId: "g1",
  name: "Groep 1",
  assignments: [1, 2].map((module) => ({ assignmentId: `a${module}`, title: "Werk", module })),
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
});
