import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
import { findPerson, getPerson } from "../../../bot/features/people/public.ts";
import { onTeamEvent } from "../../../bot/features/supervisor-team/events.ts";
import {
  reachSupervisorAgainRoute,
  retrySupervisorTeamRoute,
  supervisorReachRoute,
} from "../../../bot/features/supervisor-team/routes.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { queued, readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { coordinator, groupId, participant, stranger, teacher } from "../../support/a-group.ts";
import { teacherId } from "../../support/a-member.ts";
import { anAccount } from "../../support/a-tenant.ts";
import { tenantId } from "../../support/ports.ts";
import type { TenantRules } from "../../support/tenant-rules.ts";
import {
  aSupervisorTeam,
  reachIn,
  ready,
  type Scene,
  supervisedBy,
  tell,
} from "./a-supervisor-team.ts";

const supervisorIn = async ({ ports }: Scene, personId: string) =>
  (await findMember(ports.documents, groupId, personId))?.value.supervisor;

describe("supervisors in their team", () => {
  it("given one who accepted, when looked, then chat works and what waited goes", async () => {
    const scene = await aSupervisorTeam();
    await scene.add();
    await scene.pass(0);
    const waiting = queued({
      id: "digest.week:1",
      type: "digest.week",
      groupId,
      to: "p-ria",
      data: {},
      dueAt: scene.ports.now(),
    });
    const later = "2027-03-30T08:00:00.000Z";
    const body = {
      ...("body" in waiting ? waiting.body : { docType: "notice", schema: 1 }),
      reason: "not_reachable_yet",
      wakeAt: later as ReturnType<typeof scene.ports.now>, // As stored.
    };
    const pk = personPartition("p-ria");
    await scene.ports.documents.commit(pk, [{ kind: "create", id: waiting.id, body }]);
    scene.tenant.redeem("ria@delinde.example");
    await scene.pass(120);

    assert.equal((await getPerson(scene.ports.documents, "p-ria")).value.paths?.chat?.works, true);
    const { value } = await scene.ports.documents.get(pk, waiting.id, readNotice);
    assert.ok((value.wakeAt ?? "") < later);
    const { people, team } = await reachIn(scene);
    assert.equal(team.state, "done");
    assert.deepEqual(
      people.map(({ path, participants, organisations, action }) => [
        path,
        participants,
        organisations,
        action,
      ]),
      [["chat", 1, ["Zorggroep De Linde"], "none"]],
    );
  });

  for (const [what, rules, fault, problem] of [
    [
      "invitations that are forbidden",
      { invitationsForbidden: true },
      undefined,
      "invitations_forbidden",
    ],
    ["an address that Microsoft refuses", {}, new Fault("tenant.bad_request"), "address_refused"],
  ] as const) {
    it(`given ${what}, when added, then group, person and overview know why; solved, it is gone`, async () => {
      const open: { invitationsForbidden?: boolean } = { ...rules };
      const scene = await aSupervisorTeam({ rules: open as TenantRules });
      if (fault) scene.tenant.fail("inviteGuest", fault, 2);
      await scene.add();
      await scene.pass(10);

      assert.equal((await supervisorIn(scene, "p-1"))?.problem, problem);
      const [own] = (await reachIn(scene)).people;
      assert.equal(own?.path, "mail");
      assert.equal(own?.why.length, 1);
      assert.equal(
        (await getPerson(scene.ports.documents, "p-ria")).value.paths?.chat?.reason,
        problem,
      );

      open.invitationsForbidden = false;
      const again = await reachSupervisorAgainRoute(scene.ports, coordinator, {
        personId: "p-ria",
      });
      assert.ok(again.ok);
      await scene.pass(10);
      assert.equal((await supervisorIn(scene, "p-1"))?.problem, undefined);
      assert.ok((await scene.supervisor())?.objectId);
    });
  }

  it("given a pending guest, when invited again, then one more mail, and not twice within the hour", async () => {
    const scene = await aSupervisorTeam();
    await scene.add();
    await scene.pass(120);
    const again = () => reachSupervisorAgainRoute(scene.ports, coordinator, { personId: "p-ria" });
    assert.equal((await again()).ok, true);
    assert.equal((await again()).ok, true, "pressed twice at once");
    await scene.pass(5);

    assert.equal(scene.tenant.changes.filter((one) => one.startsWith("invite")).length, 2);
    const third = await again();
    assert.equal(third.ok || third.refusal, "supervisor_team.just_invited");
  });

  it("given an account that is the teacher's, when added, then the teacher is the supervisor and stays teacher", async () => {
    const mail = "ria@delinde.example";
    const scene = await aSupervisorTeam({
      rules: { accounts: [anAccount(`o-${teacherId}`, { mail })] },
    });
    const body = { docType: "pointer", schema: 1, personId: teacherId };
    await scene.ports.documents.commit(`identity:${tenantId}:o-${teacherId}`, [
      { kind: "createOnce", id: "pointer", body },
    ]);
    await scene.add();
    await scene.pass(60);

    assert.equal((await supervisorIn(scene, "p-1"))?.personId, teacherId);
    assert.equal(await scene.supervisor("p-ria"), undefined);
    assert.ok((await scene.supervisor(teacherId))?.joinedAt);
    const { memberships } = (await getPerson(scene.ports.documents, teacherId)).value;
    assert.deepEqual(memberships, [{ groupId, role: "teacher" }]);
    assert.equal((await reachIn(scene)).people[0]?.path, "chat");
  });

  it("given one who supervises nobody any more, when she leaves, then she is out of the team; one with another stays", async () => {
    const members = [
      supervisedBy("p-1", "p-ria"),
      supervisedBy("p-2", "p-bo"),
      supervisedBy("p-3", "p-bo"),
    ];
    const scene = await ready({ supervisors: ["p-ria", "p-bo"], members });
    for (const personId of ["p-1", "p-2"]) {
      const found = await findMember(scene.ports.documents, groupId, personId);
      assert.ok(found);
      const { supervisor: _, ...without } = found.value;
      await scene.ports.documents.commit(groupId, [savedMember(without, found.etag)]);
    }
    for (const personId of ["p-ria", "p-bo", "p-ria", "p-nobody"]) {
      await scene.queue("supervisor_team.leave", { personId });
      await scene.pass(1);
    }

    assert.deepEqual(
      scene.tenant.changes.filter((one) => one.startsWith("from group")),
      ["from group o-ria"],
    );
    assert.equal(await scene.supervisor("p-ria"), undefined);
    assert.equal((await scene.supervisor("p-bo"))?.groups[0]?.participants, 1);
    assert.ok(await findPerson(scene.ports.documents, "p-ria"));
  });

  it("given somebody whom an administrator takes out, when told twice, then mail takes over; back again, chat works", async () => {
    const scene = await ready();
    await tell(scene, "members_removed", ["o-ria"]);
    await tell(scene, "members_removed", ["o-ria"]);

    const lost = (await getPerson(scene.ports.documents, "p-ria")).value;
    assert.equal(lost.unreachable?.reason, "left_team");
    const [own] = (await reachIn(scene)).people;
    assert.deepEqual([own?.path, own?.action], ["mail", "try_again"]);

    await tell(scene, "members_added", ["o-ria"]);
    const back = (await getPerson(scene.ports.documents, "p-ria")).value;
    assert.equal(back.unreachable, undefined);
    assert.equal((await reachIn(scene)).people[0]?.path, "chat");
  });

  it("given somebody taken out, when tried again, then she is put in again", async () => {
    const scene = await ready();
    await tell(scene, "members_removed", ["o-ria"]);
    await scene.tenant.tenant.removeFromGroup((await scene.team())?.tenantGroupId ?? "", "o-ria");

    await reachSupervisorAgainRoute(scene.ports, coordinator, { personId: "p-ria" });
    await scene.pass(30);

    assert.ok((await scene.supervisor())?.joinedAt);
    assert.equal((await reachIn(scene)).people[0]?.path, "chat");
  });

  it("given events of another team or strangers, when told, then nothing changes", async () => {
    const scene = await ready();
    const before = await scene.supervisor();
    await onTeamEvent(scene.ports, {
      kind: "members_removed",
      teamId: "t-x",
      objectIds: ["o-ria"],
    });
    await tell(scene, "members_removed", ["o-nobody"]);
    await tell(scene, "members_added", ["o-teacher"]);

    assert.deepEqual(await scene.supervisor(), before);
    assert.deepEqual(await scene.jobs(), ["job:supervisor_team.tidy"]);
  });

  it("given the coordinator alone, when others ask, then it is refused", async () => {
    const { ports } = await ready();
    for (const actor of [teacher, participant, stranger]) {
      for (const outcome of [
        await supervisorReachRoute(ports, actor, {}),
        await retrySupervisorTeamRoute(ports, actor, {}),
        await reachSupervisorAgainRoute(ports, actor, { personId: "p-ria" }),
      ]) {
        assert.equal(outcome.ok || outcome.refusal, "groups.coordinators_only");
      }
    }
  });

  it("given a closed group, when asked for its supervisor, then nobody is invited", async () => {
    const scene = await aSupervisorTeam({
      group: { archivedAt: "2027-02-23T08:00:00.000Z" },
    });
    await scene.add();
    await scene.pass(60);

    assert.deepEqual(scene.tenant.changes, []);
    assert.deepEqual(await scene.jobs(), []);
  });

  it("given the job before the group knows the supervisor, when it does, then she is let in", async () => {
    const scene = await aSupervisorTeam({ members: [supervisedBy("p-1", "p-other")] });
    await scene.add();
    await scene.pass(0);
    const found = await findMember(scene.ports.documents, groupId, "p-1");
    assert.ok(found);
    const personId = "p-ria";
    const supervisor = { name: "Ria", mail: "ria@delinde.example", personId };
    await scene.ports.documents.commit(groupId, [
      savedMember({ ...found.value, supervisor }, found.etag),
    ]);
    await scene.pass(30);

    assert.ok((await scene.supervisor())?.joinedAt);
  });
});
