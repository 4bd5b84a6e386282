import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Audience } from "../../../bot/contract/hugo.ts";
import { findCourse } from "../../../bot/features/hugo/course-verbs.ts";
import { hugoAskRoute, hugoPressRoute, hugoVerbs } from "../../../bot/features/hugo/routes.ts";
import { answerAnything } from "../../../bot/features/hugo/verbs.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { aClass, participant } from "../../support/a-group.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { allOf, portsOf } from "../../support/ports.ts";
import { dataOf, knowing, twins, verbsOf, visitor } from "./a-talk.ts";

describe("a channel, where everybody reads along", () => {
  it("given a question, when typed there, then the own chat is pointed to and nothing is kept", async () => {
    const ports = portsOf();
    const said = { text: "hoe ver ben ik", inTeam: true };

    const outcome = await answerAnything(ports, participant, said);

    assert.deepEqual(outcome, { ok: false, refusal: "hugo.own_chat_only" });
    assert.deepEqual(await allOf(ports, "person:p-1", "hugoChat"), []);
  });

  it("given danger, when typed there, then the urgent text comes", async () => {
    const card = cardOf(
      await answerAnything(portsOf(), participant, { text: "bel 112", inTeam: true }),
    );

    assert.match(shownText(card), /112/);
  });
});

describe("the page, where everybody is a visitor", () => {
  const press = async (
    actor: Actor,
    verb: string,
    data: Record<string, unknown>,
    audience?: Audience,
  ) => {
    const ports = portsOf();
    await aClass(ports);
    return await hugoPressRoute(ports, actor, { verb, data, audience });
  };

  for (const verb of ["progress.show", "evaluation.confirm_stop", "hugo.forget", "constructor"]) {
    it(`given ${verb}, when pressed there, then it does not work there`, async () => {
      const outcome = await press(participant, verb, { groupId: "g-1" });

      assert.deepEqual(outcome, { ok: false, refusal: "hugo.unknown_button" });
    });
  }

  it("given a participant who is signed in, when she presses there, then nothing is known of her", async () => {
    const outcome = await press(participant, "hugo.start", {});

    assert.ok(outcome.ok);
    assert.match(JSON.stringify(outcome.value.card), /Wie ben je\?/);
  });

  it("given a page that was asked who he is, when a list comes again, then it asks no second time", async () => {
    const ports = knowing(twins);
    const first = await hugoAskRoute(ports, visitor, { q: "boek" });
    const again = await hugoAskRoute(ports, visitor, { q: "boek", askedWho: true });

    assert.ok(first.ok && again.ok);
    assert.deepEqual([first.value.askedWho, again.value.askedWho], [true, undefined]);
    assert.match(JSON.stringify(first.value.card), /Wie ben je\?/);
    assert.doesNotMatch(JSON.stringify(again.value.card), /Wie ben je\?/);
  });

  it("given the page's audience, when topics are shown, then it counts", async () => {
    const outcome = await press(visitor, "hugo.topics", {}, "provider");

    assert.ok(outcome.ok);
    assert.match(JSON.stringify(outcome.value.card), /Lesgeven/);
  });

  it("given what a button says, when pressed, then it goes before what the page remembers", async () => {
    const outcome = await press(visitor, "hugo.set_audience", { audience: "employer" }, "provider");

    assert.ok(outcome.ok);
    assert.match(JSON.stringify(outcome.value.card), /Werkgever/);
  });

  it("given a button with a question in it, when pressed again and again, then that is too fast as well", async () => {
    const ports = portsOf();
    const data = { audience: "employer", q: "wat kost het" };
    const cards: string[] = [];
    for (let count = 0; count < 21; count += 1) {
      const input = { verb: "hugo.set_audience", data, visit: "v-1" };
      cards.push(JSON.stringify(await hugoPressRoute(ports, visitor, input)));
    }

    assert.doesNotMatch(cards[19] ?? "", /Even rustig aan/);
    assert.match(cards[20] ?? "", /Even rustig aan/);
  });

  for (const [verb, run] of Object.entries(hugoVerbs)) {
    it(`given nonsense in ${verb}, when pressed, then nothing breaks but the button`, async () => {
      const nonsense = { id: 7, list: "x", topic: [], answers: {}, liked: "ja", q: {}, reason: 1 };
      const outcome = await run(portsOf(), visitor, nonsense).catch((error: Error) => error.name);

      assert.ok(typeof outcome === "object" || outcome === "ZodError", String(outcome));
    });
  }
});

describe("the way to a certificate in cards", () => {
  it("given three presses, when made, then one certificate is shown with a next step", async () => {
    const ports = portsOf();
    const first = cardOf(await findCourse(ports, visitor, { answers: [] }));
    const second = cardOf(await findCourse(ports, visitor, dataOf(first, "hugo.courses")));
    const third = cardOf(await findCourse(ports, visitor, dataOf(second, "hugo.courses")));

    const found = cardOf(await findCourse(ports, visitor, dataOf(third, "hugo.courses")));

    assert.match(shownText(first), /Vraag 1 van 3/);
    assert.match(shownText(third), /Vraag 3 van 3/);
    assert.match(shownText(found), /^Dit past bij jou/);
    assert.match(shownText(found), /Hoe meld ik me aan/);
    for (const card of [first, second, third]) assert.match(shownText(card), /Weet ik niet/);
  });

  it("given nothing is known, when answered, then all are shown and a person", async () => {
    const answers = ["unknown", "unknown", "unknown"];

    const card = cardOf(await findCourse(portsOf(), visitor, { answers }));

    assert.equal(verbsOf(card).filter((verb) => verb === "hugo.courses").length, 5);
    assert.ok(verbsOf(card).includes("hugo.person"));
  });

  it("given a broken file, when asked, then a person is offered", async () => {
    const ports = portsOf();
    const knowledge = { ...ports.knowledge, courses: { questions: [], courses: [] } };

    const card = cardOf(await findCourse({ ...ports, knowledge }, visitor, { answers: [] }));

    assert.match(shownText(card), /Vraag het aan een mens/);
  });
});
