import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { providerPartition } from "../../../bot/features/groups/public.ts";
import { getPerson } from "../../../bot/features/people/public.ts";
import {
  confirmSupervision,
  declineSupervision,
} from "../../../bot/features/supervisors/confirm.ts";
import {
  allowStart,
  askAgain,
  changeSupervisor,
  nameDeputy,
  nameExaminer,
} from "../../../bot/features/supervisors/name-supervisor.ts";
import { supervisees } from "../../../bot/features/supervisors/public.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import {
  anActor,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { idsOf } from "../../support/ports.ts";
import { about, askedCourse, codeOf, kees, settle, withRia } from "./a-supervised-class.ts";

describe("another supervisor", () => {
  const change = { groupId, personId: "p-1", ...kees, reason: "Ria werkt hier niet meer" };

  it("given one who left, when changed, then the new one is asked and the old one is out with her links", async () => {
    const { ports, memberOf, riaId, idOf, actor } = await askedCourse([withRia("p-1")]);
    await confirmSupervision(ports, actor, about("p-1"));

    assert.equal(codeOf(await changeSupervisor(ports, teacher, change)), "ok");
    await settle(ports);

    const member = await memberOf();
    assert.equal(member.supervisor?.personId, idOf(kees));
    assert.equal(member.supervisor?.confirmedAt, undefined);
    assert.equal(member.formerSupervisors[0]?.reason, change.reason);
    const old = (await getPerson(ports.documents, riaId)).value;
    assert.deepEqual([old.memberships, old.linksRevokedAt], [[], ports.now()]);
    assert.equal(
      codeOf(await confirmSupervision(ports, actor, about("p-1"))),
      "supervisors.not_yours",
    );
    assert.equal((await idsOf(ports, personPartition(idOf(kees)), "notice")).length, 1);
    assert.equal(codeOf(await changeSupervisor(ports, teacher, change)), "supervisors.unchanged");
  });

  it("given a change or a no, when kept, then talks and information session follow, and the team when nobody is left", async () => {
    const { ports, riaId, actor } = await askedCourse();
    const { providerId } = ports.settings;
    const leaves = `job:supervisor_team.leave:${riaId}`;
    const follow = ["job:info_session.sync", "job:talks.follow"];
    const followed = async () =>
      (await idsOf(ports, groupId, "job")).filter((id) => follow.includes(id));
    const gone = async () =>
      (await idsOf(ports, providerPartition(providerId), "job")).includes(leaves);
    const done = (id: string) => ports.documents.commit(groupId, [{ kind: "delete", id }]);

    await changeSupervisor(ports, teacher, change);
    assert.deepEqual(await followed(), follow);
    await settle(ports);
    assert.equal(await gone(), false, "she still has the second");

    for (const id of follow) await done(id);
    await declineSupervision(ports, actor, { groupId, personId: "p-2" });
    assert.deepEqual(await followed(), follow);
    await settle(ports);
    assert.equal(await gone(), true);
  });

  it("given another participant of hers, when changed, then her links and membership stay", async () => {
    const { ports, riaId } = await askedCourse();

    await changeSupervisor(ports, coordinator, change);
    await settle(ports);

    const old = (await getPerson(ports.documents, riaId)).value;
    assert.deepEqual([old.memberships.length, old.linksRevokedAt], [1, undefined]);
  });

  it("given the participant, when nobody confirmed, then she may name; afterwards she asks the teacher", async () => {
    const { ports, actor } = await askedCourse();

    await confirmSupervision(ports, actor, about("p-1"));
    assert.equal(
      codeOf(await changeSupervisor(ports, participant, change)),
      "supervisors.has_confirmed",
    );
    const second = { ...change, personId: "p-2" };
    assert.equal(
      codeOf(await changeSupervisor(ports, participant, second)),
      "groups.teachers_only",
    );
    assert.equal(codeOf(await changeSupervisor(ports, anActor("p-2"), second)), "ok");
  });

  it("given wrong roles, when something is named, then it is refused", async () => {
    const { ports, actor } = await askedCourse();
    const reason = { groupId, personId: "p-1", reason: "Begint alvast" };

    assert.equal(codeOf(await changeSupervisor(ports, actor, change)), "groups.teachers_only");
    assert.equal(codeOf(await changeSupervisor(ports, outsider, change)), "groups.not_yours");
    assert.equal(codeOf(await changeSupervisor(ports, stranger, change)), "groups.not_known");
    assert.equal(codeOf(await nameDeputy(ports, outsider, change)), "groups.not_yours");
    assert.equal(codeOf(await nameExaminer(ports, actor, change)), "groups.teachers_only");
    assert.equal(codeOf(await nameExaminer(ports, participant, change)), "groups.teachers_only");
    assert.equal(codeOf(await allowStart(ports, teacher, reason)), "groups.coordinators_only");
    const gone = { ...change, personId: "p-99" };
    assert.equal(
      codeOf(await changeSupervisor(ports, teacher, gone)),
      "supervisors.unknown_person",
    );
  });

  it("given a deputy, when named by the supervisor, then he is asked in the same way and may answer", async () => {
    const { ports, memberOf, idOf, actor } = await askedCourse();

    assert.equal(codeOf(await nameDeputy(ports, actor, change)), "ok");
    await settle(ports);

    const deputy = anActor(idOf(kees));
    assert.equal(codeOf(await confirmSupervision(ports, deputy, about("p-1"))), "ok");
    assert.ok((await memberOf()).deputy?.confirmedAt);
    assert.equal((await supervisees(ports, idOf(kees)))[0]?.as, "deputy");
  });

  it("given a no, when asked again, then she may say yes after all", async () => {
    const { ports, actor } = await askedCourse();
    await declineSupervision(ports, actor, { groupId, personId: "p-1" });
    await settle(ports);

    assert.equal(
      codeOf(await askAgain(ports, teacher, { groupId, personId: "p-1", as: "supervisor" })),
      "ok",
    );
    await settle(ports);

    assert.equal(codeOf(await confirmSupervision(ports, actor, about("p-1"))), "ok");
  });
});
