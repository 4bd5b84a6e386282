import { strict as assert } from "node:assert";
import { before, describe, it } from "mocha";
import { mayOversee, membershipOf, participantOf } from "../../../bot/features/groups/public.ts";
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
import { aMember, teacherId } from "../../support/a-member.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

const supervisor = anActor("p-supervisor");
const actors = { participant, teacher, supervisor, coordinator, outsider, stranger } as const;

/** Who may what; a refusal by its code, a yes by what comes back. */
const table = {
  participant: ["p-1", "p-1", "groups.teachers_only"],
  teacher: [teacherId, "groups.participants_only", "teacher"],
  supervisor: ["p-supervisor", "groups.participants_only", "groups.teachers_only"],
  coordinator: ["groups.not_yours", "groups.not_yours", "coordinator"],
  outsider: ["groups.not_yours", "groups.not_yours", "groups.not_yours"],
  stranger: ["groups.not_known", "groups.not_known", "groups.not_known"],
} as const satisfies Record<keyof typeof actors, readonly string[]>;

describe("rights in a group", () => {
  let ports: TestPorts;

  before(async () => {
    ports = portsOf();
    await aClass(ports, {
      members: [
        aMember({ personId: teacherId, role: "teacher" }),
        aMember(),
        aMember({ personId: "p-supervisor", role: "supervisor" }),
      ],
    });
  });

  for (const who of [
    "participant",
    "teacher",
    "supervisor",
    "coordinator",
    "outsider",
    "stranger",
  ] as const) {
    const [membership, own, oversight] = table[who];

    it(`given the ${who}, when asked for the membership, then it is ${membership}`, async () => {
      const outcome = await membershipOf(ports.documents, actors[who], groupId);

      assert.equal(outcome.ok ? outcome.value.value.personId : outcome.refusal, membership);
    });

    it(`given the ${who}, when doing a participant's work, then it is ${own}`, async () => {
      const outcome = await participantOf(ports.documents, actors[who], groupId);

      assert.equal(outcome.ok ? outcome.value.value.personId : outcome.refusal, own);
    });

    it(`given the ${who}, when overseeing the group, then it is ${oversight}`, async () => {
      const outcome = await mayOversee(ports.documents, actors[who], groupId);

      assert.equal(outcome.ok ? outcome.value : outcome.refusal, oversight);
    });
  }

  for (const who of [teacher, coordinator]) {
    it(`given a link of ${who.personId}, when overseeing the group, then a link is not for that`, async () => {
      const outcome = await mayOversee(ports.documents, { ...who, link: "supervise" }, groupId);

      assert.deepEqual(outcome, { ok: false, refusal: "groups.teachers_only" });
    });
  }

  it("given a member of this group, when another group is asked for, then it is not theirs", async () => {
    assert.deepEqual(await membershipOf(ports.documents, participant, "g-2"), {
      ok: false,
      refusal: "groups.not_yours",
    });
  });
});
