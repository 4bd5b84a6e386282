import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { listCommand } from "../../../bot/features/tickets/coordinator-verbs.ts";
import {
  answerTicketRoute,
  ticketRoute,
  ticketsRoute,
} from "../../../bot/features/tickets/routes.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { anActor, coordinator, participant } from "../../support/a-group.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { aDesk, asked, bram, type Desk } from "./a-desk.ts";

describe("the lists of what people ask", () => {
  let desk: Desk;
  let ticketId = "";
  beforeEach(async () => {
    desk = await aDesk();
    await desk.press("open", asked, participant);
    ({ ticketId } = await desk.only());
  });
  const answer = (text: string, seen = 0) => ({ ticketId, text, seen });

  it("given many questions, when listed, then the latest due come last and pages go on", async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      desk.ports.clock.now = plus(desk.ports.clock.now, { days: 1, minutes: 1 });
      const reason = number === 5 ? "complaint" : "asked";
      await desk.press("open", { reason, words: `Vraag ${number}?` }, anActor("p-2"));
    }
    const first = cardOf(await listCommand.answer(desk.ports, coordinator));
    assert.match(shownText(first), /hond[\s\S]*te laat[\s\S]*Vraag 1\?[\s\S]*Toon meer/);
    const next = actionsOf(first).find(({ verb }) => verb === "tickets.list");
    const second = await desk.shown("list", next?.["data"] as object, coordinator);
    assert.match(second, /Vraag [45]\?[\s\S]*Terug naar het begin/);
    const page = await ticketsRoute(desk.ports, coordinator, { show: "free" });
    assert.ok(page.ok);
    assert.equal(page.value.tickets.length, 6);
    assert.equal(page.value.tickets[0]?.isOverdue, true);
  });

  it("given taken and answered ones, when filtered, then each list holds its own", async () => {
    const listed = async (show: "todo" | "free" | "taken" | "answered") => {
      const page = await ticketsRoute(desk.ports, coordinator, { show });
      assert.ok(page.ok);
      return page.value.tickets.map(({ state }) => state);
    };
    assert.deepEqual([await listed("todo"), await listed("free")], [["open"], ["open"]]);
    await desk.press("take", { ticketId }, coordinator);
    assert.deepEqual([await listed("free"), await listed("taken")], [[], ["taken"]]);
    await desk.press("answer", answer("Nee."), coordinator);
    assert.deepEqual([await listed("todo"), await listed("answered")], [[], ["answered"]]);
  });

  it("given the page, when answered there, then it is the same answer, and a late one is refused", async () => {
    const done = await answerTicketRoute(desk.ports, bram, answer("Nee."));
    assert.ok(done.ok);
    assert.deepEqual(
      done.value.answers.map(({ by, text }) => [by, text]),
      [["Bram Bos", "Nee."]],
    );
    const late = await answerTicketRoute(desk.ports, coordinator, answer("Ja."));
    assert.equal(late.ok || late.refusal, "tickets.answered_meanwhile");
    const view = await ticketRoute(desk.ports, coordinator, { ticketId });
    assert.equal(view.ok && view.value.isEmptied, false);
  });
});
