import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { aClass, anActor, participant, stranger } from "../../support/a-group.ts";
import { shownText } from "../../support/card-text.ts";
import { idsOf, portsOf } from "../../support/ports.ts";
import { asked, dataOf, knowing, twins, typed, verbsOf, visitor } from "./a-talk.ts";
import { outside, sure } from "./some-questions.ts";

describe("asking Hugo", () => {
  it("given a question that an answer knows word for word, when asked, then it is said with its source", async () => {
    const { outcome, ids, card } = await asked(portsOf(), stranger, sure.q);

    assert.equal(outcome, "answer");
    assert.equal(ids[0], sure.item.id);
    assert.ok(shownText(card).startsWith(sure.item.title.nl));
    assert.match(shownText(card), /Bron: /);
    assert.ok(verbsOf(card).includes("hugo.rate"));
  });

  it("given a vague question, when asked, then there is a list of four at most, and 112", async () => {
    const { outcome, card } = await asked(knowing(twins), stranger, "boek");

    assert.equal(outcome, "suggest");
    assert.match(shownText(card), /Bedoel je een van deze vragen/);
    assert.match(shownText(card), /Bel 112/);
    assert.equal(verbsOf(card).filter((verb) => verb === "hugo.show_item").length, 2);
  });

  it("given something nobody knows, when asked, then Hugo says so and offers a person", async () => {
    const { outcome, card } = await asked(portsOf(), stranger, outside);

    assert.equal(outcome, "handover");
    assert.match(shownText(card), /Dat weet ik niet/);
    assert.match(shownText(card), /Bel 112/);
    assert.deepEqual(dataOf(card, "hugo.person"), { reason: "unanswered" });
  });

  for (const nothing of ["", "   ", "👍", "???", "<br>"]) {
    it(`given ${JSON.stringify(nothing)}, when asked, then Hugo asks for a question`, async () => {
      const { outcome, card, turns } = await asked(portsOf(), visitor, nothing);

      assert.equal(outcome, "empty");
      assert.match(shownText(card), /nog geen vraag/);
      assert.deepEqual(turns, []);
    });
  }

  it("given 10,000 characters, when asked, then it is too long, in a sentence, and a person may read it", async () => {
    const { outcome, card, turns } = await asked(portsOf(), visitor, "hoe zit dat ".repeat(834));

    assert.equal(outcome, "too_long");
    assert.match(shownText(card), /1000 tekens/);
    assert.ok(verbsOf(card).includes("hugo.person"));
    assert.equal(turns[0]?.text.length, 1_000);
  });

  it("given HTML, when asked, then it is read as text", async () => {
    const { outcome, ids } = await asked(
      portsOf(),
      visitor,
      `<b>${sure.q.replaceAll(" ", " <i></i>")}</b><script></script>`,
    );

    assert.deepEqual([outcome, ids[0]], ["answer", sure.item.id]);
  });

  it("given another language, when asked, then Hugo says in two languages what he speaks", async () => {
    const { outcome, card } = await asked(portsOf(), visitor, "Скільки коштує навчання?");

    assert.equal(outcome, "handover");
    assert.match(shownText(card), /Ik spreek Nederlands en Engels/);
    assert.match(shownText(card), /I speak Dutch and English/);
  });

  it("given a mail address, when asked, then it is not kept and a calm line says why", async () => {
    const q = "kunnen jullie jan@voorbeeld.nl bellen over de kosten";

    const { card, turns } = await asked(portsOf(), visitor, q);

    assert.match(shownText(card), /Noem geen namen of gegevens van cliënten/);
    assert.doesNotMatch(JSON.stringify([card, turns]), /voorbeeld\.nl/);
  });

  it("given English as language, when asked, then the card is English", async () => {
    const { card } = await asked(portsOf(), { ...visitor, language: "en" }, outside);

    assert.match(shownText(card), /I do not know that/);
    assert.match(shownText(card), /Call 112/);
  });
});

describe("danger in a question", () => {
  const urgent = "ik bel zo 112 want er ligt iemand op de grond";

  for (const [what, q] of [
    ["alone", urgent],
    ["at the end of ten thousand characters", `${"hoe zit dat ".repeat(830)}${urgent}`],
    ["in what looks like a tag", `<p ${urgent}>`],
    ["with hidden characters", urgent.replace("112", "1\u200B12")],
  ] as const) {
    it(`given danger ${what}, when asked, then the urgent text comes first and nothing is kept`, async () => {
      const ports = portsOf();
      await aClass(ports);
      const before = await idsOf(ports, "person:p-1", "hugoChat");

      const { outcome, turns, card } = await asked(ports, participant, q);
      await typed(ports, participant, q);

      assert.equal(outcome, "urgent");
      assert.match(shownText(card), /112/);
      assert.deepEqual(turns, []);
      assert.deepEqual(await idsOf(ports, "person:p-1", "hugoChat"), before);
      assert.doesNotMatch(JSON.stringify(ports.logged), /grond/);
    });
  }

  it("given twenty-five questions in a minute, when the next is urgent, then it is answered all the same", async () => {
    const ports = portsOf();
    for (let count = 0; count < 25; count += 1) await asked(ports, stranger, "wat kost het");

    assert.equal((await asked(ports, stranger, "nog iets")).outcome, "too_many");
    assert.equal((await asked(ports, stranger, urgent)).outcome, "urgent");
  });
});

describe("asking too fast", () => {
  it("given twenty in a minute, when one more is asked, then a calm no, and yes a minute later", async () => {
    const ports = portsOf({ now: "2027-01-04T09:00:00Z" });
    const outcomes: string[] = [];
    for (let count = 0; count < 21; count += 1) {
      outcomes.push((await asked(ports, stranger, "wat kost de opleiding")).outcome);
    }

    assert.ok(!outcomes.slice(0, 20).includes("too_many"));
    assert.equal(outcomes[20], "too_many");
    ports.clock.now = "2027-01-04T09:01:01.000Z" as typeof ports.clock.now; // An ISO moment.
    assert.notEqual((await asked(ports, stranger, "wat kost de opleiding")).outcome, "too_many");
  });

  it("given somebody who asks too fast, when another asks, then he is answered", async () => {
    const ports = portsOf();
    for (let count = 0; count < 25; count += 1) await asked(ports, stranger, "wat kost het");

    assert.notEqual((await asked(ports, anActor("p-9"), "wat kost het")).outcome, "too_many");
    assert.notEqual((await asked(portsOf(), stranger, "wat kost het")).outcome, "too_many");
  });
});
