import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { mineCommand } from "../../../bot/features/tickets/asker-verbs.ts";
import { handOverCard } from "../../../bot/features/tickets/public.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { anActor, coordinator, participant, stranger } from "../../support/a-group.ts";
import { actionsOf, cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { aDesk, asked, type Desk, talk, visitor } from "./a-desk.ts";

const fatma = { name: "Fatma de Wit", mail: "Fatma@Voorbeeld.nl " };

describe("asking whether a question may go to a person", () => {
  it("given a conversation, when asked, then exactly what is shown is what yes sends", () => {
    const card = handOverCard({ reason: "unanswered", turns: talk }, participant);

    assert.match(shownText(card), /Mag ik je vraag en dit gesprek doorsturen[\s\S]*hond mee/);
    const yes = actionsOf(card).find(({ verb }) => verb === "tickets.open");
    assert.deepEqual(yes?.["data"], { reason: "unanswered", turns: talk });
    assert.deepEqual(
      inputsOf(card).map(({ id }) => id),
      ["words"],
    );
  });

  it("given somebody nobody knows, when asked, then name and address are asked, and why", () => {
    for (const actor of [visitor, stranger]) {
      const card = handOverCard({ reason: "asked", turns: [] }, actor);
      assert.deepEqual(
        inputsOf(card).map(({ id }) => id),
        ["words", "name", "mail"],
      );
      assert.match(shownText(card), /alleen hiervoor[\s\S]*halen we ze weg/);
    }
  });

  it("given a conversation too long for a card, when asked, then the last of it, and that is said", () => {
    const turns = Array.from({ length: 20 }, (_, index) => ({
      by: "asker" as const,
      text: `${index} ${"z".repeat(1_900)}`,
    }));
    const card = handOverCard({ reason: "asked", turns }, participant);

    assert.match(shownText(card), /alleen het laatste deel[\s\S]*19 z/);
    const yes = actionsOf(card).find(({ verb }) => verb === "tickets.open");
    const sent = Object(yes?.["data"]).turns as typeof turns; // As this card made it.
    assert.ok(sent.length > 0);
    for (const { text } of sent) assert.ok(shownText(card).includes(text));
  });
});

describe("one's own questions", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk();
  });
  const mine = async (actor = participant) =>
    shownText(cardOf(await mineCommand.answer(desk.ports, actor)));

  it("given questions in each state, when asked for, then each says how it stands, newest first", async () => {
    assert.match(await mine(), /nog geen vraag/);
    await desk.press("open", asked, participant);
    const { ticketId } = await desk.only();
    assert.match(await mine(), /hond[\s\S]*Wacht op antwoord. Dat komt voor woensdag 3 februari/);
    await desk.press("take", { ticketId }, coordinator);
    assert.match(await mine(), /Carla Coördinator werkt aan een antwoord/);
    await desk.press("answer", { ticketId, text: "Nee.", seen: 0 }, coordinator);
    assert.match(
      await mine(),
      /Beantwoord op maandag 1 februari[\s\S]*Lees antwoord: Mag mijn hond/,
    );
    desk.ports.clock.now = plus(desk.ports.clock.now, { hours: 1 });
    await desk.press("open", { reason: "asked", words: "En mijn kat?" }, participant);
    assert.match(await mine(), /kat[\s\S]*hond/);
  });

  it("given somebody else, when he asks, then he sees none of it and can press nothing", async () => {
    await desk.press("open", asked, participant);
    const { ticketId } = await desk.only();
    await desk.press("answer", { ticketId, text: "Nee.", seen: 0 }, coordinator);

    assert.match(await mine(anActor("p-2")), /nog geen vraag/);
    for (const verb of ["show_own", "helped", "ask_more", "reopen"]) {
      const data = { ticketId, text: "x" };
      assert.equal(await desk.codeOf(verb, data, anActor("p-2")), "tickets.not_found", verb);
      assert.equal(await desk.codeOf(verb, data, visitor), "tickets.sign_in", verb);
    }
  });

  it("given an account of Teams that nobody knows, when it asked, then it finds its own question", async () => {
    await desk.press("open", { ...asked, ...fatma }, stranger);

    assert.match(await mine(stranger), /hond/);
    assert.equal((await mineCommand.answer(desk.ports, visitor)).ok, false);
  });
});
