import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { api } from "../../../bot/contract/api.ts";
import {
  groupWeeksRoute,
  myWeeksRoute,
  weeksCommand,
} from "../../../bot/features/sessions/show-weeks.ts";
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
import { aMember, teacherId } from "../../support/a-member.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";

const monday = instant("2027-01-11T08:00:00Z");

describe("hours per week", () => {
  let ports: TestPorts;

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-27T09:00:00Z" });
    const extension = { dueAt: aSession(5).startsAt, reason: "ziek", by: teacherId, at: monday };
    const members = [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({
        progress: aProgress({ work: { "m01-hand-in": handedInAt(monday) } }),
        extensions: { "m02-hand-in": extension },
      }),
    ];
    await aClass(ports, { members, group: { deadlines: { "m03-hand-in": 5 }, loadReason: "Kan" } });
  });

  it("given a participant, when asked, then each week has its hours, lessons and own deadlines", async () => {
    const outcome = await myWeeksRoute(ports, participant, { groupId });

    assert.ok(outcome.ok);
    assert.deepEqual(api.myWeeks.output.parse(outcome.value), outcome.value);
    const [first, , third] = outcome.value.weeks;
    assert.deepEqual(
      [first?.monday, first?.hours, first?.sessions.map(({ number }) => number)],
      ["2027-01-11", 4.5, [1]],
    );
    assert.deepEqual(
      third?.deadlines.map(({ assignmentId, isDone }) => [assignmentId, isDone]),
      [["m01-hand-in", true]],
    );
    const week9 = outcome.value.weeks.find(({ week }) => week === 10);
    assert.deepEqual(week9?.deadlines.map(({ assignmentId }) => assignmentId).toSorted(), [
      "m02-hand-in",
      "m03-hand-in",
      "m04-hand-in",
    ]);
    const all = outcome.value.weeks.flatMap(({ deadlines }) => deadlines);
    assert.equal(all.length, 15);
    assert.ok(outcome.value.maxHours <= 6 && outcome.value.averageHours >= 3);
    assert.equal(outcome.value.loadReason, undefined);
  });

  it("given the teacher or the coordinator, when asked, then it is the group's, with the reason", async () => {
    for (const actor of [teacher, coordinator]) {
      const outcome = await groupWeeksRoute(ports, actor, { groupId });

      assert.ok(outcome.ok);
      assert.equal(outcome.value.loadReason, "Kan");
      assert.ok(
        outcome.value.weeks.every(({ deadlines }) => deadlines.every((one) => !("isDone" in one))),
      );
    }
  });

  for (const [actor, mine, group] of [
    [participant, "ok", "groups.teachers_only"],
    [teacher, "groups.participants_only", "ok"],
    [outsider, "groups.not_yours", "groups.not_yours"],
    [stranger, "groups.not_known", "groups.not_known"],
  ] as const) {
    it(`given ${actor.objectId}, when asking, then it is ${mine} and ${group}`, async () => {
      const answers = [
        await myWeeksRoute(ports, actor, { groupId }),
        await groupWeeksRoute(ports, actor, { groupId }),
      ];

      assert.deepEqual(
        answers.map((one) => (one.ok ? "ok" : one.refusal)),
        [mine, group],
      );
    });
  }

  it("given somebody who types planning, when answered, then it is from this week on, in text", async () => {
    const own = shownText(cardOf(await weeksCommand.answer(ports, participant)));

    assert.match(own, /^Mijn planning/);
    assert.match(own, /Week 4, vanaf maandag 25 januari[\s\S]*▮+▯+ 4,5 uur/);
    assert.doesNotMatch(own, /Week 3,/);
    assert.match(own, /✓ .*: ingeleverd[\s\S]*● Les 4[\s\S]*▲ .*vóór dinsdag 9 maart, 19:00 uur/);
    assert.match(own, /Daarna zijn er nog \d+ weken/);
    assert.match(
      shownText(cardOf(await weeksCommand.answer(ports, teacher))),
      /^Planning van de groep/,
    );
  });

  it("given no lessons any more, when typed, then that is said; nobody unknown is answered", async () => {
    ports.clock.now = instant("2028-01-01T00:00:00Z");

    assert.match(
      shownText(cardOf(await weeksCommand.answer(ports, participant))),
      /geen lessen meer/,
    );
    assert.ok(!(await weeksCommand.answer(ports, stranger)).ok);
  });
});
