import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { remember } from "../../../bot/features/hugo/memory.ts";
import {
  askPerson,
  hugoCommand,
  rate,
  setAudience,
  showItem,
  showMore,
  showTopic,
  showTopics,
  start,
} from "../../../bot/features/hugo/verbs.ts";
import { aClass, coordinator, participant, stranger, teacher } from "../../support/a-group.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { allOf, portsOf } from "../../support/ports.ts";
import { anItem, dataOf, knowing, typed, verbsOf, visitor } from "./a-talk.ts";

const forTwo = [
  anItem({ id: "boek-een", audience: ["participant"], questions: ["het boek"], words: ["boek"] }),
  anItem({
    id: "boek-twee",
    audience: ["employer"],
    topic: "exam",
    questions: ["een boek"],
    words: ["boek"],
  }),
];

describe("who asks", () => {
  it("given somebody we do not know, when he starts, then he is asked who he is", async () => {
    const card = cardOf(await start(portsOf(), stranger, {}));

    assert.match(shownText(card), /Wie ben je\?/);
    assert.equal(verbsOf(card).filter((verb) => verb === "hugo.set_audience").length, 4);
  });

  for (const [who, actor, said] of [
    ["a participant", participant, "Deelnemer"],
    ["a teacher", teacher, "Docent of opleider"],
    ["the coordinator", coordinator, "Docent of opleider"],
  ] as const) {
    it(`given ${who}, when she starts, then Hugo knows it, and it may be changed`, async () => {
      const ports = portsOf();
      await aClass(ports);

      const card = cardOf(await start(ports, actor, {}));

      assert.match(shownText(card), new RegExp(`Ik geef antwoord voor: ${said}`));
      assert.match(shownText(card), /Ik ben iemand anders/);
    });
  }

  it("given a participant who is somebody else now, when chosen, then it is remembered", async () => {
    const ports = portsOf();
    await aClass(ports);

    await setAudience(ports, participant, { audience: "employer" });

    const card = cardOf(await start(ports, participant, {}));
    assert.match(shownText(card), /Ik geef antwoord voor: Werkgever/);
  });

  it("given an unsure answer, when it is not known who asks, then he is asked once", async () => {
    const ports = knowing(forTwo);

    const first = await typed(ports, stranger, "boek");
    const second = await typed(ports, stranger, "boek");

    assert.deepEqual(dataOf(first, "hugo.who"), { q: "boek" });
    assert.ok(!verbsOf(second).includes("hugo.who"));
  });

  it("given the question with it, when he says who he is, then it is asked again, and kept once", async () => {
    const ports = knowing(forTwo);
    await typed(ports, stranger, "boek");

    const card = cardOf(await setAudience(ports, stranger, { audience: "employer", q: "boek" }));

    assert.match(shownText(card), /boek-twee/);
    const [chat] = await allOf(ports, `chat:${stranger.tenantId}:${stranger.objectId}`, "hugoChat");
    assert.equal(chat?.value["audience"], "employer");
    assert.equal(Array.from(Object(chat?.value["turns"])).length, 2);
  });

  it("given an audience that does not exist, when chosen, then he is asked again", async () => {
    const card = cardOf(await setAudience(portsOf(), stranger, { audience: "koning" }));

    assert.match(shownText(card), /^Wie ben je/);
  });
});

describe("topics and their questions", () => {
  it("given an employer, when topics are shown, then only those that have something for him", async () => {
    const ports = knowing(forTwo);

    const card = cardOf(await showTopics(ports, visitor, { audience: "employer" }));

    assert.match(shownText(card), /Examen/);
    assert.doesNotMatch(shownText(card), /Kosten/);
  });

  it("given nine questions, when a topic is shown, then there are six and a next page", async () => {
    const nine = Array.from({ length: 9 }, (_, index) => anItem({ id: `vraag-${index}` }));
    const ports = knowing(nine);

    const first = cardOf(await showTopic(ports, visitor, { topic: "costs" }));
    const second = cardOf(await showTopic(ports, visitor, dataOf(first, "hugo.topic")));

    const shown = (card: typeof first) =>
      verbsOf(card).filter((verb) => verb === "hugo.show_item").length;
    assert.deepEqual([shown(first), shown(second)], [6, 3]);
    assert.deepEqual(dataOf(second, "hugo.topic"), { topic: "costs", page: 1 });
  });

  it("given a page that is gone, when shown, then there is a sentence and a way on", async () => {
    const card = cardOf(await showTopic(knowing(forTwo), visitor, { topic: "costs", page: 50 }));

    assert.match(shownText(card), /Hier staan nu geen vragen/);
    assert.ok(verbsOf(card).includes("hugo.topics"));
  });
});

