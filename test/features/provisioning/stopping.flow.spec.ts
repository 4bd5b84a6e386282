import assert from "node:assert/strict";
import { coordinator } from "../../../infra/local/app/cast.ts";
import {
  amina,
  bram,
  chantal,
  everybody,
  type GroupFacts,
  teacher,
} from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  importGroup,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { carriedOut } from "../../support/tenant-hands.ts";

const mostRounds = 60;

describe("stopping the making of a class", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, ...everybody] });
  });
  afterEach(() => running.hands.clearFaults());
  after(() => running.close());

  /** What makes a group that group is its start: another hour is another group. */
  const importAt = async (startTime: string, facts: Partial<GroupFacts> = {}) =>
    await importGroup(running, {
      participants: [amina, bram],
      startTime,
      groupName: `van ${startTime}`,
      ...facts,
    });
  const viewOf = async (groupId: string) =>
    (await running.call(coordinator)("group", { groupId })).provisioning;
  const lessons = async (startTime: string) =>
    (await running.hands.calendar(idOf(amina))).filter(({ subject }) =>
      subject.includes(`van ${startTime}`),
    );
  /** Some sessions are in the calendar, and others are not. */
  const makeHalf = async (startTime: string, fault: object): Promise<string> => {
    await running.tenant.addFault({ target: "graph", method: "POST", path: "/events$", ...fault });
    const { groupId } = await importAt(startTime);
    for (let round = 0; round < mostRounds; round += 1) {
      await running.pass({ seconds: 5 });
      if ((await lessons(startTime)).length > 0) return groupId;
    }
    throw new Error("no session ever came");
  };

  it("given events of which the answer got lost, when stopped, then they leave the calendars too", async () => {
    const groupId = await makeHalf("09:00", { status: 504, afterEffect: true });
    const made = await lessons("09:00");
    await running.hands.clearFaults();
    await running.call(coordinator)("cancelProvisioning", { groupId });
    await running.pass({ minutes: 2 });

    assert.ok(made.length > 0 && made.length < 12, `${made.length} were made`);
    assert.deepEqual(
      (await lessons("09:00")).filter(({ cancelled }) => !cancelled).map(({ subject }) => subject),
      [],
    );
    assert.equal((await viewOf(groupId))?.state, "cancelled");
  });

  it("given a class that was stopped, when tried again, then it is made, with twelve sessions once", async () => {
    const groupId = await makeHalf("10:00", { status: 503, share: 0.5 });
    const call = running.call(coordinator);
    const stopped = await call("cancelProvisioning", { groupId });
    await running.hands.clearFaults();
    await running.pass({ minutes: 2 });
    const left = (await lessons("10:00")).filter(({ cancelled }) => !cancelled);
    const mark = await running.hands.mark();
    await call("retryProvisioning", { groupId });
    await running.pass({ minutes: 10 });

    assert.equal(stopped.state, "cancelled");
    assert.deepEqual(left, []);
    assert.equal((await viewOf(groupId))?.state, "done");
    const planned = (await lessons("10:00")).filter(({ cancelled }) => !cancelled);
    assert.equal(new Set(planned.map(({ subject }) => subject)).size, 12);
    assert.equal(planned.length, 12);
    const lines = await running.hands.journal(mark);
    const path = /\/(groups|teams)$/;
    assert.deepEqual(carriedOut(lines, { target: "graph", method: "POST", path }), []);
  });

  it("given some sessions that fail, when the calendar follows, then what worked is not asked again", async () => {
    const mark = await running.hands.mark();
    const groupId = await makeHalf("11:00", { status: 503, count: 2 });
    await running.pass({ minutes: 10 });

    assert.equal((await viewOf(groupId))?.state, "done");
    const lines = await running.hands.journal(mark);
    const wanted = { target: "graph", method: "POST", path: /\/events$/ } as const;
    assert.equal(carriedOut(lines, wanted).length, 12);
  });

  it("given a class that was stopped, when stopped again, then nothing more happens", async () => {
    const { groupId } = await importAt("12:00");
    await running.pass({ seconds: 15 });
    const call = running.call(coordinator);
    await call("cancelProvisioning", { groupId });
    const mark = await running.hands.mark();
    const again = await call("cancelProvisioning", { groupId });
    await running.pass({ minutes: 1 });

    assert.equal(again.state, "cancelled");
    const lines = await running.hands.journal(mark);
    assert.deepEqual(
      lines.filter(({ target, method }) => target === "graph" && method !== "GET"),
      [],
    );
  });

  it("given a teacher without account, when stopped, then nothing is left to do", async () => {
    const stranger = { name: "Stef Vreemd", mail: "s.vreemd@elders.example" };
    const { groupId } = await importAt("13:00", { teacher: stranger });
    await running.pass({ minutes: 1 });
    await running.call(coordinator)("cancelProvisioning", { groupId });
    await running.pass({ seconds: 5 });

    const { nextDueAt, now } = await running.tenant.clock();
    assert.ok(Date.parse(nextDueAt ?? "") - Date.parse(now) > 60_000, `next due ${nextDueAt}`);
  });

  it("given a class that runs, when somebody is being added, then stopping does not take the lessons away", async () => {
    const startTime = "14:00";
    const { groupId } = await importAt(startTime, { participants: [amina] });
    await running.pass({ minutes: 20 });
    await running.tenant.addFault({ target: "graph", path: "/invitations$", status: 503 });
    await importAt(startTime, { participants: [amina, chantal] });
    await running.pass({ minutes: 1 });

    const busy = await viewOf(groupId);
    await assert.rejects(running.call(coordinator)("cancelProvisioning", { groupId }), {
      code: "provisioning.already_done",
    });
    await running.hands.clearFaults();
    await running.pass({ minutes: 20 });
    assert.equal(busy?.state, "busy");
    assert.equal((await viewOf(groupId))?.state, "done");
    const after = await lessons(startTime);
    assert.deepEqual([after.length, after.filter(({ cancelled }) => cancelled)], [12, []]);
  });
});
