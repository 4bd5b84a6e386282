import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import {
  feedback,
  person,
  results,
  resultsCommand,
} from "../../../bot/features/review/result-verbs.ts";
import { judge } from "../../../bot/features/review/review-verbs.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

const assignmentId = "m01-hand-in";
const data = { groupId, personId: "p-1", assignmentId };

describe("the results in chat", () => {
  let ports: TestPorts;
  const typed = async (actor: Actor) => await resultsCommand.answer(ports, actor);

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-13T09:10:00Z" });
    await aClass(ports, { group: { handedOut: [1] } });
    await handedInAgain(ports, data);
  });

  it("given each role, when typed, then each sees what is theirs", async () => {
    assert.match(shownText(cardOf(await typed(participant))), /^Mijn resultaten/);
    assert.match(shownText(cardOf(await typed(teacher))), /^Resultaten van/);
    assert.deepEqual(await typed(coordinator), { ok: false, refusal: "groups.none" });
    assert.deepEqual(await typed(stranger), { ok: false, refusal: "groups.not_known" });
  });

  it("given a group whose id is half an emoji, when asked for, then it is nobody's and no fault", async () => {
    for (const actor of [participant, teacher]) {
      assert.deepEqual(await results(ports, actor, { groupId: "\ud83d" }), {
        ok: false,
        refusal: "groups.not_yours",
      });
    }
  });

  it("given no feedback yet, when opened, then it is refused; afterwards it is the participant's own alone", async () => {
    const of = { groupId, assignmentId };
    assert.deepEqual(await feedback(ports, participant, of), {
      ok: false,
      refusal: "review.no_feedback",
    });
    await judge(ports, teacher, { ...data, attempt: 1, result: "met", text: "Mooi." });

    assert.match(shownText(cardOf(await feedback(ports, participant, of))), /Mooi\./);
    assert.deepEqual(await feedback(ports, anActor("p-2"), of), {
      ok: false,
      refusal: "review.no_feedback",
    });
    assert.deepEqual(await feedback(ports, teacher, of), {
      ok: false,
      refusal: "groups.participants_only",
    });
  });

  it("given a second try that waits, when opened, then it says until when, under the feedback a way back", async () => {
    await judge(ports, teacher, { ...data, attempt: 1, result: "not_yet", improve: "Meer." });
    await handedInAgain(ports, data);

    const text = shownText(cardOf(await feedback(ports, participant, { groupId, assignmentId })));

    assert.match(text, /Poging 2 wacht op je docent. Je docent reageert vóór woensdag 20 januari/);
    assert.match(text, /Dit kan beter: Meer\./);
    assert.doesNotMatch(text, /Opnieuw inleveren/);
  });

  it("given one participant, when chosen, then the teacher may give more time and a coordinator may not", async () => {
    const of = { groupId, personId: "p-1" };
    const verbsFor = async (actor: Actor) =>
      actionsOf(cardOf(await person(ports, actor, of))).map(({ verb }) => verb);

    assert.ok((await verbsFor(teacher)).includes("review.ask_extension"));
    assert.ok(!(await verbsFor(coordinator)).includes("review.ask_extension"));
    assert.deepEqual(await person(ports, teacher, { ...of, personId: "p-nobody" }), {
      ok: false,
      refusal: "review.unknown_person",
    });
  });
});
