import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { card, execute, line, link, openDialog, title } from "../../bot/kernel/cards.ts";
import { type CardJson, forPage, gistOf } from "../../tab/src/cards/card-json.ts";
import { openingOf } from "../../tab/src/hugo/opening.ts";
import {
  type Act,
  emptyTalk,
  type Happening,
  isBusy,
  type Talk,
  talkAfter,
} from "../../tab/src/hugo/talk-state.ts";

const json = (given: unknown): CardJson => JSON.parse(JSON.stringify(given));
const said = (text: string): CardJson => ({ type: "AdaptiveCard", fallbackText: text });
const talkWith = (...happenings: readonly Happening[]): Talk =>
  happenings.reduce(talkAfter, emptyTalk(undefined));

const ask: Act = { kind: "ask", at: 1, q: "Wat kost het?" };
const hello: Act = { kind: "press", at: 0, verb: "hugo.start", data: {}, words: "" };
const press: Act = { kind: "press", at: 1, verb: "hugo.show_item", data: {}, words: "Kosten" };

describe("how somebody comes to Hugo's page", () => {
  const at = (search: string, hash = "") => openingOf({ pathname: "/hugo", search, hash }, "nl-NL");

  it("given a bare address, when read, then nothing is asked", () => {
    assert.deepEqual(at(""), {
      language: "nl",
      isEmbedded: false,
      audience: undefined,
      question: undefined,
      intakeId: undefined,
      address: "/hugo",
    });
  });

  it("given a question and an intake, when read, then the address keeps neither, and all else", () => {
    const opening = at("?embed=1&v=Wat%20kost+het%3F&lang=en&audience=employer", "#intake=i-7");

    assert.deepEqual(opening, {
      language: "en",
      isEmbedded: true,
      audience: "employer",
      question: "Wat kost het?",
      intakeId: "i-7",
      address: "/hugo?embed=1&lang=en&audience=employer",
    });
  });

  for (const search of [
    "?v=",
    "?v=%20",
    "?embed=0",
    "?audience=boss",
    "?lang=%F0",
    "?v=%E0%A4%A",
  ]) {
    it(`given ${search}, when read, then it comes in all the same`, () => {
      const { isEmbedded, audience, language, intakeId } = at(search, "#%E0%A4");

      assert.deepEqual(
        [isEmbedded, audience, language, intakeId],
        [false, undefined, "nl", undefined],
      );
    });
  }
});

describe("a card on Hugo's page", () => {
  it("given buttons for Teams only, when shown, then they are left out, wherever they stand, and data stays as it came", () => {
    const dialog = openDialog("Open", "x.open", {});
    const kept = execute("Verder", "intake.answer", { mode: "short", type: "Action.Submit" });
    const given = card({
      fallbackText: "f",
      wide: true,
      body: [title("Titel"), { type: "ActionSet", actions: [dialog, kept] }],
      actions: [{ ...kept, mode: "secondary" }, dialog, link("Lees", "https://x.example")],
    });

    const { body, actions, msteams } = forPage(json(given));

    assert.equal(msteams, undefined);
    assert.deepEqual(json(body), json([title("Titel"), { type: "ActionSet", actions: [kept] }]));
    assert.deepEqual(json(actions), json([kept, link("Lees", "https://x.example")]));
  });

  it("given a card that is pressed as a whole for Teams, when shown, then it cannot be pressed", () => {
    const container = { type: "Container", items: [line("x")] };
    const given = {
      type: "AdaptiveCard",
      body: [{ ...container, selectAction: { type: "Action.Submit" } }],
    };

    assert.deepEqual(json(forPage(given)["body"]), json([container]));
  });

  it("given what it says in short, when asked, then that is its gist, and otherwise there is none", () => {
    assert.deepEqual(
      [said("Kort."), { speak: "Hardop." }, { fallbackText: " " }, { fallbackText: 1 }].map(gistOf),
      ["Kort.", "Hardop.", undefined, undefined],
    );
  });
});

