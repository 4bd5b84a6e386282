import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { getGroup, listSummaries, saveSummary } from "../../../bot/features/groups/public.ts";
import {
  cancelSession,
  moveSession,
  previewMove,
} from "../../../bot/features/sessions/change-session.ts";
import { tell } from "../../../bot/features/sessions/notices.ts";
import { listSessions } from "../../../bot/features/sessions/public.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { instant } from "../../../bot/kernel/time.ts";
import {
  aClass,
  aSession,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { allOf, idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";

const thursday = instant("2027-01-14T18:00:00Z");
const summary = {
  docType: "summary" as const,
  schema: 1 as const,
  groupId,
  name: "Dinsdag",
  trackTitle: "",
  teacherMail: "t.vos@zorgopleider.example",
  state: "done" as const,
  participants: 2,
  sessions: [],
};

describe("changing a session", () => {
  let ports: TestPorts;
  const request = (change: object = {}) => ({
    groupId,
    number: 1,
    startsAt: thursday,
    shiftFollowing: false,
    ...change,
  });
  const move = (change: object = {}, actor: Actor = teacher) =>
    moveSession(ports, actor, request(change));
  const cancel = (number = 1, actor: Actor = teacher) =>
    cancelSession(ports, actor, { groupId, number });
  const sessions = () => listSessions(ports.documents, groupId);
  const told = async () => {
    const [stored] = (await allOf(ports, groupId, "job")).filter(({ id }) =>
      id.includes("sessions.tell"),
    );
    const job = readJob(stored?.value);
    await landed(ports, groupId, await tell(ports, job, groupId));
    return await idsOf(ports, groupId, "notice");
  };

  beforeEach(async () => {
    ports = portsOf();
    await aClass(ports);
  });

  it("given a new day, when moved, then only that session changes and the calendar must follow", async () => {
    const outcome = await move();

    assert.ok(outcome.ok);
    const [first, second] = await sessions();
    assert.deepEqual(
      [first?.startsAt, first?.endsAt, first?.rev],
      [thursday, "2027-01-14T21:00:00.000Z", 2],
    );
    assert.deepEqual(second, aSession(2));
    assert.ok((await idsOf(ports, groupId, "job")).includes("job:sessions.sync"));
  });

  it("given all that follow, when shifted, then every session moves two days", async () => {
    const outcome = await move({ shiftFollowing: true });

    assert.ok(outcome.ok);
    assert.equal(outcome.value.length, 12);
    assert.ok((await sessions()).every(({ rev }) => rev === 2));
  });

  it("given a move, when made, then homework and welcome move along", async () => {
    await move();

    const jobs = await allOf(ports, groupId, "job");
    const at = (id: string) => jobs.find((job) => job.id === `job:${id}`)?.value["wakeAt"];
    assert.equal(at("assignments.hand_out:1"), "2027-01-15T08:00:00.000Z");
    assert.equal(at("scan.invite:start"), "2027-01-07T09:00:00.000Z");
    assert.equal(at("welcome.send:start"), "2026-12-31T09:00:00.000Z");
  });

  it("given a class that is being made, when moved, then no message is set or told", async () => {
    ports = portsOf();
    await aClass(ports, { group: { state: "busy" } });
    await move();

    const jobs = await idsOf(ports, groupId, "job");
    assert.deepEqual(jobs, ["job:sessions.sync", "job:sessions.tell:1"]);
    assert.deepEqual(await told(), []);
  });

  it("given a move, when told twice, then everybody of the group hears it once", async () => {
    await move();
    await told();

    assert.deepEqual(await told(), [
      "notice:sessions.changed:1:p-1",
      "notice:sessions.changed:1:p-2",
      "notice:sessions.changed:1:p-teacher",
    ]);
  });

  it("given a session, when cancelled, then it stays in the list and is told at once", async () => {
    assert.ok((await cancel()).ok);

    const [first] = await sessions();
    assert.deepEqual([first?.state, first?.rev], ["cancelled", 2]);
    const [job] = (await allOf(ports, groupId, "job")).filter(({ id }) => id.includes("tell"));
    assert.deepEqual(
      [job?.value["wakeAt"], job?.value["data"]],
      [ports.now(), { change: 1, kind: "cancelled", numbers: [1], deadlines: {} }],
    );
  });

  it("given a session, when cancelled twice, then the second is refused", async () => {
    await cancel();

    assert.deepEqual(await cancel(), {
      ok: false,
      refusal: "sessions.already_cancelled",
      details: { number: 1 },
    });
  });

  it("given a session that began, when changed late, then it is refused", async () => {
    ports.clock.now = aSession(1).startsAt;

    for (const outcome of [await cancel(), await move()]) {
      assert.ok(!outcome.ok);
      assert.equal(outcome.refusal, "sessions.already_held");
    }
  });

  it("given two changes at once, when made, then each has its own number and both stand", async () => {
    const outcomes = await Promise.all([
      rerunOnConflict(() => move()),
      rerunOnConflict(() => cancel(5)),
    ]);

    assert.ok(outcomes.every(({ ok }) => ok));
    assert.equal((await getGroup(ports.documents, groupId)).value.sessionChanges, 2);
    const all = await sessions();
    assert.deepEqual([all[0]?.startsAt, all[4]?.state], [thursday, "cancelled"]);
    const tells = (await idsOf(ports, groupId, "job")).filter((id) => id.includes("tell"));
    assert.deepEqual(tells, ["job:sessions.tell:1", "job:sessions.tell:2"]);
  });

  it("given a summary of the provider, when changed, then it follows", async () => {
    await saveSummary(ports.documents, "zorgopleider", summary);

    await cancel();

    const [own] = await listSummaries(ports.documents, "zorgopleider");
    assert.equal(own?.value.sessions.length, 11);
  });

  it("given a preview, when looked at, then nothing changes and other groups of the teacher count", async () => {
    await saveSummary(ports.documents, "zorgopleider", summary);
    const endsAt = instant("2027-01-14T19:00:00Z");
    const other = { groupId: "g-2", name: "Donderdag", sessions: [{ startsAt: thursday, endsAt }] };
    await saveSummary(ports.documents, "zorgopleider", { ...summary, ...other });
    const before = await sessions();

    const outcome = await previewMove(ports, teacher, request());

    assert.ok(outcome.ok);
    assert.ok(outcome.value.findings.some(({ code }) => code === "sessions.teacher_busy"));
    assert.equal(outcome.value.sessions[0]?.startsAt, thursday);
    assert.deepEqual(await sessions(), before);
  });

  it("given a day that cannot be, when previewed, then it says why", async () => {
    const outcome = await previewMove(ports, teacher, request({ startsAt: aSession(1).startsAt }));

    assert.ok(!outcome.ok);
    assert.equal(outcome.refusal, "sessions.same_moment");
  });

  for (const [who, actor, refusal] of [
    ["participant", participant, "groups.teachers_only"],
    ["somebody else", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
  ] as const) {
    it(`given the ${who}, when changing, then it is refused and nothing changes`, async () => {
      const no = { ok: false, refusal };

      assert.deepEqual(await move({}, actor), no);
      assert.deepEqual(await cancel(1, actor), no);
      assert.deepEqual(await previewMove(ports, actor, request()), no);
      assert.deepEqual(await idsOf(ports, groupId, "job"), []);
    });
  }

  it("given the coordinator, when changing, then it is allowed", async () => {
    assert.ok((await move({}, coordinator)).ok);
    assert.ok((await cancel(2, coordinator)).ok);
  });
});
