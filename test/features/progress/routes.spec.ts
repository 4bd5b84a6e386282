import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { api } from "../../../bot/contract/api.ts";
import { newMember } from "../../../bot/features/groups/public.ts";
import {
  groupProgressRoute,
  groupReachRoute,
  myProgressRoute,
} from "../../../bot/features/progress/routes.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import {
  aClass,
  aSession,
  coordinator,
  groupId,
  outsider,
  participant,
  sessionsOf,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import {
  aMember,
  aPerson,
  storedPerson,
  teacherId,
  withoutOwnAccount,
} from "../../support/a-member.ts";
import { portsOf, type TestPorts, tenantId } from "../../support/ports.ts";
import { aProgress } from "../../support/work-facts.ts";

describe("progress in the tab", () => {
  let ports: TestPorts;

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-13T09:00:00Z" });
    await aClass(ports, { participants: 4, group: { handedOut: [1] } });
  });

  it("given the teacher, when asked, then the answer keeps the contract", async () => {
    const outcome = await groupProgressRoute(ports, teacher, { groupId });

    assert.ok(outcome.ok);
    assert.deepEqual(api.groupProgress.output.parse(outcome.value), outcome.value);
    assert.deepEqual(
      Object.entries(Object.groupBy(outcome.value.assignments, ({ kind }) => kind)).map(
        ([kind, own]) => [kind, own.length],
      ),
      [
        ["hand_in", 12],
        ["practice", 3],
      ],
    );
    assert.equal(outcome.value.participants.length, 4);
  });

  it("given people in every state, when asked, then the teacher sees who can be reached", async () => {
    const account = { tenantId, objectId: "o-2", guest: true };
    const unreachable = { reason: "messenger.blocked", since: ports.now() };
    await storedPerson(ports, aPerson({ personId: "p-2", account }));
    await storedPerson(ports, aPerson({ personId: "p-3", unreachable }));
    await storedPerson(ports, withoutOwnAccount(aPerson({ personId: "p-4" })));

    const outcome = await groupReachRoute(ports, teacher, { groupId });

    assert.ok(outcome.ok);
    assert.deepEqual(api.groupReach.output.parse(outcome.value), outcome.value);
    assert.deepEqual(
      outcome.value.participants.map(({ reach }) => reach),
      ["chat", "invited", "blocked", "unknown"],
    );
  });

  it("given a participant, when asked, then the answer keeps the contract", async () => {
    const outcome = await myProgressRoute(ports, participant, { groupId });

    assert.ok(outcome.ok);
    assert.deepEqual(api.myProgress.output.parse(outcome.value), outcome.value);
    const { sessionsDone, sessions, nextSession, work } = outcome.value;
    assert.deepEqual([sessionsDone, sessions, nextSession?.number], [1, 12, 2]);
    const hands = work.filter(({ kind }) => kind === "hand_in");
    assert.deepEqual(
      hands.slice(0, 2).map(({ state, dueAt }) => [state, dueAt]),
      [
        ["open", aSession(2).startsAt],
        ["not_open", aSession(3).startsAt],
      ],
    );
    assert.equal(work.filter(({ kind }) => kind === "practice").length, 3);
    assert.ok(work.every(({ kind, dueAt }) => (kind === "practise") === (dueAt === undefined)));
  });

  it("given the end of the course, when asked, then there is no next session", async () => {
    ports = portsOf({ now: "2027-12-01T09:00:00Z" });
    const sessions = sessionsOf().map((one) =>
      one.number === 3 ? aSession(3, { state: "cancelled" }) : one,
    );
    await aClass(ports, { sessions });

    const outcome = await myProgressRoute(ports, participant, { groupId });

    assert.ok(outcome.ok);
    assert.deepEqual([outcome.value.sessionsDone, outcome.value.sessions], [11, 11]);
    assert.equal(outcome.value.nextSession, null);
  });

  it("given a lesson with a link, when asked, then the participant gets it", async () => {
    ports = portsOf({ now: "2027-01-01T09:00:00Z" });
    const calendar = { rev: 1, eventId: "e-1", joinUrl: "https://teams.example/1" };
    await aClass(ports, { sessions: [aSession(1, { calendar })] });

    const outcome = await myProgressRoute(ports, participant, { groupId });

    assert.ok(outcome.ok);
    assert.equal(outcome.value.nextSession?.joinUrl, "https://teams.example/1");
  });

  it("given reasons to stop, when asked, then only the coordinator gets them, as counts", async () => {
    const stopped = {
      at: ports.now(),
      by: "p-9",
      reasons: ["too_hard", "other"],
      remark: "Ik werk nu elders.",
    };
    await ports.documents.commit(groupId, [newMember(aMember({ personId: "p-9", stopped }))]);

    const byTeacher = await groupProgressRoute(ports, teacher, { groupId });
    const byCoordinator = await groupProgressRoute(ports, coordinator, { groupId });

    assert.ok(byTeacher.ok && byCoordinator.ok);
    assert.doesNotMatch(JSON.stringify(byTeacher.value), /stopReasons|too_hard|elders/);
    assert.deepEqual(
      byCoordinator.value.stopReasons?.filter(({ count }) => count > 0),
      [
        { reason: "too_hard", count: 1 },
        { reason: "other", count: 1 },
      ],
    );
    assert.doesNotMatch(JSON.stringify(byCoordinator.value), /elders/);
    assert.deepEqual(byTeacher.value.funnel, {
      participants: 5,
      noShow: 0,
      stopped: 1,
      active: 4,
      examined: 0,
    });
  });

  it("given risks, when asked, then the teacher reads them, and a participant never", async () => {
    const absent = { state: "absent", minutes: 0 } as const;
    const progress = aProgress({ attendance: { 1: absent, 2: absent } });
    ports = portsOf({ now: "2027-02-03T09:00:00Z" });
    await aClass(ports, {
      group: { handedOut: [1, 2] },
      members: [aMember({ personId: teacherId, role: "teacher" }), aMember({ progress })],
    });

    const seen = await groupProgressRoute(ports, teacher, { groupId });
    const own = await myProgressRoute(ports, participant, { groupId });

    assert.ok(seen.ok && own.ok);
    const [row] = seen.value.participants;
    assert.deepEqual(
      row?.attention.map(({ code }) => code),
      ["absent_twice", "silent", "work_late", "no_supervisor"],
    );
    assert.match(String(row?.attention[0]?.sentence), /^2 keer afwezig/);
    assert.doesNotMatch(JSON.stringify(own.value), /attention|afwezig|silent/);
  });

  for (const [what, ask] of [
    ["the group", groupProgressRoute],
    ["himself", myProgressRoute],
  ] as const) {
    it(`given somebody who asks about ${what}, when counted, then it costs three storage requests`, async () => {
      let requests = 0;
      const documents = counting(ports.documents, () => {
        requests += 1;
      });
      const actor = ask === groupProgressRoute ? teacher : participant;

      assert.ok((await ask({ ...ports, documents }, actor, { groupId })).ok);
      assert.equal(requests, 3);
    });
  }

  const refusals = {
    group: [
      [participant, "groups.teachers_only"],
      [outsider, "groups.not_yours"],
      [stranger, "groups.not_known"],
    ],
    mine: [
      [teacher, "groups.participants_only"],
      [coordinator, "groups.not_yours"],
      [outsider, "groups.not_yours"],
      [stranger, "groups.not_known"],
    ],
  } as const;
  for (const [actor, refusal] of refusals.group) {
    it(`given ${actor.objectId}, when the group is asked, then it is ${refusal}`, async () => {
      assert.deepEqual(await groupProgressRoute(ports, actor, { groupId }), {
        ok: false,
        refusal,
      });
      assert.deepEqual(await groupReachRoute(ports, actor, { groupId }), { ok: false, refusal });
    });
  }
  for (const [actor, refusal] of refusals.mine) {
    it(`given ${actor.objectId}, when the own page is asked, then it is ${refusal}`, async () => {
      const outcome = await myProgressRoute(ports, actor, { groupId });

      assert.deepEqual(outcome, { ok: false, refusal });
    });
  }
});
