import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { tickets } from "../../../bot/features/tickets/index.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { coordinator } from "../../support/a-group.ts";
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
    assert.match(await desk.rendered(notice), /hulphond[\s\S]*Stel hem op de website/);
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
});
