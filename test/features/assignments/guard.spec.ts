import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { filesGuardCard } from "../../../bot/features/assignments/guard-card.ts";
import { clean, handInChecked } from "../../../bot/features/assignments/hand-in-verbs.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import { cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { allOf } from "../../support/ports.ts";
import { anAssignment } from "./a-work.ts";
import { dataOf, given, ports, press, read, send, texts, work } from "./in-chat.ts";

describe("the guard of client data", () => {
  const secret = "Mevrouw Jansen, geboren 12-03-1941, belt 06-12345678. BSN 111222333.";
  beforeEach(() => given());

  it("given client data, when handed in, then it warns, shows where, and hands nothing in", async () => {
    const card = cardOf(await send(secret));

    const text = shownText(card);
    assert.match(text, /Misschien een naam: “Mevrouw Jansen/);
    assert.match(text, /Misschien een geboortedatum/);
    assert.match(text, /Misschien een telefoonnummer/);
    assert.match(text, /Misschien een BSN/);
    assert.deepEqual(await texts(), []);
    assert.equal((await work())?.draft?.text, secret);
  });

  it("given the warning, when taken away, then the form has the clean text, and that is handed in", async () => {
    const card = cardOf(await send(secret));

    const form = await press(clean, dataOf(card, "assignments.clean_draft"));
    const cleaned = String(inputsOf(form)[0]?.["value"]);

    assert.equal(cleaned, "Mevrouw [cliënt], geboren [datum], belt [telefoon]. BSN [bsn].");
    await send(cleaned);
    assert.deepEqual(await texts(), [cleaned]);
  });

  it("given the warning, when the author says it is no client, then it is handed in as it is", async () => {
    const card = cardOf(await send(secret));

    const data = dataOf(card, "assignments.hand_in_checked");
    assert.match(await read(handInChecked, data), /^Ingeleverd/);
    assert.match(await read(handInChecked, data), /^Ingeleverd/);

    assert.deepEqual(await texts(), [secret]);
  });

  it("given a draft that changed meanwhile, when an old warning is pressed, then it is not handed in unseen", async () => {
    const old = cardOf(await send(secret));
    ports.clock.now = instant("2027-01-13T09:05:00Z");
    await send(`${secret} En meneer Bakker.`);

    const text = await read(handInChecked, dataOf(old, "assignments.hand_in_checked"));

    assert.match(text, /⚠ Je concept is intussen veranderd/);
    assert.deepEqual(await texts(), []);
  });

  it("given files with the draft, when handed in, then it reminds of photos", () => {
    const photo = { fileId: "f-1", name: "foto.jpg", type: "image/jpeg", size: 1 };
    const draft = { text: "", files: [photo], savedAt: ports.now() };
    const view = { groupId, assignment: anAssignment(), draft, tabUrl: "https://t.example" };

    const text = shownText(filesGuardCard({ ...view, now: ports.now() }, "nl"));

    assert.match(text, /Staat er een cliënt op een foto\?/);
  });

  it("given all of it, when looked up in the log and the notices, then nothing was told", async () => {
    const card = cardOf(await send(secret));
    await press(clean, dataOf(card, "assignments.clean_draft"));

    assert.doesNotMatch(JSON.stringify(ports.logged), /Jansen|1941|12345678|111222333/);
    assert.deepEqual(await allOf(ports, groupId, "notice"), []);
  });
});
