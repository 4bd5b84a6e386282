import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import { handInRoute } from "../../../bot/features/assignments/routes.ts";
import { handIn, open, openHandIn } from "../../../bot/features/assignments/verbs.ts";
import { readWork } from "../../../bot/features/assignments/work.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import type { Actor, Verb } from "../../../bot/kernel/feature.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { instant } from "../../../bot/kernel/time.ts";
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
import { cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { allOf, portsOf, type TestPorts } from "../../support/ports.ts";
import { handedInAt } from "../../support/work-facts.ts";

const assignmentId = "m01-hand-in";
const ofAssignment = { groupId, assignmentId };

describe("the homework in chat", () => {
  let ports: TestPorts;
  const press = async (verb: Verb, data: unknown, actor: Actor = participant) =>
    shownText(cardOf(await verb(ports, actor, data)));
  const send = (text: string, actor: Actor = participant) =>
    handIn(ports, actor, { ...ofAssignment, text });
  const works = async () =>
    (await allOf(ports, groupId, "work")).map(({ value }) => readWork(value).attempts.at(-1)?.text);

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-13T09:00:00Z" });
    await aClass(ports);
  });

  it("given a session that ended, when opened, then practising and handing in stand apart", async () => {
    const text = await press(open, ofAssignment);

    assert.match(text, /Je opdrachten bij les 1/);
    assert.match(text, /✎ Oefenen/);
    assert.match(text, /▲ Inleveren/);
    assert.match(text, /Lever in vóór dinsdag 26 januari, 19:00 uur/);
  });

  it("given the last session, when opened, then there is no deadline", async () => {
    ports.clock.now = instant("2027-07-01T09:00:00Z");

    assert.doesNotMatch(
      await press(open, { groupId, assignmentId: "m12-hand-in" }),
      /Lever in vóór/,
    );
  });

  it("given the next session is cancelled, when opened, then the one after it sets the deadline", async () => {
    ports = portsOf({ now: "2027-01-13T09:00:00Z" });
    const sessions = sessionsOf().map((one) =>
      one.number === 2 ? aSession(2, { state: "cancelled" }) : one,
    );
    await aClass(ports, { sessions });

    assert.match(await press(open, ofAssignment), /Lever in vóór dinsdag 9 februari/);
  });

  it("given an answer, when handed in, then it is kept, shown, and counted on the member", async () => {
    const text = shownText(cardOf(await send("Ik vroeg het aan mevrouw.")));

    assert.match(text, /^Ingeleverd/);
    assert.match(text, /Ik vroeg het aan mevrouw/);
    const member = await findMember(ports.documents, groupId, "p-1");
    assert.deepEqual(member?.value.progress.work, { [assignmentId]: handedInAt(ports.now()) });
  });

  it("given an answer, when handed in again, then the first one is shown and kept", async () => {
    await send("Eerste antwoord.");

    const text = shownText(cardOf(await send("Tweede antwoord.")));

    assert.match(text, /Eerste antwoord/);
    assert.deepEqual(await works(), ["Eerste antwoord."]);
  });

  it("given two devices at once, when handed in, then exactly one answer wins", async () => {
    const outcomes = await Promise.all(
      ["Telefoon.", "Laptop."].map((text) => rerunOnConflict(() => send(text))),
    );

    const [kept = ""] = await works();
    assert.equal((await works()).length, 1);
    for (const outcome of outcomes)
      assert.match(shownText(cardOf(outcome)), new RegExp(String(kept)));
  });

  it("given what was handed in, when the form is opened, then the answer is shown instead", async () => {
    await send("Mijn antwoord.");

    assert.match(await press(openHandIn, ofAssignment), /Dit leverde je in/);
    assert.match(await press(open, ofAssignment), /✓ Ingeleverd op woensdag 13 januari/);
  });

  it("given an empty answer, when handed in, then the form says what is missing", async () => {
    const card = cardOf(await send("  "));

    assert.match(shownText(card), /⚠ Schrijf eerst je antwoord/);
    assert.deepEqual(await works(), []);
  });

  it("given an answer that is too long, when handed in, then the form keeps what fits", async () => {
    const card = cardOf(await send("x".repeat(8001)));

    assert.match(shownText(card), /niet meer dan 8000 tekens/);
    assert.equal(String(inputsOf(card)[0]?.["value"]).length, 8000);
  });

  it("given practice, when handed in, then the participant hears it is not needed", async () => {
    const data = { groupId, assignmentId: "m01-practise", text: "Toch." };

    assert.deepEqual(await handIn(ports, participant, data), {
      ok: false,
      refusal: "assignments.not_judged",
    });
  });

  for (const [name, verb] of Object.entries({ open, openHandIn, handIn })) {
    it(`given a session to come, when ${name} is pressed, then it is not open`, async () => {
      const data = { groupId, assignmentId: "m02-hand-in", text: "Vroeg." };

      assert.deepEqual(await verb(ports, participant, data), {
        ok: false,
        refusal: "assignments.not_open",
      });
    });

    it(`given an unknown assignment, when ${name} is pressed, then it is refused`, async () => {
      const data = { groupId, assignmentId: "m99", text: "Wat?" };

      assert.deepEqual(await verb(ports, participant, data), {
        ok: false,
        refusal: "assignments.unknown",
      });
    });

    for (const [who, actor, refusal] of [
      ["teacher", teacher, "groups.participants_only"],
      ["coordinator", coordinator, "groups.not_yours"],
      ["somebody else", outsider, "groups.not_yours"],
      ["a stranger", stranger, "groups.not_known"],
    ] as const) {
      it(`given the ${who}, when ${name} is pressed, then it is refused`, async () => {
        const data = { ...ofAssignment, text: "Antwoord." };

        assert.deepEqual(await verb(ports, actor, data), { ok: false, refusal });
      });
    }

    it(`given a made-up card, when ${name} is pressed, then it is not believed`, async () => {
      await assert.rejects(verb(ports, participant, { groupId }), z.ZodError);
    });
  }

  it("given the tab, when handed in there, then it answers the moment", async () => {
    const outcome = await handInRoute(ports, participant, { ...ofAssignment, text: "Via de tab." });

    assert.deepEqual(outcome, { ok: true, value: { handedInAt: ports.now() } });
    assert.deepEqual(await works(), ["Via de tab."]);
  });

  it("given the tab, when handed in twice there, then the second is refused", async () => {
    await handInRoute(ports, participant, { ...ofAssignment, text: "Een." });

    assert.deepEqual(await handInRoute(ports, participant, { ...ofAssignment, text: "Twee." }), {
      ok: false,
      refusal: "assignments.already_handed_in",
    });
  });
});
