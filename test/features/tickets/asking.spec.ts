import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { openTicket } from "../../../bot/features/tickets/public.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { anActor, coordinator, participant } from "../../support/a-group.ts";
import { coordinatorId } from "../../support/a-member.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { allOf } from "../../support/ports.ts";
import { aDesk, asked, bramId, type Desk, pk, talk, visitor } from "./a-desk.ts";

const fatma = { name: "Fatma de Wit", mail: "Fatma@Voorbeeld.nl " };

describe("handing a question over", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk();
  });

  it("given no, when pressed, then nothing is kept and a telephone number is shown", async () => {
    const said = await desk.shown("decline", {}, participant);

    assert.match(said, /niets doorgestuurd[\s\S]*Bel Anja de Boer: 012 345 67 89/);
    assert.deepEqual(await allOf(desk.ports, pk, "ticket"), []);
  });

  it("given a participant, when yes is pressed, then the coordinator of the group gets it with the conversation", async () => {
    const said = await desk.shown("open", { ...asked, words: "En mijn kat?" }, participant);

    assert.match(said, /doorgestuurd[\s\S]*woensdag 3 februari om 17:00 uur/);
    const ticket = await desk.only();
    assert.deepEqual(
      [ticket.state, ticket.owner?.personId, ticket.asker.name, ticket.words],
      ["open", coordinatorId, "Amina Yıldız", "En mijn kat?"],
    );
    const [notice, ...more] = await desk.notices("tickets.opened");
    assert.deepEqual([notice?.to, notice?.urgency, more], [coordinatorId, "daytime", []]);
    assert.doesNotMatch(JSON.stringify(notice), /hond|Amina/);
    const card = await desk.rendered(notice);
    assert.match(card, /Vraag van Amina[\s\S]*deelnemer, Individuele[\s\S]*hond[\s\S]*kat/);
    assert.doesNotMatch(JSON.stringify(desk.ports.logged), /hond|kat|Amina/);
  });

  it("given yes twice, or two devices at once, when pressed, then it is one question", async () => {
    await Promise.all([1, 2].map(() => desk.press("open", asked, participant)));
    const again = await desk.shown("open", { ...asked, words: "Toch?" }, participant);

    assert.match(again, /doorgestuurd/);
    assert.equal((await desk.only()).words, "");
    assert.equal((await desk.notices("tickets.opened")).length, 1);
  });

  it("given the same words a week after the answer, when yes is pressed, then it is a new question", async () => {
    await desk.press("open", asked, participant);
    const { ticketId } = await desk.only();
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 7 });
    await desk.press("open", asked, participant);
    assert.equal((await allOf(desk.ports, pk, "ticket")).length, 1, "it still waits");
    await desk.press("answer", { ticketId, text: "Nee.", seen: 0 }, coordinator);
    await desk.press("open", asked, participant);

    assert.equal((await allOf(desk.ports, pk, "ticket")).length, 2);
  });

  it("given something about a client, when yes is pressed, then it is not kept, and that is said", async () => {
    const text = "Mijn cliënt Jan de Vries, BSN 111222333, wil mee.";
    const data = { ...asked, turns: [{ by: "asker", text }], words: text };
    assert.match(await desk.shown("open", data, participant), /We haalden iets weg/);

    assert.doesNotMatch(JSON.stringify(await desk.only()), /111222333|de Vries/);
  });

  it("given a group that is closed, when asked, then the question goes to a coordinator all the same", async () => {
    await closeByHand(desk.ports);
    await desk.press("open", asked, participant);
    const { owner, asker } = await desk.only();

    assert.deepEqual([owner?.personId, asker.groupName], [coordinatorId, undefined]);
  });

  it("given the group's coordinator is none any more, when asked, then the first of the provider gets it", async () => {
    const { ports } = desk;
    const settings = { ...ports.settings, coordinatorIds: [`o-${bramId}`] };
    const outcome = await openTicket({ ...ports, settings }, participant, {
      reason: "complaint",
      turns: talk,
    });

    assert.equal(outcome.ok && outcome.value.owner?.personId, bramId);
    assert.equal(outcome.ok && outcome.value.dueAt, instant("2027-02-02T16:00:00Z"));
  });

  it("given no coordinator that can be found now, when asked, then it is everybody's, until one is", async () => {
    const { ports } = desk;
    const findAccount = () => Promise.reject(new Fault("tenant.unavailable", { retryable: true }));
    const away = {
      ...ports,
      tenant: { ...ports.tenant, findAccount },
      settings: { ...ports.settings, coordinatorIds: ["o-new"] },
    };
    const outcome = await openTicket(away, participant, { reason: "asked", turns: talk });
    assert.ok(outcome.ok);
    assert.equal(outcome.value.owner, undefined);
    assert.deepEqual(await desk.notices("tickets.opened"), []);

    ports.clock.now = plus(ports.clock.now, { minutes: 16 });
    await desk.work("tickets.watch");
    assert.equal((await desk.only()).owner?.personId, coordinatorId);
    assert.equal((await desk.notices("tickets.opened")).length, 1);
    await desk.work("tickets.watch");
    assert.equal((await desk.notices("tickets.opened")).length, 1);
  });

  it("given a visitor, when yes is pressed, then name and address stand with it and nobody is made a person yet", async () => {
    const said = await desk.shown("open", { ...asked, ...fatma }, visitor);

    assert.match(said, /per mail: fatma@voorbeeld\.nl/);
    assert.doesNotMatch(said, /mijn vragen/);
    const { asker, owner } = await desk.only();
    assert.deepEqual(
      [asker.isVisitor, asker.personId, asker.name, asker.mail, owner?.personId],
      [true, undefined, "Fatma de Wit", "fatma@voorbeeld.nl", coordinatorId],
    );
    assert.equal(
      await desk.ports.documents.find("mail:fatma@voorbeeld.nl", "pointer", String),
      undefined,
    );
  });

  for (const [what, data, sentence] of [
    ["no name", { ...asked, mail: "f@voorbeeld.nl" }, /Vul je naam in/],
    ["a name of 200 letters", { ...asked, ...fatma, name: "n".repeat(200) }, /Vul je naam in/],
    ["a wrong address", { ...asked, ...fatma, mail: "fatma@" }, /Dit mailadres klopt niet/],
    ["nothing to ask", { ...asked, ...fatma, turns: [] }, /Schrijf eerst je vraag/],
    ["only what Hugo said", { ...asked, ...fatma, turns: [talk[1]] }, /Schrijf eerst je vraag/],
    ["far too many words", { ...asked, ...fatma, words: "w".repeat(1_001) }, /te lang/],
  ] as const) {
    it(`given ${what}, when yes is pressed, then the card says so, keeps what was typed, and nothing is kept elsewhere`, async () => {
      const said = await desk.shown("open", data, visitor);

      assert.match(said, sentence);
      if ("name" in data && data.name.length < 80) assert.match(said, /Fatma de Wit/);
      assert.deepEqual(await allOf(desk.ports, pk, "ticket"), []);
    });
  }

  it("given a card that names somebody else, when a participant presses, then it is his own question", async () => {
    await desk.press("open", { ...asked, ...fatma, personId: "p-2" }, participant);

    const { asker } = await desk.only();
    assert.deepEqual([asker.personId, asker.mail], ["p-1", undefined]);
  });

  it("given nonsense in the card, when pressed, then the button does not work", async () => {
    for (const data of [{}, { reason: "hurry" }, { ...asked, turns: [{ by: "x", text: "" }] }]) {
      await assert.rejects(desk.press("open", data, participant), { name: "ZodError" });
    }
  });

  it("given six questions on a day, when the sixth is sent, then that is said, and tomorrow it goes", async () => {
    const one = (number: number) => ({
      ...asked,
      turns: [{ by: "asker", text: `Vraag ${number}?` }],
    });
    for (const number of [1, 2, 3, 4, 5]) await desk.press("open", one(number), participant);

    assert.equal(await desk.codeOf("open", one(6), participant), "tickets.too_many");
    assert.equal(await desk.codeOf("open", one(5), participant), "ok", "twice is once");
    assert.equal(await desk.codeOf("open", one(6), anActor("p-2")), "ok");
    const complaint = { ...one(7), reason: "complaint" };
    assert.equal(await desk.codeOf("open", complaint, participant), "ok", "always");
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 1, minutes: 1 });
    assert.equal(await desk.codeOf("open", one(6), participant), "ok");
  });
});
