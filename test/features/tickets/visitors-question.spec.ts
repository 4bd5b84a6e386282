import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { tickets } from "../../../bot/features/tickets/index.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { coordinator, participant } from "../../support/a-group.ts";
import { allOf } from "../../support/ports.ts";
import { aDesk, asked, pk, visitor } from "./a-desk.ts";

describe("a visitor's question", () => {
  const fatma = { name: "Fatma de Wit", mail: "fatma@voorbeeld.nl" };

  it("given an answer, when sent, then the visitor becomes a person to mail, at once and without a name in the subject", async () => {
    const desk = await aDesk();
    await desk.press("open", { ...asked, ...fatma }, visitor);
    const { ticketId } = await desk.only();
    await desk.press("answer", { ticketId, text: "Alleen een hulphond.", seen: 0 }, coordinator);

    const { asker } = await desk.only();
    const [notice] = await desk.notices("tickets.answered");
    assert.equal(notice?.to, asker.personId);
    assert.ok(notice);
    const kind = tickets.notices?.["tickets.answered"]?.byMail;
    assert.equal(kind?.beforeAccount, true);
    assert.deepEqual(kind.page?.(notice), { in: "browser", path: "/hugo" });
    assert.equal(kind.subject("nl"), "Er is een antwoord op je vraag aan de opleider");
    assert.match(
      await desk.rendered(notice),
      /hulphond[\s\S]*kwam van de website, met jouw mailadres/,
    );
  });

  it("given a talk that came from the page, when a coordinator reads it, then Hugo's part is what the visitor sent", async () => {
    const desk = await aDesk();
    await desk.press("open", { ...asked, ...fatma }, visitor);
    const { ticketId } = await desk.only();
    assert.match(
      await desk.shown("show", { ticketId }, coordinator),
      /Hugo, zoals de bezoeker het meestuurde\s+Dat weet ik niet\./,
    );

    const known = await aDesk();
    await known.press("open", asked, participant);
    const own = await known.shown("show", { ticketId: (await known.only()).ticketId }, coordinator);
    assert.doesNotMatch(own, /meestuurde/);
  });

  it("given a year went by, when emptied, then neither the words nor the visitor are kept", async () => {
    const desk = await aDesk();
    await desk.press("open", { ...asked, ...fatma }, visitor);
    const { ticketId } = await desk.only();
    await desk.press("answer", { ticketId, text: "Alleen een hulphond.", seen: 0 }, coordinator);
    const personId = (await desk.only()).asker.personId ?? "";
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 364 });
    await desk.work("tickets.empty");
    assert.equal((await desk.only()).asker.name, "Fatma de Wit");
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 2 });
    await desk.work("tickets.empty");
    await desk.work("tickets.empty");

    const left = await Promise.all(
      ["ticket", "ticketLine", "ticketOf"].map((type) => allOf(desk.ports, pk, type)),
    );
    assert.doesNotMatch(JSON.stringify(left), /Fatma|voorbeeld|hond/);
    assert.deepEqual(
      left.map(({ length }) => length),
      [1, 1, 0],
    );
    assert.equal(
      await desk.ports.documents.find(`person:${personId}`, "person", String),
      undefined,
    );
    assert.match(
      await desk.shown("show", { ticketId }, coordinator),
      /een jaar na het antwoord weggehaald/,
    );
  });

  it("given the address is a participant's, when emptied, then the participant stays", async () => {
    const desk = await aDesk();
    await desk.ports.documents.commit("mail:p-1@delinde.example", [
      { kind: "upsert", id: "pointer", body: { docType: "pointer", schema: 1, personId: "p-1" } },
    ]);
    await desk.press("open", { ...asked, name: "Amina", mail: "p-1@delinde.example" }, visitor);
    const { ticketId } = await desk.only();
    await desk.press("answer", { ticketId, text: "Nee.", seen: 0 }, coordinator);
    assert.equal((await desk.notices("tickets.answered"))[0]?.to, "p-1");
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 366 });
    await desk.work("tickets.empty");

    assert.ok((await desk.only()).emptiedAt);
    assert.ok(await desk.ports.documents.find("person:p-1", "person", String));
  });

  it("given a flood under ever other addresses, when one more is sent, then it waits, what was typed stays, and who is known goes on", async () => {
    const desk = await aDesk();
    const one = (number: number) => ({ ...asked, name: "Fatma", mail: `f${number}@voorbeeld.nl` });
    for (let number = 0; number < 40; number += 1) await desk.press("open", one(number), visitor);
    const said = await desk.shown("open", one(40), visitor);

    assert.match(said, /veel vragen tegelijk[\s\S]*f40@voorbeeld/);
    assert.equal((await allOf(desk.ports, pk, "ticket")).length, 40);
    assert.equal((await desk.notices("tickets.opened")).length, 40);
    assert.match(await desk.shown("open", one(3), visitor), /doorgestuurd/, "twice is once");
    assert.match(await desk.shown("open", asked, participant), /doorgestuurd/);
    desk.ports.clock.now = plus(desk.ports.clock.now, { hours: 1, minutes: 1 });
    assert.match(await desk.shown("open", one(40), visitor), /doorgestuurd/);
    for (let number = 41; number < 120; number += 1) {
      desk.ports.clock.now = plus(desk.ports.clock.now, { minutes: 2 });
      await desk.press("open", one(number), visitor);
    }
    assert.match(
      await desk.shown("open", one(120), visitor),
      /veel vragen tegelijk/,
      "a whole day",
    );
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 1 });
    assert.match(await desk.shown("open", one(120), visitor), /doorgestuurd/);
  });

  it("given a flood from one address, when somebody elsewhere asks, then only that address waits, and reads whom to call", async () => {
    const desk = await aDesk();
    const one = (number: number) => ({ ...asked, name: "Fatma", mail: `f${number}@voorbeeld.nl` });
    const here = { ...visitor, origin: "here" };
    for (let number = 0; number < 8; number += 1) await desk.press("open", one(number), here);

    const { name, phone } = desk.ports.settings.helper;
    assert.match(await desk.shown("open", one(8), here), new RegExp(`bel ${name}: ${phone}`));
    const elsewhere = { ...visitor, origin: "elsewhere" };
    assert.match(await desk.shown("open", one(8), elsewhere), /doorgestuurd/);
  });

  it("given nobody ever answered, when a year went by, then nothing of it is left", async () => {
    const desk = await aDesk();
    await desk.press("open", { ...asked, ...fatma }, visitor);
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 364 });
    await desk.work("tickets.empty");
    assert.equal((await desk.only()).asker.name, "Fatma de Wit");
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 2 });
    await desk.work("tickets.empty");

    for (const type of ["ticket", "ticketLine", "ticketOf"]) {
      assert.deepEqual(await allOf(desk.ports, pk, type), [], type);
    }
  });

  it("given one more question nobody answered, when a year went by, then nothing of it is left", async () => {
    const desk = await aDesk();
    await desk.press("open", asked, participant);
    const { ticketId } = await desk.only();
    await desk.press("answer", { ticketId, text: "Nee.", seen: 0 }, coordinator);
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 100 });
    await desk.press("reopen", { ticketId, text: "En mijn kat?" }, participant);
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 300 });
    await desk.work("tickets.empty");
    assert.equal((await desk.only()).more?.text, "En mijn kat?");
    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 70 });
    await desk.work("tickets.empty");

    assert.deepEqual(await allOf(desk.ports, pk, "ticket"), []);
    assert.deepEqual(await allOf(desk.ports, pk, "ticketLine"), []);
  });
});
