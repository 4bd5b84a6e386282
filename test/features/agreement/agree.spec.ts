import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { acceptAgreement, acceptAll } from "../../../bot/features/agreement/accept-agreement.ts";
import { agreeOn, recordContract } from "../../../bot/features/agreement/agree.ts";
import { askNotice, askSupervisor } from "../../../bot/features/agreement/notices.ts";
import { agreementCommand } from "../../../bot/features/agreement/verbs.ts";
import { findMember, type Member } from "../../../bot/features/groups/public.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { instant } from "../../../bot/kernel/time.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { aMember, aPerson, teacherId } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { idsOf, portsOf, raw, type TestPorts } from "../../support/ports.ts";

const supervisor = anActor("p-sup");
const seen = { version: 1, hoursPerWeek: 16 };
const own = { groupId, personId: "p-1" };

describe("agreeing on the start", () => {
  let ports: TestPorts;
  const atWork = { name: "Sanne Smit", mail: "s.smit@delinde.example", personId: "p-sup" };
  const members = (): readonly Member[] => [
    aMember({ personId: teacherId, role: "teacher", name: "Tineke Vos" }),
    aMember({ personId: "p-1", name: "Amina", supervisor: atWork }),
    aMember({ personId: "p-2", name: "Bo", supervisor: atWork }),
  ];
  const memberOf = async (personId: string) =>
    (await findMember(ports.documents, groupId, personId))?.value;
  const set = (hoursPerWeek = 16, personIds: readonly string[] = []) =>
    agreeOn(ports, teacher, { groupId, personIds, hoursPerWeek, weeksSupernumerary: 2 });

  const begin = async (archivedAt?: string) => {
    ports = portsOf({ now: "2027-01-05T10:00:00Z" });
    const all = members();
    await aClass(ports, {
      members: all,
      people: [
        ...all.map(({ personId, role }) => aPerson({ personId, memberships: [{ groupId, role }] })),
        aPerson({ personId: "p-sup", memberships: [{ groupId, role: "supervisor" }] }),
      ],
      group: archivedAt ? { archivedAt: instant(archivedAt) } : {},
    });
  };
  beforeEach(() => begin());

  const runJobs = async () => {
    for (const id of (await idsOf(ports, groupId, "job")).filter((one) =>
      one.includes("agreement."),
    )) {
      const job = await ports.documents.get(groupId, id, readJob);
      await askSupervisor(ports, job.value, groupId);
    }
  };

  it("given a class, when the terms are set twice, then everybody is asked once and the supervisor once for both", async () => {
    for (const _ of [1, 2]) {
      await set();
      await runJobs();
    }
    assert.deepEqual(
      (await idsOf(ports, groupId, "notice")).filter((id) => id.includes("agreement")),
      ["notice:agreement.ask:p-1", "notice:agreement.ask:p-2"],
    );
    const pk = personPartition("p-sup");
    assert.deepEqual(await idsOf(ports, pk, "notice"), ["notice:agreement.ask"]);
    const { value } = await ports.documents.get(pk, "notice:agreement.ask", readNotice);
    const rendered = await askNotice.render(ports, value, "nl");
    assert.ok(rendered.kind === "card");
    const text = shownText(rendered.card);
    assert.match(text, /16 uur per week[\s\S]*Amina[\s\S]*Bo/);
    assert.equal(text.match(/16 uur per week/g)?.length, 1);
  });

  it("given the terms, when all three say yes, then it is accepted and says whom it was", async () => {
    await set();
    for (const actor of [participant, supervisor, teacher]) {
      assert.ok((await acceptAgreement(ports, actor, { ...own, ...seen })).ok);
    }
    const agreement = (await memberOf("p-1"))?.agreement;
    assert.deepEqual(
      Object.values(agreement?.accepted ?? {}).map((said) => said?.name),
      ["Amina", "Sanne Smit", "Tineke Vos"],
    );
  });

  it("given two who say yes at once, when the second conflicts, then nothing of the first is lost", async () => {
    await set();
    const both = await Promise.allSettled([
      acceptAgreement(ports, participant, { ...own, ...seen }),
      acceptAgreement(ports, supervisor, { ...own, ...seen }),
    ]);
    for (const { status } of both) {
      if (status === "rejected") await acceptAgreement(ports, supervisor, { ...own, ...seen });
    }
    const accepted = (await memberOf("p-1"))?.agreement?.accepted;
    assert.ok(accepted?.participant);
    assert.ok(accepted.supervisor);
  });

  it("given other hours afterwards, when set, then what was accepted is kept apart and an old card is refused", async () => {
    await set();
    await acceptAgreement(ports, participant, { ...own, ...seen });
    await set(24, ["p-1"]);
    const kept = await ports.documents.get(groupId, "agreement:p-1", raw);
    assert.equal(Reflect.get(Object(Reflect.get(kept.value, "former")), "length"), 1);
    const late = await acceptAgreement(ports, participant, { ...own, ...seen });
    assert.deepEqual(late, { ok: false, refusal: "agreement.changed" });
    assert.equal((await memberOf("p-2"))?.agreement?.hoursPerWeek, 16);
  });

  it("given a teacher, when he says yes to all he saw, then only those are accepted", async () => {
    await set();
    const outcome = await acceptAll(ports, teacher, { groupId, seen: new Map([["p-1", seen]]) });
    assert.deepEqual(outcome, { ok: true, value: { accepted: 1 } });
    assert.equal((await memberOf("p-2"))?.agreement?.accepted.teacher, undefined);
  });

  for (const [actor, about, refusal] of [
    [participant, { groupId, personId: "p-2" }, "agreement.not_a_party"],
    [outsider, own, "groups.not_yours"],
    [stranger, own, "groups.not_known"],
    [coordinator, own, "groups.not_yours"],
    [anActor("p-2"), own, "agreement.not_a_party"],
  ] as const) {
    it(`given ${actor.objectId}, when accepting for ${about.personId}, then it is ${refusal}`, async () => {
      await set();
      const outcome = await acceptAgreement(ports, actor, { ...about, ...seen });
      assert.deepEqual(outcome, { ok: false, refusal });
    });
  }

  it("given a participant, when setting the terms, then he may not", async () => {
    const outcome = await agreeOn(ports, participant, { groupId, personIds: [], hoursPerWeek: 16 });
    assert.deepEqual(outcome, { ok: false, refusal: "groups.teachers_only" });
  });

  it("given a closed group, when anything is pressed, then nothing changes", async () => {
    await begin("2027-01-04T10:00:00Z");
    assert.deepEqual(await set(), { ok: false, refusal: "groups.archived" });
    const contract = { ...own, on: "2027-01-05", place: "Utrecht" };
    assert.deepEqual(await recordContract(ports, coordinator, contract), {
      ok: false,
      refusal: "groups.archived",
    });
  });

  it("given a signed paper, when recorded, then only its date and place are kept, apart from the agreement", async () => {
    await recordContract(ports, coordinator, { ...own, on: "2027-01-05", place: " Utrecht " });
    const member = await memberOf("p-1");
    assert.deepEqual(member?.practiceContract, { on: "2027-01-05", place: "Utrecht" });
    assert.equal(member.agreement, undefined);
  });

  it("given a supervisor without account, when he types the word, then he sees all his people", async () => {
    await set();
    const outcome = await agreementCommand.answer(ports, supervisor);
    assert.ok(outcome.ok);
    assert.match(shownText(outcome.value), /Amina[\s\S]*Bo/);
  });
});
