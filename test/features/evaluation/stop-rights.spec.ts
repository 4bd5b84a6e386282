import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import {
  ask,
  chooseStop,
  confirmStop,
  registerStop,
  takeBack,
} from "../../../bot/features/evaluation/verbs.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import {
  aClass,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

describe("who may stop whom", () => {
  let ports: TestPorts;
  const own = { groupId };
  const other = { groupId, personId: "p-1" };
  const stopped = async (personId = "p-1") =>
    (await findMember(ports.documents, groupId, personId))?.value.stopped;

  beforeEach(async () => {
    ports = portsOf({ now: "2027-02-03T09:00:00Z" });
    await aClass(ports);
  });

  const rights = [
    ["confirm", confirmStop, own, teacher, "groups.participants_only"],
    ["confirm", confirmStop, own, outsider, "groups.not_yours"],
    ["confirm", confirmStop, own, stranger, "groups.not_known"],
    ["confirm", confirmStop, own, coordinator, "groups.not_yours"],
    ["ask", ask, own, teacher, "groups.participants_only"],
    ["register", registerStop, { groupId, personId: "p-2" }, participant, "groups.teachers_only"],
    ["register", registerStop, other, outsider, "groups.not_yours"],
    [
      "register",
      registerStop,
      { groupId, personId: "p-teacher" },
      coordinator,
      "evaluation.not_a_participant",
    ],
    [
      "register",
      registerStop,
      { groupId, personId: "p-gone" },
      teacher,
      "evaluation.not_a_participant",
    ],
    ["take back", takeBack, { groupId, personId: "p-2" }, participant, "groups.teachers_only"],
    ["take back", takeBack, other, teacher, "evaluation.not_stopped"],
    ["choose", chooseStop, own, participant, "groups.teachers_only"],
  ] as const;
  for (const [what, verb, data, actor, refusal] of rights) {
    it(`given ${actor.objectId}, when ${what} is pressed about ${"personId" in data ? data.personId : "himself"}, then it is ${refusal}`, async () => {
      assert.deepEqual(await verb(ports, actor, data), { ok: false, refusal });
      assert.equal(await stopped(), undefined);
      assert.equal(await stopped("p-2"), undefined);
    });
  }
});
