import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import { findWork } from "../../../bot/features/assignments/public.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import { person, results } from "../../../bot/features/review/result-verbs.ts";
import { judge, open, queue, queueCommand } from "../../../bot/features/review/review-verbs.ts";
import type { Actor, Verb } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
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
import { aMember, aPerson, coordinatorId, storedPerson } from "../../support/a-member.ts";
import { actionsOf, cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { allOf, portsOf, type TestPorts } from "../../support/ports.ts";

const assignmentId = "m01-hand-in";
const data = { groupId, personId: "p-1", assignmentId };

describe("the teacher's cards", () => {
  let ports: TestPorts;
  const press = async (verb: Verb, given: unknown, actor: Actor = teacher) =>
    shownText(cardOf(await verb(ports, actor, given)));
  const judged = (change: object = {}, actor: Actor = teacher) =>
    judge(ports, actor, { ...data, attempt: 1, result: "met", ...change });
  const stored = async () => (await findWork(ports.documents, groupId, "p-1", assignmentId))?.value;
  const factsOf = async () =>
    (await findMember(ports.documents, groupId, "p-1"))?.value.progress.work[assignmentId];
  const jobs = async () => (await allOf(ports, groupId, "job")).map(({ value }) => readJob(value));

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-13T09:10:00Z" });
    await aClass(ports, { group: { handedOut: [1] } });
    await handedInAgain(ports, data);
  });

  it("given work, when opened, then it stands beside the rubric with a level for each line", async () => {
    const card = cardOf(await open(ports, teacher, data));

    assert.match(shownText(card), /Deelnemer 1: Mijn leerplan/);
    assert.deepEqual(
      inputsOf(card).map(({ id }) => id),
      ["level_0", "level_1", "level_2", "level_3", "text", "improve"],
    );
  });

  it("given a judgement, when pressed, then work and overview are one commit, and nobody is told apart", async () => {
    const text = shownText(cardOf(await judged({ level_1: "good", level_2: "" })));

    assert.match(text, /✓ Voldaan, op woensdag 13 januari/);
    assert.deepEqual((await stored())?.attempts[0]?.review?.levels, { "1": "good" });
    assert.deepEqual([(await factsOf())?.state, (await factsOf())?.judgedAt], ["met", ports.now()]);
    assert.deepEqual(await jobs(), []);
    assert.deepEqual(await allOf(ports, groupId, "notice"), []);
  });

  it("given 'nog niet', when pressed, then the week's card is asked to tell it in the next daytime hour", async () => {
    await judged({ result: "not_yet", improve: "Meer." });

    assert.deepEqual(
      (await jobs()).map(({ name, data: of, wakeAt }) => [name, of, wakeAt]),
      [["weekly.tell_not_yet", { personId: "p-1" }, "2027-01-13T10:00:00.000Z"]],
    );
  });

  it("given the same button twice, when pressed, then the second shows what stands", async () => {
    await judged({ text: "Eerste." });

    const text = shownText(cardOf(await judged({ text: "Tweede." })));

    assert.match(text, /⚠ Dit is al beoordeeld/);
    assert.match(text, /Eerste\./);
    assert.doesNotMatch(text, /Tweede\./);
  });

  it("given two devices at once, when pressed, then one judgement is kept", async () => {
    const outcomes = await Promise.all(
      ["Telefoon.", "Laptop."].map((text) => rerunOnConflict(() => judged({ text }))),
    );

    const kept = (await stored())?.attempts[0]?.review?.text ?? "";
    for (const outcome of outcomes) assert.match(shownText(cardOf(outcome)), new RegExp(kept));
    assert.equal((await stored())?.attempts[0]?.earlierReviews, undefined);
  });

  it("given a judgement, when changed, then the form is filled, the old one kept, and pressing it twice is once", async () => {
    await judged({ text: "Eerste.", level_0: "good" });
    const form = cardOf(await open(ports, teacher, { ...data, correct: true }));
    const [button] = actionsOf(form).filter(({ verb }) => verb === "review.judge");
    assert.match(shownText(form), /Je verandert je oordeel van woensdag 13 januari/);
    assert.equal(inputsOf(form).find(({ id }) => id === "level_0")?.["value"], "good");
    ports.clock.now = plus(ports.now(), { minutes: 1 });
    const change = { ...Object(button?.["data"]), result: "not_yet", improve: "Meer." };

    await judge(ports, teacher, change);
    await judge(ports, teacher, change);

    const [own] = (await stored())?.attempts ?? [];
    assert.equal(own?.review?.result, "not_yet");
    assert.equal(own?.earlierReviews?.length, 1);
    assert.equal((await factsOf())?.state, "not_yet");
  });

  it("given 50,000 characters, when judged, then the form says so and keeps what fits", async () => {
    const card = cardOf(await judged({ text: "é".repeat(50_000) }));

    assert.match(shownText(card), /niet meer dan 2000 tekens/);
    assert.equal(inputsOf(card).find(({ id }) => id === "text")?.["value"], "é".repeat(2000));
    assert.equal((await factsOf())?.state, "handed_in");
  });

  it("given a level outside the scale or a line too many, when judged, then nothing is kept", async () => {
    assert.match(shownText(cardOf(await judged({ level_0: "9" }))), /Dit niveau of deze regel/);
    assert.match(shownText(cardOf(await judged({ level_77: "good" }))), /Dit niveau of deze regel/);
    assert.equal((await factsOf())?.state, "handed_in");
  });

  it("given a name with HTML and Markdown, when shown, then it is text", async () => {
    const name = "<img src=x> **Bo** \u202eمرحبا 😀";
    ports = portsOf({ now: "2027-01-13T09:10:00Z" });
    await aClass(ports, {
      members: [aMember({ personId: "p-teacher", role: "teacher" }), aMember({ name })],
    });
    await handedInAgain(ports, data);

    assert.match(await press(open, data), /<img src=x\\> \\\*\\\*Bo\\\*\\\*/);
    assert.match(await press(queue, { groupId }), /<img src=x\\> \\\*\\\*Bo/);
  });

  for (const [what, change, refusal] of [
    ["an unknown person", { personId: "p-nobody" }, "review.unknown_person"],
    ["the teacher's own work", { personId: "p-teacher" }, "review.unknown_person"],
    ["an unknown assignment", { assignmentId: "m99" }, "review.unknown_assignment"],
    ["practising", { assignmentId: "m01-practise" }, "review.not_judged"],
  ] as const) {
    it(`given ${what}, when opened or judged, then it is ${refusal}`, async () => {
      assert.deepEqual(await open(ports, teacher, { ...data, ...change }), { ok: false, refusal });
      assert.deepEqual(await judged(change), { ok: false, refusal });
    });
  }

  it("given nothing handed in, when opened or judged, then the card says to wait", async () => {
    const other = { ...data, personId: "p-2" };

    assert.match(await press(open, other), /Er is nog niets ingeleverd/);
    assert.match(shownText(cardOf(await judged({ personId: "p-2" }))), /⚠ Er is nog niets/);
  });

  for (const [who, actor, refusal] of [
    ["the participant", participant, "groups.teachers_only"],
    ["a classmate", anActor("p-2"), "groups.teachers_only"],
    ["the teacher of another group", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
  ] as const) {
    it(`given ${who}, when the teacher's buttons are pressed, then each is refused`, async () => {
      for (const verb of [open, judge, queue, person]) {
        const given = { ...data, attempt: 1, result: "met" };
        assert.deepEqual(await verb(ports, actor, given), { ok: false, refusal });
      }
      assert.equal((await factsOf())?.state, "handed_in");
    });
  }

  it("given a coordinator, when looking, then everything is shown and nothing can be judged", async () => {
    const card = cardOf(await open(ports, coordinator, data));

    assert.match(shownText(card), /De docent van de groep beoordeelt/);
    assert.deepEqual(inputsOf(card), []);
    assert.deepEqual(await judged({}, coordinator), { ok: false, refusal: "groups.teachers_only" });
    assert.match(await press(queue, { groupId }, coordinator), /Eén stuk wacht/);
    assert.match(await press(results, { groupId }, coordinator), /Resultaten van/);
  });

  it("given a coordinator who teaches the group, when judging, then it is taken", async () => {
    ports = portsOf({ now: "2027-01-13T09:10:00Z" });
    await aClass(ports, {
      members: [aMember({ personId: coordinatorId, role: "teacher" }), aMember()],
    });
    await handedInAgain(ports, data);

    assert.match(shownText(cardOf(await judged({}, coordinator))), /✓ Voldaan/);
  });

  it("given a closed group, when opened, then it can be read; when judged, then it is refused", async () => {
    ports = portsOf({ now: "2027-01-13T09:10:00Z" });
    await aClass(ports, { group: { archivedAt: instant("2027-01-12T00:00:00Z") } });
    await handedInAgain(ports, data);

    assert.deepEqual(inputsOf(cardOf(await open(ports, teacher, data))), []);
    assert.deepEqual(await judged(), { ok: false, refusal: "groups.archived" });
    assert.match(await press(queue, { groupId }), /Er wacht niets/);
  });

  it("given a made-up card, when pressed, then it is not believed", async () => {
    await assert.rejects(judged({ attempt: "1" }), z.ZodError);
    await assert.rejects(judged({ result: "excellent" }), z.ZodError);
    await assert.rejects(open(ports, teacher, { groupId }), z.ZodError);
  });

  it("given two groups, when the teacher types it, then what waits in both is in one list", async () => {
    const other = portsOf({ now: "2027-01-13T09:10:00Z", documents: ports.documents });
    await aClass(other, { group: { groupId: "g-2", name: "Woensdag" }, people: [] });
    const memberships = ["g-1", "g-2"].map((id) => ({ groupId: id, role: "teacher" as const }));
    await storedPerson(ports, aPerson({ personId: "p-teacher", memberships }));
    await handedInAgain(other, { ...data, groupId: "g-2", personId: "p-2" });

    const text = shownText(cardOf(await queueCommand.answer(ports, teacher)));

    assert.match(text, /Er wachten 2 stukken/);
    assert.match(text, /Deelnemer 2, Woensdag/);
    const none = await queueCommand.answer(ports, participant);
    assert.deepEqual(none, { ok: false, refusal: "groups.teachers_only" });
  });
});
