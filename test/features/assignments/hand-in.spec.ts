import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { handIn, keepDraft, openHandIn } from "../../../bot/features/assignments/hand-in-verbs.ts";
import { findWork } from "../../../bot/features/assignments/public.ts";
import { open } from "../../../bot/features/assignments/verbs.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { groupId, participant } from "../../support/a-group.ts";
import { cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { handedInAt } from "../../support/work-facts.ts";
import { judged } from "./a-work.ts";
import {
  assignmentId,
  factsNow,
  given,
  ofAssignment,
  ports,
  press,
  read,
  send,
  texts,
  work,
} from "./in-chat.ts";

describe("handing in by card", () => {
  beforeEach(() => given());

  it("given an answer, when handed in, then it is kept, shown, and counted on the member", async () => {
    const text = shownText(cardOf(await send("Ik vroeg het aan mevrouw.")));

    assert.match(text, /^Ingeleverd/);
    assert.match(text, /Ik vroeg het aan mevrouw/);
    assert.match(text, /Hoeveel tijd kostte dit\?/);
    assert.deepEqual(await factsNow(), { [assignmentId]: handedInAt(ports.now()) });
  });

  it("given an answer, when handed in again, then the first one is shown and kept", async () => {
    await send("Eerste antwoord.");

    const text = shownText(cardOf(await send("Tweede antwoord.")));

    assert.match(text, /Eerste antwoord/);
    assert.deepEqual(await texts(), ["Eerste antwoord."]);
  });

  it("given two devices at once, when handed in, then exactly one answer wins", async () => {
    const outcomes = await Promise.all(
      ["Telefoon.", "Laptop."].map((text) => rerunOnConflict(() => send(text))),
    );

    const [kept = "", ...more] = await texts();
    assert.deepEqual(more, []);
    for (const outcome of outcomes) assert.match(shownText(cardOf(outcome)), new RegExp(kept));
  });

  it("given a link only, when handed in, then that is the answer", async () => {
    const link = "https://werk.example/mijn-plan";

    assert.match(shownText(cardOf(await send("", { link }))), /Link: https:\/\/werk\.example/);
  });

  it("given a link that runs a script, when handed in, then the form says so and keeps the text", async () => {
    const card = cardOf(await send("Zie mijn link.", { link: "javascript:alert(1)" }));

    assert.match(shownText(card), /⚠ Deze link werkt hier niet/);
    assert.doesNotMatch(JSON.stringify(card), /javascript/);
    assert.equal(inputsOf(card)[0]?.["value"], "Zie mijn link.");
    assert.deepEqual(await texts(), []);
  });

  it("given the deadline has passed, when handed in, then it is taken and said to be late", async () => {
    ports.clock.now = instant("2027-02-01T09:00:00Z");

    assert.match(shownText(cardOf(await send("Eindelijk."))), /Dat was na de datum/);
    assert.match(await read(open, ofAssignment), /✓ Ingeleverd op maandag 1 februari\. Dat was na/);
  });

  it("given an empty answer, when handed in, then the form says what is missing", async () => {
    const card = cardOf(await send("  "));

    assert.match(shownText(card), /⚠ Schrijf eerst je antwoord/);
    assert.equal(await work(), undefined);
  });

  it("given 50,000 characters, when handed in, then the limit is named and the beginning is kept", async () => {
    const card = cardOf(await send("x".repeat(50_000)));

    assert.match(shownText(card), /niet meer dan 8000 tekens/);
    assert.equal(String(inputsOf(card)[0]?.["value"]).length, 8000);
    assert.equal((await work())?.draft?.text.length, 8000);
    assert.deepEqual(await texts(), []);
  });

  it("given emoji, Arabic, HTML and Markdown, when handed in, then it is kept and shown as it is", async () => {
    const text = "👩🏽‍🦽 مرحبا <script>alert(1)</script> **vet**";

    const card = cardOf(await send(text));

    assert.deepEqual(await texts(), [text]);
    assert.ok(shownText(card).includes("<script\\>alert(1)</script\\> \\*\\*vet\\*\\*"));
  });

  it("given practising, when handed in, then the participant hears it is not needed", async () => {
    const data = { groupId, assignmentId: "m01-practise", text: "Toch." };

    assert.deepEqual(await handIn(ports, participant, data), {
      ok: false,
      refusal: "assignments.not_judged",
    });
  });

  it("given not yet, when opened, then it says what can be better, and a second try is added", async () => {
    await send("Eerste.");
    await judged(ports.documents, assignmentId, "not_yet");
    assert.match(await read(open, ofAssignment), /⚠ Nog niet\. Lees wat beter kan/);

    assert.match(await read(openHandIn, ofAssignment), /Dit kan beter: Noem wie je helpt\./);
    await send("Tweede.");

    assert.deepEqual(await texts(), ["Eerste.", "Tweede."]);
    assert.deepEqual((await factsNow())[assignmentId]?.attempt, 2);
  });

  it("given met, when handed in again, then the result is shown and nothing is added", async () => {
    await send("Eerste.");
    await judged(ports.documents, assignmentId, "met");

    assert.match(shownText(cardOf(await send("Nog een."))), /✓ Voldaan/);
    assert.match(await read(openHandIn, ofAssignment), /✓ Voldaan/);
    assert.deepEqual(await texts(), ["Eerste."]);
  });
});

describe("a draft", () => {
  beforeEach(() => given());
  const keep = (text: string, change: object = {}) =>
    press(keepDraft, { ...ofAssignment, text, ...change });

  it("given a draft, when the form is opened on another device, then it is there", async () => {
    assert.match(shownText(await keep("Half af")), /✓ Je concept is bewaard/);

    const form = await press(openHandIn, ofAssignment);

    assert.equal(inputsOf(form)[0]?.["value"], "Half af");
    assert.deepEqual(await factsNow(), {});
  });

  it("given the same draft again, when kept, then nothing changes", async () => {
    await keep("Half af", { link: "https://werk.example" });
    const before = await findWork(ports.documents, groupId, "p-1", assignmentId);
    ports.clock.now = instant("2027-01-14T09:00:00Z");
    await keep("Half af", { link: "https://werk.example" });

    assert.deepEqual(await findWork(ports.documents, groupId, "p-1", assignmentId), before);
  });

  it("given a draft, when handed in, then no draft is left", async () => {
    await keep("Half af");
    await send("Helemaal af.");

    assert.equal((await work())?.draft, undefined);
  });

  it("given work that was handed in, when a draft is kept, then it is refused", async () => {
    await send("Klaar.");

    assert.deepEqual(await keepDraft(ports, participant, { ...ofAssignment, text: "Nog iets" }), {
      ok: false,
      refusal: "assignments.already_handed_in",
    });
  });
});
