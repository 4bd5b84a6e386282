import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { collect, nextLook } from "../../../bot/features/attendance/collect.ts";
import { readAttendance } from "../../../bot/features/attendance/document.ts";
import { followUp } from "../../../bot/features/attendance/follow-up.ts";
import { attendance as feature } from "../../../bot/features/attendance/index.ts";
import { askToClose } from "../../../bot/features/attendance/notices.ts";
import { listMembers } from "../../../bot/features/groups/public.ts";
import { nextMorning } from "../../../bot/kernel/daytime.ts";
import type { JobHandler } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import {
  aClass,
  aSession,
  groupId,
  outsider,
  participant,
  sessionsOf,
  teacher,
} from "../../support/a-group.ts";
import { participantIds, teacherId } from "../../support/a-member.ts";
import { aTenant } from "../../support/a-tenant.ts";
import { allOf, idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";

const joinUrl = "https://teams.example/1";
const session = aSession(1, { calendar: { rev: 1, eventId: "e", joinUrl } });
const end = (minutes: number) => plus(session.endsAt, { minutes });
const jobOf = (name: string, number: number) =>
  readJob({
    docType: "job",
    schema: 1,
    id: `job:${name}:${number}`,
    name,
    data: { key: String(number) },
    attempts: 0,
    wakeAt: end(0),
  });

async function aHeldClass(participants: number, present: readonly string[], group = {}) {
  const { tenant, hold } = aTenant();
  const ports = portsOf({ tenant });
  await aClass(ports, {
    participants,
    group,
    sessions: [session, ...sessionsOf().slice(1)],
  });
  const intervals = [{ joinAt: session.startsAt, leaveAt: session.endsAt }];
  const attendees = [teacherId, ...present].map((id) => ({ objectId: `o-${id}`, intervals }));
  hold(joinUrl, { attendees });
  return ports;
}

async function ran(ports: TestPorts, handler: JobHandler, name: string, number = 1) {
  const result = await handler(ports, jobOf(name, number), groupId);
  await landed(ports, groupId, result);
  return result;
}
const run = (ports: TestPorts, number?: number) =>
  ran(ports, collect, "attendance.collect", number);
const follow = (ports: TestPorts) => ran(ports, followUp, "attendance.follow_up");
const kept = async (ports: TestPorts) =>
  (await allOf(ports, groupId, "attendance")).map(({ value }) => readAttendance(value));
const notices = (ports: TestPorts, prefix: string) =>
  idsOf(ports, groupId, "notice").then((ids) => ids.filter((id) => id.startsWith(prefix)));

describe("collecting the attendance", () => {
  for (const [minutes, expected] of [
    [0, 15],
    [15, 30],
    [30, 60],
    [60, 180],
    [179, 180],
  ] as const) {
    it(`given ${minutes} minutes after the end, when asked, then the next look is at ${expected}`, () => {
      assert.equal(nextLook(session.endsAt, end(minutes)), end(expected));
    });
  }

  it("given the last of the evening, when asked, then the next look is in the morning and then never", () => {
    const morning = nextMorning(session.endsAt);

    assert.equal(nextLook(session.endsAt, end(180)), morning);
    assert.equal(nextLook(session.endsAt, morning), undefined);
  });

  it("given a session that moved to later, when the old job runs, then it waits for the new end", async () => {
    const ports = await aHeldClass(2, ["p-1"]);
    ports.clock.now = end(-60);

    const early = await collect(ports, jobOf("attendance.collect", 1), groupId);
    const ask = await askToClose(ports, jobOf("attendance.ask_to_close", 1), groupId);

    assert.deepEqual([early, ask], [{ again: end(15) }, { again: end(0) }]);
  });

  for (const [what, sessions, group] of [
    ["cancelled", [aSession(1, { state: "cancelled" })], {}],
    ["of a closed group", [session], { archivedAt: end(0) }],
    ["not there", [aSession(2)], {}],
  ] as const) {
    it(`given a session ${what}, when its jobs run, then nothing happens`, async () => {
      const ports = portsOf();
      await aClass(ports, { sessions, group });
      ports.clock.now = end(20);

      assert.deepEqual(await collect(ports, jobOf("attendance.collect", 1), groupId), {});
      assert.deepEqual(await askToClose(ports, jobOf("attendance.ask_to_close", 1), groupId), {});
    });
  }

  it("given the job twice, when run, then the second changes nothing", async () => {
    const ports = await aHeldClass(3, ["p-1", "p-2"]);
    ports.clock.now = end(15);
    await run(ports);
    const first = await kept(ports);
    const second = await collect(ports, jobOf("attendance.collect", 1), groupId);

    assert.deepEqual(
      (second.writes ?? []).map(({ id }) => id),
      ["job:attendance.refresh:attendance.close:1", "job:attendance.follow_up:first"],
    );
    assert.deepEqual(await kept(ports), first);
  });

  it("given the app was down until the next day, when it runs, then it is final at once", async () => {
    const ports = await aHeldClass(2, ["p-1"]);
    ports.clock.now = plus(nextMorning(session.endsAt), { hours: 5 });

    const { again } = await run(ports);

    assert.equal(again, undefined);
    assert.equal((await kept(ports))[0]?.state, "final");
  });
});

describe("following absences up", () => {
  it("given more no-shows than the plan allows, when followed up, then six cards and every step is kept", async () => {
    const ports = await aHeldClass(9, ["p-1"]);
    ports.clock.now = end(30);
    await run(ports);
    await follow(ports);
    await follow(ports);
    const members = (await listMembers(ports.documents, groupId)).map(({ value }) => value);

    assert.equal((await notices(ports, "notice:attendance.alert")).length, 6);
    assert.equal(
      members.filter(({ absenceSteps }) => absenceSteps[1]?.[0]?.step === "coordinator").length,
      8,
    );
    assert.ok(members.every(({ absenceSteps }) => (absenceSteps[1]?.length ?? 0) <= 1));
  });

  it("given thirty participants, when all is followed up at once, then it fits in one commit", async () => {
    const ports = await aHeldClass(30, []);
    ports.clock.now = plus(nextMorning(session.endsAt), { hours: 2 });
    const collected = await run(ports);
    const { writes = [] } = await followUp(ports, jobOf("attendance.follow_up", 1), groupId);

    assert.ok((collected.writes ?? []).length <= 99, "collecting");
    assert.ok(writes.length <= 99, `${writes.length} writes`);
    assert.equal(new Set(writes.map(({ id }) => id)).size, writes.length);
    assert.equal(participantIds(30).length, 30);
  });

  it("given the job late at night, when somebody must be asked, then the message waits for the morning", async () => {
    const ports = await aHeldClass(2, ["p-1"]);
    ports.clock.now = instant("2027-01-13T09:00:00Z");
    await run(ports);
    ports.clock.now = instant("2027-01-13T22:30:00Z");
    const { writes = [] } = await followUp(ports, jobOf("attendance.follow_up", 1), groupId);
    const asked = writes.find(({ id }) => id.startsWith("notice:attendance.missed:1:p-2"));

    assert.ok(asked && "body" in asked);
    assert.equal(asked.body["dueAt"], "2027-01-14T08:00:00.000Z");
  });
});

describe("who may say how it was", () => {
  const press = async (ports: TestPorts, verb: string, data: object, actor = teacher) => {
    const given = feature.verbs?.[`attendance.${verb}`];
    assert.ok(given);
    const outcome = await given(ports, actor, { groupId, number: 1, ...data });
    return outcome.ok ? "ok" : outcome.refusal;
  };
  const change = { people: "p-1", state: "present", reason: "x" };

  it("given a participant or somebody of another group, when pressed, then nothing changes", async () => {
    const ports = await aHeldClass(2, ["p-1"]);
    ports.clock.now = end(20);
    for (const verb of ["show", "close", "show_correct", "correct", "resolve", "read_catch_up"]) {
      const data = { ...change, key: "name:x", who: "p-1" };
      assert.equal(await press(ports, verb, data, participant), "groups.teachers_only", verb);
      assert.equal(await press(ports, verb, data, outsider), "groups.not_yours", verb);
    }

    assert.deepEqual(await kept(ports), []);
  });

  it("given a session that runs or has not begun, when closed, then it is too early", async () => {
    const ports = await aHeldClass(2, ["p-1"]);
    ports.clock.now = end(-1);
    assert.equal(await press(ports, "close", {}), "attendance.not_over");
    assert.equal(await press(ports, "correct", change), "ok");
    ports.clock.now = end(-300);
    assert.equal(await press(ports, "close", {}), "attendance.not_begun");
    assert.equal(await press(ports, "close", { number: 99 }), "attendance.unknown_session");
  });

  it("given a closed group, when pressed, then it can be read and not changed", async () => {
    const ports = await aHeldClass(2, ["p-1"], { archivedAt: end(0) });
    ports.clock.now = end(20);

    assert.equal(await press(ports, "show", {}), "ok");
    assert.equal(await press(ports, "close", {}), "groups.archived");
    assert.equal(await press(ports, "correct", change), "groups.archived");
  });

  it("given a correction after the closing, when somebody was absent after all, then the follow-up is set", async () => {
    const ports = await aHeldClass(2, ["p-1", "p-2"]);
    ports.clock.now = end(20);
    await run(ports);
    await press(ports, "close", {});
    await press(ports, "correct", { ...change, state: "absent" });
    await press(ports, "correct", { ...change, state: "absent" });
    const [attendance] = await kept(ports);
    const jobs = await idsOf(ports, groupId, "job");

    assert.equal(attendance?.corrections.length, 1);
    assert.equal(attendance?.records["p-1"]?.state, "absent");
    assert.ok(jobs.includes("job:attendance.follow_up:day"));
    assert.ok(jobs.includes("job:assignments.hand_out:1"));
  });
});
