import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getGroup, listMembers, savedMember } from "../../../bot/features/groups/public.ts";
import { nicknameOf } from "../../../bot/features/provisioning/steps/team.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { secondsBetween } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import { teacherId } from "../../support/a-member.ts";
import { gone } from "../../support/a-tenant.ts";
import { aMaking } from "./a-making.ts";

const lost = () => new Fault("tenant.unavailable", { retryable: true, ambiguous: true });
const changesOf = ({ tenant }: Awaited<ReturnType<typeof aMaking>>, kind: string) =>
  tenant.changes.filter((change) => change.startsWith(`${kind} `));

describe("the group in Microsoft 365", () => {
  it("given a class, when made, then its name is derived and its id is kept", async () => {
    const making = await aMaking();

    await making.upTo("team");

    assert.deepEqual(changesOf(making, "group"), [`group ${nicknameOf(groupId)}`]);
    const { value } = await getGroup(making.ports.documents, groupId);
    assert.equal(value.tenantGroupId, "group-1");
  });

  it("given an answer that got lost, when tried again, then the group is found, not made", async () => {
    const making = await aMaking();
    making.tenant.fail("createGroup", lost(), 1, "afterwards");

    await making.upTo("team");

    assert.equal(changesOf(making, "group").length, 1);
    assert.equal((await getGroup(making.ports.documents, groupId)).value.tenantGroupId, "group-1");
  });

  it("given thirty colleagues, when made, then no request binds more than twenty", async () => {
    const making = await aMaking({ internal: 30, guests: 0 });

    await making.toTheEnd();

    assert.equal((await making.view()).state, "done");
    const members = await listMembers(making.ports.documents, groupId);
    assert.ok(members.every(({ value }) => value.joinedOn !== undefined));
  });

  it("given a teacher who is a guest, when made, then the coordinator hears what to do", async () => {
    const making = await aMaking();
    await making.upTo("group");
    const { documents } = making.ports;
    const members = await listMembers(documents, groupId);
    const teacher = members.find(({ value }) => value.personId === teacherId);
    assert.ok(teacher);
    await documents.commit(groupId, [savedMember({ ...teacher.value, guest: true }, teacher.etag)]);

    await making.once();

    assert.match(
      (await making.view()).steps[2]?.note ?? "",
      /teacher@zorgopleider\.example.* geen account/,
    );
  });
});

describe("the team", () => {
  it("given an operation that takes a while, when made, then it is asked every 30 seconds", async () => {
    const making = await aMaking({ tenant: { operationLooks: 3 } });
    await making.upTo("team");
    const from = making.ports.now();

    await making.upTo("members");

    assert.equal(secondsBetween(from, making.ports.now()), 4 * 30);
    assert.equal(changesOf(making, "team").length, 1);
  });

  it("given a busy operation, when the app starts anew, then the same operation is followed", async () => {
    const making = await aMaking({ tenant: { operationLooks: 2 } });
    await making.upTo("team");

    await making.once();
    const { memory, note } = await making.stepOf("team");

    assert.match(memory["operation"] ?? "", /operations/);
    assert.equal(note?.code, "team_busy");
    await making.upTo("members");
    assert.equal(changesOf(making, "team").length, 1);
  });

  it("given a group of a moment ago, when unknown 16 minutes long, then the team is still made", async () => {
    const making = await aMaking();
    await making.upTo("team");
    const from = making.ports.now();
    const young = { ...making.ports.tenant };
    const isYoung = () => secondsBetween(from, making.ports.now()) < 16 * 60;
    Object.assign(making.ports.tenant, {
      createTeam: (id: string) => (isYoung() ? Promise.reject(gone()) : young.createTeam(id)),
    });

    await making.toTheEnd();

    assert.equal((await making.view()).state, "done");
  });

  it("given a young group, when it is unknown, then the step waits and says why", async () => {
    const making = await aMaking();
    making.tenant.fail("createTeam", gone());
    await making.upTo("team");
    const from = making.ports.now();

    const { again } = await making.once();

    assert.equal(secondsBetween(from, again ?? from), 10);
    assert.equal((await making.stepOf("team")).note?.code, "group_young");
    await making.upTo("members");
    assert.equal(changesOf(making, "team").length, 1);
  });

  it("given a young group, when Graph answers 400, then it waits and goes on", async () => {
    const making = await aMaking();
    making.tenant.fail("createTeam", new Fault("tenant.bad_request"), 2);

    await making.toTheEnd();

    assert.equal((await making.view()).state, "done");
    assert.equal(changesOf(making, "team").length, 1);
  });

  it("given a group that is never known, when tried for half an hour, then it fails and says so", async () => {
    const making = await aMaking();
    making.tenant.fail("createTeam", gone(), 50);
    await making.upTo("team");
    const from = making.ports.now();

    await making.toTheEnd();

    const minutes = secondsBetween(from, making.ports.now()) / 60;
    assert.ok(minutes > 15 && minutes <= 45, `${minutes} minutes`);
    assert.equal((await making.stepOf("team")).note?.code, "group_not_ready");
  });

  it("given an answer that got lost, when tried again, then one team is made", async () => {
    const making = await aMaking();
    making.tenant.fail("createTeam", lost(), 1, "afterwards");

    await making.toTheEnd();

    assert.equal((await making.view()).state, "done");
  });

  it("given an operation that fails, when seen, then the step fails and can begin anew", async () => {
    const making = await aMaking({ tenant: { operationFails: true } });

    await making.toTheEnd();

    const { state, note, memory } = await making.stepOf("team");
    assert.deepEqual([state, note?.code, memory], ["failed", "team_failed", {}]);
  });
});

describe("the app and its tab", () => {
  it("given an app that is not in the catalogue, when needed, then the administrator must help", async () => {
    const making = await aMaking({ tenant: { withoutApp: true } });

    await making.toTheEnd();

    const view = await making.view();
    assert.equal(view.state, "failed");
    assert.match(view.steps[0]?.note ?? "", /app-catalogus/);
  });

  for (const [request, kind] of [
    ["installAppInTeam", "app in"],
    ["installAppForPerson", "app for"],
    ["addTab", "tab"],
  ] as const) {
    it(`given a lost answer to ${request}, when tried again, then it is there once`, async () => {
      const making = await aMaking();
      making.tenant.fail(request, lost(), 1, "afterwards");

      await making.toTheEnd();

      assert.equal((await making.view()).state, "done");
      assert.equal(changesOf(making, kind).length, 1);
    });
  }

  it("given the tab, when added, then the group knows its channel", async () => {
    const making = await aMaking();

    await making.toTheEnd();

    const { value } = await getGroup(making.ports.documents, groupId);
    assert.equal(value.channelId, "channel of group-1");
  });
});
