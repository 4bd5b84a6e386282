import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { newMember } from "../../../bot/features/groups/public.ts";
import { sync, syncSessions } from "../../../bot/features/sessions/calendar-sync.ts";
import { cancelSession, moveSession } from "../../../bot/features/sessions/change-session.ts";
import { attendeesChanged, listSessions } from "../../../bot/features/sessions/public.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId, sessionsOf, teacher } from "../../support/a-group.ts";
import { aMember, teacherId, withoutAccount } from "../../support/a-member.ts";
import { anAccount, aTenant, unavailable } from "../../support/a-tenant.ts";
import { portsOf } from "../../support/ports.ts";

const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:sessions.sync",
  name: "sessions.sync",
  data: {},
  attempts: 0,
  wakeAt: "2026-11-22T12:00:00.000Z",
});
const lost = () => new Fault("tenant.unavailable", { retryable: true, ambiguous: true });

async function aCalendar(count = 3) {
  const tenant = aTenant({ accounts: [anAccount("o-teacher")] });
  const ports = portsOf({ tenant: tenant.tenant });
  await aClass(ports, { sessions: sessionsOf(count) });
  const stored = () => listSessions(ports.documents, groupId);
  const all = () => syncSessions(ports, groupId, count);
  const open = () => [...tenant.events.values()].filter(({ cancelled }) => !cancelled);
  const tuesday = instant("2027-01-14T18:00:00Z");
  const move = () =>
    moveSession(ports, teacher, { groupId, number: 1, startsAt: tuesday, shiftFollowing: false });
  return { ports, tenant, stored, all, open, move, tuesday };
}

describe("lessons in the teacher's calendar", () => {
  it("given new lessons, when synced, then each is an event with participants and a link", async () => {
    const calendar = await aCalendar(3);

    const { done, total } = await calendar.all();

    assert.deepEqual([done, total], [3, 3]);
    assert.deepEqual(
      calendar.open().map(({ organiser, startsAt, attendees }) => [organiser, startsAt, attendees]),
      sessionsOf(3).map(({ startsAt }) => [
        "o-p-teacher",
        startsAt,
        ["p-1@delinde.example", "p-2@delinde.example"],
      ]),
    );
    const sessions = await calendar.stored();
    assert.ok(sessions.every((one) => one.calendar?.rev === 1 && one.calendar.joinUrl));
  });

  it("given lessons in the calendar, when synced again, then nothing is asked", async () => {
    const calendar = await aCalendar();
    await calendar.all();
    const before = [...calendar.tenant.changes];

    await calendar.all();

    assert.deepEqual(calendar.tenant.changes, before);
  });

  it("given twelve lessons, when the job runs, then a few go at a time until all are in", async () => {
    const { ports, open } = await aCalendar(12);

    const first = await sync(ports, job, groupId);
    assert.ok(first.again);
    assert.equal(open().length, 3);
    while ((await sync(ports, job, groupId)).again);

    assert.equal(open().length, 12);
  });

  it("given a teacher without account, when the job runs, then it ends: making it will sync", async () => {
    const ports = portsOf();
    const members = [withoutAccount(aMember({ personId: teacherId, role: "teacher" }))];
    await aClass(ports, { members });

    assert.deepEqual(await sync(ports, job, groupId), {});
  });

  it("given trouble with one lesson, when tried again, then the others are not made twice", async () => {
    const calendar = await aCalendar(3);
    calendar.tenant.fail("createEvent", unavailable());

    await assert.rejects(calendar.all());
    await calendar.all();

    assert.equal(calendar.open().length, 3);
    assert.equal(calendar.tenant.changes.length, 3);
  });
});

describe("a calendar that follows", () => {
  it("given a lesson that moves, when synced, then only the moment is patched", async () => {
    const calendar = await aCalendar();
    await calendar.all();
    await calendar.move();

    await calendar.all();

    assert.deepEqual(calendar.tenant.changes.slice(3), ["change event-1 moment"]);
    assert.equal(calendar.open()[0]?.startsAt, calendar.tuesday);
  });

  it("given an event whose answer got lost, when the lesson moved since, then it stands right", async () => {
    const calendar = await aCalendar(1);
    calendar.tenant.fail("createEvent", lost(), 1, "afterwards");
    await assert.rejects(calendar.all());
    await calendar.move();

    await calendar.all();

    assert.equal(calendar.open().length, 1);
    assert.equal(calendar.open()[0]?.startsAt, calendar.tuesday);
  });

  it("given a lesson that is cancelled, when synced twice, then its event goes once", async () => {
    const calendar = await aCalendar();
    await calendar.all();
    await cancelSession(calendar.ports, teacher, { groupId, number: 2 });

    await calendar.all();
    await calendar.all();

    assert.deepEqual(calendar.tenant.changes.slice(3), ["cancel event-2"]);
    const [, second] = await calendar.stored();
    assert.deepEqual([second?.generation, second?.calendar], [1, { rev: 2 }]);
  });

  it("given a lesson cancelled before it had an event, when synced, then none is made", async () => {
    const calendar = await aCalendar(1);
    await cancelSession(calendar.ports, teacher, { groupId, number: 1 });

    assert.equal((await calendar.all()).done, 1);
    assert.deepEqual(calendar.tenant.changes, []);
  });

  it("given an event somebody deleted, when the lesson moves, then it is made anew", async () => {
    const calendar = await aCalendar(1);
    await calendar.all();
    await calendar.ports.tenant.cancelEvent("o-p-teacher", "event-1", "");
    await calendar.move();

    await calendar.all();

    assert.equal(calendar.open().length, 1);
    assert.equal(calendar.open()[0]?.startsAt, calendar.tuesday);
  });

  it("given somebody who joins, when synced, then lessons to come get him and past ones do not", async () => {
    const calendar = await aCalendar(3);
    await calendar.all();
    const { ports, tenant } = calendar;
    ports.clock.now = instant("2027-01-13T09:00:00Z");
    await ports.documents.commit(groupId, [newMember(aMember({ personId: "p-3" }))]);
    await ports.documents.commit(
      groupId,
      await attendeesChanged(ports.documents, groupId, ports.now()),
    );

    await calendar.all();

    assert.deepEqual(tenant.changes.slice(3), [
      "change event-2 attendees",
      "change event-3 attendees",
    ]);
  });

  it("given letters in other case, when compared, then nobody is mailed for that", async () => {
    const calendar = await aCalendar(1);
    await calendar.all();
    const { ports } = calendar;
    await ports.documents.commit(
      groupId,
      await attendeesChanged(ports.documents, groupId, ports.now()),
    );

    await calendar.all();

    assert.equal(calendar.tenant.changes.length, 1);
    assert.equal(aSession(1).rev, 1);
  });
});