describe("a talk on Hugo's page", () => {
  it("given a question, when answered, then the answer stands below it", () => {
    const talk = talkWith(
      { kind: "sent", act: ask },
      { kind: "answered", act: ask, card: said("200 euro.") },
    );

    assert.deepEqual(
      talk.entries.map(({ kind, at }) => [kind, at]),
      [
        ["question", 1],
        ["card", 1],
      ],
    );
    assert.deepEqual(talk.turns, [
      { by: "asker", text: "Wat kost het?" },
      { by: "hugo", text: "200 euro." },
    ]);
    assert.equal(talk.waitingFor, undefined);
  });

  it("given a button, when answered, then its card is replaced and nothing is added", () => {
    const talk = talkWith(
      { kind: "sent", act: ask },
      { kind: "answered", act: ask, card: said("Bedoel je?") },
      { kind: "sent", act: press },
      { kind: "answered", act: press, card: said("200 euro.") },
    );

    assert.deepEqual(talk.entries, [
      { kind: "question", at: 1, text: "Wat kost het?" },
      { kind: "card", at: 1, card: said("200 euro.") },
    ]);
    assert.deepEqual(
      talk.turns.map(({ text }) => text),
      ["Wat kost het?", "Bedoel je?", "Kosten", "200 euro."],
    );
  });

  it("given a question that failed, when sent once more, then it stands there once, without the trouble", () => {
    const trouble = { act: ask, message: "Geen internet.", mayRetry: true };
    const failed = talkWith({ kind: "sent", act: ask }, { kind: "failed", trouble });
    const again = talkAfter(failed, { kind: "sent", act: ask });

    assert.deepEqual([failed.trouble, failed.waitingFor, failed.turns], [trouble, undefined, []]);
    assert.deepEqual([again.entries.length, again.trouble, again.waitingFor], [1, undefined, ask]);
  });

  it("given who somebody said to be, when more is pressed, then it stays until something else is said", () => {
    const told = (audience: unknown, at: number): Happening => ({
      kind: "answered",
      act: { ...press, at, data: { audience } },
      card: said("x"),
    });

    assert.equal(talkWith(told("employer", 1)).audience, "employer");
    assert.equal(
      talkWith(told("employer", 1), told("boss", 2), told(undefined, 3)).audience,
      "employer",
    );
    assert.equal(talkWith(told("employer", 1), told("supervisor", 2)).audience, "supervisor");
  });

  it("given a card that asked who he is, when more is asked, then the page knows that it was asked", () => {
    const asked: Happening = {
      kind: "answered",
      act: ask,
      card: said("Bedoel je?"),
      askedWho: true,
    };
    const later: Happening = { kind: "answered", act: { ...ask, at: 2 }, card: said("200 euro.") };

    assert.deepEqual([talkWith().askedWho, talkWith(asked, later).askedWho], [false, true]);
  });

  it("given a long talk, when it goes to a person, then it is what the contract takes", () => {
    const long = "é😀".repeat(5_000);
    const many = Array.from({ length: 30 }, (_, at): Happening => {
      const act: Act = { kind: "ask", at, q: `${at} ${long}` };
      return { kind: "answered", act, card: said(long) };
    });

    const { turns } = talkWith(...many);

    assert.equal(turns.length, 20);
    assert.ok(turns.every(({ text }) => text.length <= 2_000 && text.isWellFormed()));
    assert.match(turns.at(-2)?.text ?? "", /^29 /, "the newest stay");
  });

  it("given nobody who says hello, when opened, then the page greets, once", () => {
    const talk = talkWith(
      { kind: "sent", act: hello },
      { kind: "greeted", act: hello },
      { kind: "greeted", act: hello },
    );

    assert.deepEqual([talk.entries, talk.waitingFor], [[{ kind: "greeting", at: 0 }], undefined]);
  });

  it("given a hello that is slow, when a question is sent before it, then nobody waits for it, and it still comes first", () => {
    const sent = talkWith({ kind: "sent", act: hello });
    const asked = talkAfter(sent, { kind: "sent", act: ask });
    const talk = talkAfter(asked, { kind: "answered", act: hello, card: said("Hallo") });

    assert.deepEqual([isBusy(sent), isBusy(asked), isBusy(talk)], [false, true, true]);
    assert.deepEqual(
      talk.entries.map(({ kind, at }) => [kind, at]),
      [
        ["card", 0],
        ["question", 1],
      ],
    );
  });
});
