import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { anActor, participant, stranger } from "../../support/a-group.ts";
import { actionsOf, inputsOf, shownText } from "../../support/card-text.ts";
import { idsOf as documentIds } from "../../support/ports.ts";
import { all, aPlace, contact, keyIn, press, storedIntakes, visitor } from "./an-intake.ts";

describe("an intake of a visitor", () => {
  const begun = async () => {
    const ports = await aPlace();
    const key = keyIn(await press(ports, visitor, "intake.start"));
    return {
      ports,
      key,
      answer: (question: string, answer: string) =>
        press(ports, visitor, "intake.answer", { key, question, answer }),
    };
  };

  it("given the first answer, when kept, then the card has a link to go on, and the link works elsewhere", async () => {
    const { ports, key, answer } = await begun();

    const card = await answer("wish", "own");
    const resumed = await press(ports, visitor, "intake.start", { intakeId: key });

    assert.match(shownText(card), new RegExp(`https://app\\.example/hugo#intake=${key}`));
    assert.match(shownText(card), /Wie de link heeft, kan je antwoorden lezen en veranderen/);
    assert.match(shownText(resumed), /diploma\?/);
    const [stored] = await storedIntakes(ports);
    assert.ok(stored && !JSON.stringify(stored).includes(key), "the key itself is not stored");
    assert.equal(stored.personId, undefined);
  });

  it("given two visitors, when both begin, then each has his own", async () => {
    const ports = await aPlace();
    const keys = [
      keyIn(await press(ports, visitor, "intake.start")),
      keyIn(await press(ports, visitor, "intake.start")),
    ];
    for (const key of keys) {
      await press(ports, visitor, "intake.answer", { key, question: "wish", answer: "own" });
    }

    assert.equal(new Set(keys).size, 2);
    assert.equal((await storedIntakes(ports)).length, 2);
  });

  it("given a flood of beginnings, when one more begins, then it waits, and who had begun goes on", async () => {
    const ports = await aPlace();
    const first = { question: "wish", answer: "own" };
    const press200 = Array.from({ length: 200 }, (_, n) => `key-of-nobody-${n}`);
    for (const key of press200) await press(ports, visitor, "intake.answer", { key, ...first });
    const card = await press(ports, visitor, "intake.answer", { key: "key-of-nobody-x", ...first });

    assert.match(shownText(card), /veel mensen tegelijk/);
    assert.equal((await storedIntakes(ports)).length, 200);
    const begun = { key: "key-of-nobody-7", question: "wish", answer: "work" };
    await press(ports, visitor, "intake.answer", begun);
    await press(ports, participant, "intake.answer", first);
    assert.equal((await storedIntakes(ports)).length, 201);
  });

  it("given what a visitor may guess, when used as a key, then no intake of anybody opens", async () => {
    const { ports, answer } = await begun();
    await answer("wish", "own");
    await press(ports, participant, "intake.answer", { question: "wish", answer: "own" });
    const ids = (await storedIntakes(ports)).map(({ intakeId }) => intakeId);
    assert.equal(ids.length, 2);

    for (const key of [
      ...ids,
      "person:p-1",
      "intake of person:p-1",
      ...ids.map((id) => `intake:${id}`),
    ]) {
      const card = await press(ports, visitor, "intake.start", { key });
      assert.match(shownText(card), /Met deze link vinden we geen antwoorden/);
      assert.match(shownText(card), /wish\?/);
    }
  });

  for (const key of ["", "x", "y".repeat(101), 7, null] as const) {
    it(`given the link with ${JSON.stringify(key).slice(0, 12)}, when opened, then he begins and hears why`, async () => {
      const ports = await aPlace();

      const card = await press(ports, visitor, "intake.start", { key });

      assert.match(shownText(card), /Je begint opnieuw/);
      assert.notEqual(keyIn(card), key);
    });
  }

  const finished = async () => {
    const place = await begun();
    let card = await place.answer(...all[0]);
    for (const [question, answer] of all.slice(1)) card = await place.answer(question, answer);
    return { ...place, card };
  };

  it("given all answers, when done, then he is asked who he is, and hears what happens with it", async () => {
    const { ports, key, card } = await finished();
    assert.deepEqual(
      inputsOf(card).map(({ id }) => id),
      ["name", "mail", "employer"],
    );
    assert.match(shownText(card), /De opleider leest je gegevens en je antwoorden/);

    const end = await press(ports, visitor, "intake.contact", {
      key,
      ...contact,
      employer: " De  Linde ",
    });

    assert.match(shownText(end), /Zo staat het ervoor/);
    const [stored] = await storedIntakes(ports);
    assert.deepEqual(stored?.contact, { ...contact, employer: "De Linde" });
    assert.ok(stored?.finishedAt);
  });

  for (const [what, typed, sentence] of [
    ["no name", { name: " " }, "Vul je naam in."],
    ["a name without end", { name: "x".repeat(101) }, "Vul je naam in."],
    ["no mail", { mail: "" }, "Dit mailadres klopt niet."],
    ["a mail that is none", { mail: "fatima at delinde" }, "Dit mailadres klopt niet."],
  ] as const) {
    it(`given ${what}, when sent, then the form says so with what was typed, and nothing is kept`, async () => {
      const { ports, key } = await finished();
      const before = await storedIntakes(ports);

      const card = await press(ports, visitor, "intake.contact", {
        key,
        ...contact,
        employer: "De Linde",
        ...typed,
      });

      assert.ok(shownText(card).includes(sentence));
      assert.equal(inputsOf(card)[2]?.["value"], "De Linde");
      assert.deepEqual(await storedIntakes(ports), before);
    });
  }

  it("given he skips his name, when done, then he sees the outcome, and may still say who he is", async () => {
    const { ports, key } = await finished();

    const end = await press(ports, visitor, "intake.skip_contact", { key });
    assert.match(shownText(end), /De opleider weet niet wie je bent/);
    assert.deepEqual(await documentIds(ports, "provider:zorgopleider", "notice"), []);
    const form = await press(ports, visitor, "intake.show_contact", { key });
    assert.equal(inputsOf(form).length, 3);
    await press(ports, visitor, "intake.contact", { key, ...contact });

    const [stored] = await storedIntakes(ports);
    assert.equal(stored?.withoutName, undefined);
    assert.equal(stored?.contact?.name, contact.name);
  });

  it("given a wrong address, when changed afterwards, then the right one is kept", async () => {
    const { ports, key } = await finished();
    await press(ports, visitor, "intake.contact", { key, ...contact });
    const form = await press(ports, visitor, "intake.show_contact", { key });
    assert.ok(inputsOf(form).every((one) => one["value"] === undefined));
    assert.doesNotMatch(JSON.stringify(form), /Fatima|delinde/, "for whoever else has the link");

    await press(ports, visitor, "intake.contact", { key, ...contact, mail: "f@delinde.example" });
    await press(ports, visitor, "intake.skip_contact", { key });

    const [stored] = await storedIntakes(ports);
    assert.equal(stored?.contact?.mail, "f@delinde.example");
  });

  it("given somebody with an account that is nobody of ours, when he begins, then it is his without a key", async () => {
    const ports = await aPlace();
    await press(ports, stranger, "intake.answer", { question: "wish", answer: "own" });

    const card = await press(ports, stranger, "intake.start");
    const other = await press(ports, { ...stranger, objectId: "o-other" }, "intake.start");

    assert.match(shownText(card), /diploma\?/);
    assert.match(shownText(other), /wish\?/);
    assert.doesNotMatch(JSON.stringify(card), /intake=/);
  });

  it("given English, when asked, then the question and its buttons are in English", async () => {
    const ports = await aPlace();

    const card = await press(ports, anActor("p-1", "en"), "intake.back", { question: "skill" });

    assert.match(shownText(card), /cam\? \(en\)/);
    assert.ok(actionsOf(card).some(({ title }) => title === "I do not know"));
  });
});
