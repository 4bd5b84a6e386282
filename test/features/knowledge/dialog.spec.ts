import assert from "node:assert/strict";
import { knowledgeCommand } from "../../../bot/features/knowledge/command.ts";
import { changeDialog } from "../../../bot/features/knowledge/dialog.ts";
import { outsider } from "../../support/a-group.ts";
import { anItem, contactItem, someKnowledge } from "../../support/an-item.ts";
import { cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { answerOf, change, editor, other, portsWith } from "../../support/knowledge-ports.ts";

type Ports = ReturnType<typeof portsWith>;

const typed = { id: "kosten", revision: 0, nl: "Het is gratis.", en: "It is free." };

async function page(ports: Ports, data: object) {
  const outcome = await changeDialog.submit(ports, editor, data);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value.card;
}

describe("changing an answer from the chat", () => {
  it("given somebody who is no coordinator, when he opens or submits it, then it is refused", async () => {
    const ports = portsWith();
    const refused = { ok: false, refusal: "groups.coordinators_only" };

    assert.deepEqual(await changeDialog.open(ports, outsider, {}), refused);
    assert.deepEqual(
      await changeDialog.submit(ports, outsider, { step: "save", ...typed }),
      refused,
    );
    assert.equal(await answerOf(ports), "Je werkgever betaalt.");
  });

  it("given a text, when looked at, then nothing is kept, and advice stands below the card", async () => {
    const ports = portsWith();

    const shown = await page(ports, { step: "check", ...typed, nl: "Doe mee! Het is gratis." });

    assert.match(shownText(shown), /Doe mee! Het is gratis\./);
    assert.match(shownText(shown), /uitroepteken/);
    assert.equal(await answerOf(ports), "Je werkgever betaalt.");
  });

  it("given an empty text, when saved, then it says what to do and what was typed stays", async () => {
    const ports = portsWith();

    const shown = await page(ports, { step: "save", ...typed, nl: " " });

    assert.match(shownText(shown), /Vul een antwoord in\./);
    assert.deepEqual(
      inputsOf(shown).map(({ value }) => value),
      [" ", "It is free."],
    );
  });

  it("given somebody else was first, when saved, then both texts are shown, and the next save counts", async () => {
    const ports = portsWith();
    await change(ports, "Van een ander.", 0, other);

    const shown = await page(ports, { step: "save", ...typed });

    assert.match(shownText(shown), /Iemand anders veranderde dit net.*Van een ander\./);
    assert.equal(inputsOf(shown)[0]?.["value"], "Het is gratis.");
    assert.equal(await answerOf(ports), "Van een ander.");
    const saved = await page(ports, { step: "save", ...typed, revision: 1 });
    assert.match(shownText(saved), /^Bewaard/);
    assert.equal(await answerOf(ports), "Het is gratis.");
  });

  it("given an item that is not there, when asked for, then it says so", async () => {
    const outcome = await changeDialog.submit(portsWith(), editor, { step: "form", id: "weg" });

    assert.deepEqual(outcome, { ok: false, refusal: "knowledge.unknown_item" });
  });
});

describe("the word 'kennis' in the chat", () => {
  it("given a broken file, a newer start text and few phrasings, when asked, then each is named", async () => {
    const ports = portsWith();
    await change(ports, "Van ons.", 0);
    const newer = someKnowledge(
      [anItem({ answer: { nl: "Nieuw.", en: "New." } }), contactItem],
      ["costs.json: geheime zin"],
    );

    const card = cardOf(await knowledgeCommand.answer(portsWith(newer, ports.documents), editor));

    const text = shownText(card);
    assert.match(text, /1 deel van het startbestand is stuk/);
    assert.match(text, /De starttekst is veranderd.*\n• Wat kost het\?/);
    assert.match(text, /• Hoe bereik ik iemand\?/);
    assert.doesNotMatch(text, /geheime zin/);
  });
});
