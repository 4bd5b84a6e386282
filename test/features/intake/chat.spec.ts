import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { intakeCommand } from "../../../bot/features/intake/public.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { participant } from "../../support/a-group.ts";
import { actionsOf, cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { all, aPlace, intakeQuestions, press, storedIntakes, tracksWith } from "./an-intake.ts";

describe("an intake in the chat", () => {
  it("given nothing, when started, then the first question comes and nothing is stored", async () => {
    const ports = await aPlace();

    const card = cardOf(await intakeCommand.answer(ports, participant));

    assert.match(shownText(card), /Intake: vraag 1 van 6\n/);
    assert.match(shownText(card), /wish\?/);
    assert.deepEqual(await storedIntakes(ports), []);
  });

  it("given all answers, when given one by one, then each is kept at once and the outcome says what to do", async () => {
    const ports = await aPlace();
    let card = await press(ports, participant, "intake.start");
    for (const [index, [question, answer]] of all.entries()) {
      card = await press(ports, participant, "intake.answer", { question, answer });
      const [stored] = await storedIntakes(ports);
      assert.equal(Object.keys(stored?.answers ?? {}).length, index + 1);
    }

    const text = shownText(card);
    assert.match(text, /Je moet nog 1 ding regelen/);
    assert.match(text, /Regel een camera\./);
    assert.match(text, /Samen kijken\./);
    assert.match(text, /✓ wish, pc, why/);
    const [stored] = await storedIntakes(ports);
    assert.equal(stored?.personId, "p-1");
    assert.equal(stored?.contact?.name, "Amina Bouali");
    assert.ok(stored?.finishedAt);
    assert.doesNotMatch(JSON.stringify(card), /intake=|"key"/);
  });

  it("given half of it, when she comes back, then it goes on at the open question", async () => {
    const ports = await aPlace();
    await press(ports, participant, "intake.answer", { question: "wish", answer: "own" });

    const card = cardOf(await intakeCommand.answer(ports, participant));

    assert.match(shownText(card), /Intake: vraag 2 van 5/);
    assert.match(shownText(card), /diploma\?/);
  });

  it("given a button pressed twice, when kept, then it is once and no change", async () => {
    const ports = await aPlace();
    await press(ports, participant, "intake.answer", { question: "wish", answer: "own" });
    const [before] = await storedIntakes(ports);
    ports.clock.now = "2026-11-23T12:00:00.000Z" as typeof ports.clock.now;

    await press(ports, participant, "intake.answer", { question: "wish", answer: "own" });

    assert.deepEqual(await storedIntakes(ports), [before]);
  });

  it("given a card from before, when pressed late, then later answers stay and the next open one comes", async () => {
    const ports = await aPlace();
    for (const [question, answer] of all.slice(0, 4)) {
      await press(ports, participant, "intake.answer", { question, answer });
    }

    const card = await press(ports, participant, "intake.answer", {
      question: "diploma",
      answer: "yes",
    });

    assert.match(shownText(card), /why\?/);
    const [stored] = await storedIntakes(ports);
    assert.equal(stored?.answers["diploma"]?.value, "yes");
    assert.equal(stored?.answers["cam"]?.value, "no");
    assert.deepEqual(
      stored?.former.map(({ question, value }) => [question, value]),
      [["diploma", "no"]],
    );
  });

  it("given two devices at once, when both answer, then neither answer is lost", async () => {
    const ports = await aPlace();
    const answering = ([question, answer]: readonly [string, string]) =>
      rerunOnConflict(() => press(ports, participant, "intake.answer", { question, answer }));

    await Promise.all([answering(all[0]), answering(all[2]), answering(all[3])]);

    const [stored, ...more] = await storedIntakes(ports);
    assert.deepEqual(Object.keys(stored?.answers ?? {}).toSorted(), ["cam", "pc", "wish"]);
    assert.deepEqual(more, []);
  });

  it("given nothing chosen or nonsense, when pressed, then the same question says so and nothing is kept", async () => {
    const ports = await aPlace();

    for (const answer of ["", "hack"]) {
      const card = await press(ports, participant, "intake.answer", { question: "wish", answer });
      assert.match(shownText(card), /wish\?/);
      assert.match(shownText(card), /⚠ Kies eerst een antwoord/);
    }
    assert.deepEqual(await storedIntakes(ports), []);
  });

  it("given too long a text, when sent, then what was written is still there to shorten", async () => {
    const ports = await aPlace();
    const answer = `Ik wil leren. ${"x".repeat(700)}`;

    const card = await press(ports, participant, "intake.answer", { question: "why", answer });

    assert.match(shownText(card), /niet meer dan 600 tekens/);
    assert.equal(String(inputsOf(card)[0]?.["value"]).length, 600);
  });

  it("given words that may be about a client, when sent, then they are not kept and she hears so", async () => {
    const ports = await aPlace();
    const answer = "Mijn cliënt heeft bsn 111222333 en tel 06-12345678.";

    const card = await press(ports, participant, "intake.answer", { question: "why", answer });

    const [stored] = await storedIntakes(ports);
    assert.doesNotMatch(JSON.stringify(stored), /111222333|12345678/);
    assert.match(shownText(card), /We haalden iets weg/);
  });

  it("given going back, when changed, then the old answer was shown and the new one counts", async () => {
    const ports = await aPlace();
    for (const [question, answer] of all.slice(0, 4)) {
      await press(ports, participant, "intake.answer", { question, answer });
    }
    const card = await press(ports, participant, "intake.back", { question: "why" });
    assert.match(shownText(card), /Je antwoord was: Nee\./);

    await press(ports, participant, "intake.answer", { question: "cam", answer: "yes" });

    const [stored] = await storedIntakes(ports);
    assert.equal(stored?.answers["cam"]?.value, "yes");
  });

  it("given an answer from the outcome, when chosen to change, then its question comes with it", async () => {
    const ports = await aPlace();
    for (const [question, answer] of all) {
      await press(ports, participant, "intake.answer", { question, answer });
    }

    const card = await press(ports, participant, "intake.show", { question: "why" });

    assert.equal(inputsOf(card)[0]?.["value"], "Ik wil leren.");
    // Nothing on this card can wipe it out by a slip.
    assert.ok(!actionsOf(card).some(({ title }) => title === "Sla over"));
  });

  it("given other questions since she began, when she goes on, then what is gone is kept and not shown", async () => {
    const ports = await aPlace();
    await press(ports, participant, "intake.answer", { question: "wish", answer: "unknown" });
    await press(ports, participant, "intake.answer", { question: "pc", answer: "yes" });
    const questions = intakeQuestions.questions.filter(({ id }) => id !== "pc" && id !== "cam");
    const changed = {
      ...ports,
      tracks: tracksWith({ questions, everybody: ["wish", "skill", "why"] }),
    };

    const late = await press(changed, participant, "intake.answer", {
      question: "pc",
      answer: "none",
    });
    assert.match(shownText(late), /skill\?/);
    await press(changed, participant, "intake.answer", { question: "skill", answer: "mail" });
    const end = await press(changed, participant, "intake.answer", { question: "why", answer: "" });

    assert.match(shownText(end), /Oefen bellen\./);
    assert.doesNotMatch(shownText(end), /laptop|pc/);
    const [stored] = await storedIntakes(ports);
    assert.equal(stored?.answers["pc"]?.value, "yes");
  });
});