describe("an answer out of a list", () => {
  const trail = { list: ["boek-een", "boek-twee"], question: "q-1" };

  it("given a list, when one is chosen, then there is a way back to the same list", async () => {
    const ports = knowing(forTwo);

    const card = cardOf(await showItem(ports, stranger, { id: "boek-een", ...trail }));

    assert.match(shownText(card), /Antwoord boek-een/);
    assert.deepEqual(dataOf(card, "hugo.more"), trail);
    const back = cardOf(await showMore(ports, stranger, trail));
    assert.equal(verbsOf(back).filter((verb) => verb === "hugo.show_item").length, 2);
  });

  it("given an answer that did not help, when said, then the others are offered and a person", async () => {
    const data = { id: "boek-een", ...trail, liked: false };

    const card = cardOf(await rate(knowing(forTwo), stranger, data));

    assert.match(shownText(card), /boek-twee/);
    assert.doesNotMatch(shownText(card), /Vraag boek-een/);
    assert.ok(verbsOf(card).includes("hugo.person"));
    assert.ok(verbsOf(card).includes("hugo.topics"));
  });

  it("given none of the list, when said, then topics and a person are left", async () => {
    const card = cardOf(await rate(knowing(forTwo), stranger, { ...trail, liked: false }));

    assert.ok(!verbsOf(card).includes("hugo.show_item"));
    assert.ok(verbsOf(card).includes("hugo.topics"));
  });

  it("given an answer that helped, when said twice, then it stays and Hugo is glad", async () => {
    const data = { id: "boek-een", ...trail, liked: true };
    const ports = knowing(forTwo);

    await rate(ports, stranger, data);

    const card = cardOf(await rate(ports, stranger, data));
    assert.match(shownText(card), /Antwoord boek-een/);
    assert.match(shownText(card), /Fijn dat het helpt/);
    assert.ok(!verbsOf(card).includes("hugo.rate"));
  });

  it("given an answer that is gone, when chosen, then a sentence says so", async () => {
    const outcome = await showItem(knowing(forTwo), stranger, { id: "weg" });

    assert.deepEqual(outcome, { ok: false, refusal: "hugo.unknown_item" });
  });

  it("given steps after an answer, when shown, then each is a button, and what is gone is not", async () => {
    const next = [
      { kind: "item", id: "boek-twee" },
      { kind: "item", id: "weg" },
      { kind: "link", url: "https://www.nationalezorgklas.nl" },
      { kind: "courses" },
      { kind: "person" },
    ] as const;
    const ports = knowing([anItem({ id: "boek-een", next }), ...forTwo.slice(1)]);

    const card = cardOf(await showItem(ports, stranger, { id: "boek-een" }));

    assert.equal(dataOf(card, "hugo.show_item")["id"], "boek-twee");
    assert.ok(verbsOf(card).includes("hugo.courses"));
    assert.ok(verbsOf(card).includes("hugo.person"));
    assert.match(JSON.stringify(card), /"url":"https:\/\/www\.nationalezorgklas\.nl"/);
    assert.doesNotMatch(JSON.stringify(card), /"weg"/);
  });
});

describe("a person", () => {
  it("given a chat in Teams, when a person is asked for, then somebody can be called", async () => {
    const ports = portsOf();
    await remember(ports, stranger, { turns: [{ by: "asker", text: "wat kost het" }] });

    const card = cardOf(await askPerson(ports, stranger, { reason: "unanswered" }));

    assert.ok(shownText(card).length > 20);
  });

  it("given a reason nobody has, when pressed, then it is a question for a person", async () => {
    assert.ok((await askPerson(portsOf(), visitor, { reason: "x", turns: [] })).ok);
  });
});

describe("the word hugo", () => {
  it("given the word, when typed, then Hugo says hello", async () => {
    assert.ok(hugoCommand.words.nl.includes("hugo"));
    assert.match(shownText(cardOf(await hugoCommand.answer(portsOf(), stranger))), /ik ben Hugo/);
  });
});
