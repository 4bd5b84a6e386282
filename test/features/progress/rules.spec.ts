import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  dueAtOf,
  judgedWork,
  rowOf,
  scanOf,
  tasksOf,
  totalsOf,
  workState,
} from "../../../bot/features/progress/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { aSession, sessionsOf } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";

const track = loadTracks().find("individuele-ondersteuning-mz-3");
assert.ok(track);
const tuesday = instant("2027-01-19T10:00:00Z");
const scanned = aProgress({ scanPages: 12, scanPagesDone: 12, scanCompletedAt: tuesday });
const oneHandedIn = { work: { "m01-hand-in": handedInAt(tuesday) } };

describe("the work that counts", () => {
  it("given a track, when its judged work is listed, then practising is not in it", () => {
    const work = judgedWork(track);

    assert.equal(work.length, 12);
    assert.deepEqual(
      work.map(({ module }) => module),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    assert.ok(work.every(({ assignmentId }) => assignmentId.endsWith("hand-in")));
  });

  it("given what was handed out and in, when asked, then each has its state", () => {
    const member = aMember({ progress: { ...scanned, ...oneHandedIn } });
    const group = { handedOut: [1, 2] };

    assert.equal(workState(member, group, 1, "m01-hand-in"), "handed_in");
    assert.equal(workState(member, group, 2, "m02-hand-in"), "open");
    assert.equal(workState(member, group, 3, "m03-hand-in"), "not_open");
  });
});

describe("a row of the matrix", () => {
  it("given a member, when shown, then the scan and every assignment have a place", () => {
    const member = aMember({ progress: { ...scanned, ...oneHandedIn } });

    const row = rowOf(member, { handedOut: [1, 2] }, track);

    assert.deepEqual(row.scan, { pagesDone: 12, pages: 12, completedAt: tuesday });
    assert.deepEqual(Object.values(row.work).slice(0, 3), ["handed_in", "open", "not_open"]);
    assert.equal(Object.keys(row.work).length, 12);
  });

  it("given a scan that is not done, when shown, then it has no moment", () => {
    assert.deepEqual(scanOf(aMember()), { pagesDone: 0, pages: 0 });
  });
});

describe("the totals of a group", () => {
  it("given nobody, when counted, then all is nothing", () => {
    assert.deepEqual(totalsOf([], { handedOut: [] }, track), {
      participants: 0,
      scansDone: 0,
      work: [],
    });
  });

  it("given some who are done, when counted, then only modules that were handed out count", () => {
    const members = [
      aMember({ progress: { ...scanned, ...oneHandedIn } }),
      aMember({ personId: "p-2", progress: scanned }),
      aMember({ personId: "p-3" }),
    ];

    const totals = totalsOf(members, { handedOut: [1] }, track);

    assert.equal(totals.participants, 3);
    assert.equal(totals.scansDone, 2);
    assert.deepEqual(
      totals.work.map(({ module, handedIn }) => [module, handedIn]),
      [[1, 1]],
    );
  });
});

describe("what is to be done now", () => {
  const tasks = (progress: object, handedOut: number[]) =>
    tasksOf(aMember({ progress: { ...scanned, ...progress } }), { handedOut }, track, sessionsOf());

  it("given no scan was sent, when asked, then there is nothing to do", () => {
    assert.deepEqual(tasksOf(aMember(), { handedOut: [] }, track, sessionsOf()), []);
  });

  it("given a scan halfway and homework, when asked, then the scan goes first", () => {
    const member = aMember({ progress: aProgress({ scanPages: 12, scanPagesDone: 5 }) });

    const [first, second] = tasksOf(member, { handedOut: [1] }, track, sessionsOf());

    assert.deepEqual(first, { kind: "scan", done: 5, pages: 12 });
    assert.ok(second?.kind === "work");
    assert.equal(second.work.module, 1);
    assert.equal(second.dueAt, aSession(2).startsAt);
  });

  it("given homework that was handed in, when asked, then only the rest is left", () => {
    const left = tasks(oneHandedIn, [1, 2]);

    assert.deepEqual(
      left.map((task) => task.kind === "work" && task.work.module),
      [2],
    );
  });

  it("given the last session, when its deadline is asked, then there is none", () => {
    assert.equal(dueAtOf(12, sessionsOf()), undefined);
  });

  it("given a cancelled session, when a deadline is asked, then it is skipped", () => {
    const sessions = [aSession(1), aSession(2, { state: "cancelled" }), aSession(3)];

    assert.equal(dueAtOf(1, sessions), aSession(3).startsAt);
  });
});
