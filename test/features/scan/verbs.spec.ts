import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import { open, openPage, savePage } from "../../../bot/features/scan/verbs.ts";
import type { Card } from "../../../bot/kernel/cards.ts";
import type { Actor, Verb } from "../../../bot/kernel/feature.ts";
import { aClass, groupId, outsider, participant } from "../../support/a-group.ts";
import { actionsOf, cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { pressed, scanSent, wholeTrack } from "./a-scan.ts";

const [first, second] = wholeTrack.modules;
assert.ok(first && second);

/** The button "save" of this card, with the same answer to every question. */
function filled(card: Card, answer: string): Readonly<Record<string, unknown>> {
  const [button] = actionsOf(card).filter(({ verb }) => verb === "scan.save_page");
  const questions = inputsOf(card).filter(({ type }) => type === "Input.ChoiceSet");
  const given = questions.map(({ id }) => [String(id), answer]);
  return { ...Object(button?.["data"]), ...Object.fromEntries(given), remark: "" };
}

describe("pressing the buttons of the scan", () => {
  let ports: TestPorts;
  const press = async (verb: Verb, data: unknown, actor: Actor = participant) =>
    shownText(cardOf(await verb(ports, actor, data)));
  const completeScan = async () => {
    for (const module of wholeTrack.modules)
      await savePage(ports, participant, pressed(groupId, module));
  };

  beforeEach(async () => {
    ports = portsOf();
    await aClass(ports);
    await scanSent(ports, groupId);
  });

  it("given a new scan, when opened, then the first page is shown", async () => {
    assert.match(await press(open, { groupId }), /^Pagina 1 van 12/);
  });

  it("given a saved page, when pressed, then the next page says so", async () => {
    const text = await press(savePage, pressed(groupId, first));

    assert.match(text, /^Pagina 2 van 12/);
    assert.match(text, /Bewaard\. Pagina 1 van 12 is klaar/);
  });

  it("given one page done, when opened on another device, then it goes on there", async () => {
    await savePage(ports, participant, pressed(groupId, first));

    assert.match(await press(open, { groupId }), /^Pagina 2 van 12/);
  });

  it("given a page that was saved, when gone back to, then its answers are filled in", async () => {
    await savePage(ports, participant, pressed(groupId, first, "with_help", { remark: "Soms." }));

    const card = cardOf(await openPage(ports, participant, { groupId, module: 1 }));

    assert.deepEqual(
      inputsOf(card).map(({ value }) => value),
      ["with_help", "with_help", "with_help", "Soms."],
    );
  });

  it("given all pages, when the last is saved, then there is a clear end", async () => {
    await completeScan();

    const text = await press(open, { groupId });

    assert.match(text, /^Je scan is klaar/);
    assert.match(text, /Je docent bespreekt de scan in de les/);
  });

  it("given a complete scan, when an old page is saved or opened, then the end is shown", async () => {
    await completeScan();

    assert.match(await press(savePage, pressed(groupId, first)), /^Je scan is klaar/);
    assert.match(await press(openPage, { groupId, module: 1 }), /^Je scan is klaar/);
  });

  it("given an answer that is missing, when saved, then the page keeps what was filled in", async () => {
    const data = {
      ...pressed(groupId, second, "with_help"),
      [`answer:${second.scanItems[0]?.id}`]: "",
    };

    const card = cardOf(await savePage(ports, participant, data));

    assert.match(shownText(card), /^Pagina 2 van 12/);
    assert.match(shownText(card), /⚠ Kies bij elke zin een antwoord/);
    assert.equal(inputsOf(card).filter(({ value }) => value === "with_help").length, 2);
  });

  it("given a page of an older track, when pressed, then the scan goes on where it is", async () => {
    const text = await press(savePage, { groupId, module: 40 });

    assert.match(text, /^Pagina 1 van 12/);
  });

  it("given a page that does not exist, when opened, then the scan goes on where it is", async () => {
    assert.match(await press(openPage, { groupId, module: 40 }), /^Pagina 1 van 12/);
  });

  it("given two open cards, when the second sends other answers, then both are shown and it asks", async () => {
    const one = cardOf(await open(ports, participant, { groupId }));
    const other = cardOf(await open(ports, participant, { groupId }));
    await savePage(ports, participant, filled(one, "not_yet"));

    const asked = cardOf(await savePage(ports, participant, filled(other, "by_myself")));

    assert.match(shownText(asked), /al bewaard met andere antwoorden/);
    assert.match(shownText(asked), /Bewaard was: Dit kan ik nog niet/);
    assert.deepEqual(
      inputsOf(asked).map(({ value }) => value),
      ["by_myself", "by_myself", "by_myself", ""],
    );
    assert.match(await press(savePage, filled(asked, "by_myself")), /Pagina 1 van 12 is klaar/);
  });

  it("given an old card that lacks an answer, when it is mended and sent, then it still asks first", async () => {
    const one = cardOf(await open(ports, participant, { groupId }));
    const other = cardOf(await open(ports, participant, { groupId }));
    await savePage(ports, participant, filled(one, "not_yet"));
    const half = { ...filled(other, "by_myself"), [`answer:${first.scanItems[0]?.id}`]: "" };

    const wrong = cardOf(await savePage(ports, participant, half));

    assert.match(shownText(wrong), /Kies bij elke zin een antwoord/);
    assert.match(
      await press(savePage, filled(wrong, "by_myself")),
      /al bewaard met andere antwoorden/,
    );
  });

  it("given 50,000 characters with emoji, when sent, then it is told and the card stays whole", async () => {
    const remark = "🙂".repeat(25_000);
    const data = pressed(groupId, first, "by_myself", { remark });

    const card = cardOf(await savePage(ports, participant, data));

    assert.match(shownText(card), /Je opmerking is te lang/);
    assert.ok(inputsOf(card).every(({ value }) => String(value).isWellFormed()));
  });

  for (const [name, verb] of Object.entries({ open, openPage, savePage })) {
    it(`given somebody else, when ${name} is pressed, then it is refused`, async () => {
      const outcome = await verb(ports, outsider, { groupId, module: 1 });

      assert.deepEqual(outcome, { ok: false, refusal: "groups.not_yours" });
    });

    it(`given a made-up card, when ${name} is pressed, then it is not believed`, async () => {
      await assert.rejects(verb(ports, participant, { groupId: 7 }), z.ZodError);
    });
  }
});
