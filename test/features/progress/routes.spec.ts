import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { api } from "../../../bot/contract/api.ts";
import { groupProgressRoute, myProgressRoute } from "../../../bot/features/progress/routes.ts";
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
import { aPerson, storedPerson, withoutOwnAccount } from "../../support/a-member.ts";
import { portsOf, type TestPorts, tenantId } from "../../support/ports.ts";

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
    assert.equal(outcome.value.assignments.length, 12);
    assert.equal(outcome.value.participants.length, 4);
  });

  it("given people in every state, when asked, then the teacher sees who can be reached", async () => {
    const account = { tenantId, objectId: "o-2", guest: true };
    const unreachable = { reason: "messenger.blocked", since: ports.now() };
    await storedPerson(ports, aPerson({ personId: "p-2", account }));
    await storedPerson(ports, aPerson({ personId: "p-3", unreachable }));
    await storedPerson(ports, withoutOwnAccount(aPerson({ personId: "p-4" })));

    const outcome = await groupProgressRoute(ports, teacher, { groupId });

    assert.ok(outcome.ok);
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
    assert.ok(work.every(({ kind, dueAt }) => kind === "hand_in" || dueAt === undefined));
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
      const outcome = await groupProgressRoute(ports, actor, { groupId });

      assert.deepEqual(outcome, { ok: false, refusal });
    });
  }
  for (const [actor, refusal] of refusals.mine) {
    it(`given ${actor.objectId}, when the own page is asked, then it is ${refusal}`, async () => {
      const outcome = await myProgressRoute(ports, actor, { groupId });

      assert.deepEqual(outcome, { ok: false, refusal });
    });
  }
});
