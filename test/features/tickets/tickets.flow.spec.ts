import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { textOf } from "../../../infra/local/cards.ts";
import { amina, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts, messageWith, press, say } from "../../support/chat.ts";
import { pressAnyway } from "../../support/invoke.ts";

const turns = [
  { by: "asker", text: "Mag mijn hond mee naar de les?" },
  { by: "hugo", text: "Dat weet ik niet." },
] as const;

describe("a question that goes to a person and back", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
    await makeClass(running);
    await running.tenant.advance("2027-01-13T09:00:00.000Z");
  });
  after(async () => await running.close());

  it("given yes, when the coordinator answers in her chat, then the participant reads it in his", async () => {
    const pressed = await pressAnyway(running, amina, "tickets.open", {
      reason: "unanswered",
      turns,
    });
    assert.deepEqual(pressed, { status: 200 });
    await running.pass({ minutes: 1 });

    const card = await messageWith(running, coordinator, "tickets.answer");
    assert.match(textOf(card.cards[0]), /Vraag van Amina[\s\S]*hond mee/);
    await press(running, coordinator, { verb: "tickets.take" });
    await press(running, coordinator, {
      verb: "tickets.answer",
      inputs: { text: "Alleen een hulphond mag mee." },
    });
    await running.pass({ minutes: 1 });

    const answer = (await cardTexts(running, amina)).at(-1) ?? "";
    assert.match(answer, /Antwoord op je vraag[\s\S]*hond mee[\s\S]*Alleen een hulphond mag mee/);
    assert.match(textOf((await say(running, amina, "mijn vragen")).cards[0]), /Beantwoord op/);
  });

  it("given it does not help, when asked once more, then it comes back to the coordinator in one new card", async () => {
    const before = (await cardTexts(running, coordinator)).length;
    await press(running, amina, { verb: "tickets.ask_more" });
    await press(running, amina, { verb: "tickets.reopen", inputs: { text: "En op zondag?" } });
    await running.pass({ minutes: 1 });

    const texts = await cardTexts(running, coordinator);
    assert.equal(texts.length, before + 1);
    assert.match(texts.at(-1) ?? "", /Dit helpt niet, zegt Amina[\s\S]*En op zondag/);
    assert.match(textOf((await say(running, coordinator, "open vragen")).cards[0]), /En op zondag/);
  });

  it("given the page, when the teacher calls it, then it is not for her; the coordinator answers there", async () => {
    await assert.rejects(running.call(teacher)("tickets", {}), {
      code: "groups.coordinators_only",
    });
    const asCoordinator = running.call(coordinator);
    const { tickets } = await asCoordinator("tickets", {});
    const [open] = tickets;
    assert.ok(open);
    const { ticketId } = open;
    const { answers } = await asCoordinator("ticket", { ticketId });
    const done = await asCoordinator("answerTicket", {
      ticketId,
      text: "Ook op zondag niet.",
      seen: answers.length,
    });
    assert.equal(done.state, "answered");
    await running.pass({ minutes: 1 });
    assert.match((await cardTexts(running, amina)).at(-1) ?? "", /Ook op zondag niet/);
  });

  it("given an account that nobody knows, when answered, then a mail brings it, without names in the subject", async () => {
    const ria = { name: "Ria Hoekstra", mail: "r.hoekstra@elders.example" };
    await running.tenant.addPerson({ ...ria, hint: "participant" });
    await pressAnyway(running, ria, "tickets.open", {
      reason: "complaint",
      turns,
      name: ria.name,
      mail: ria.mail,
    });
    const asCoordinator = running.call(coordinator);
    const { tickets } = await asCoordinator("tickets", {});
    const { ticketId = "" } = tickets.find(({ name }) => name === ria.name) ?? {};
    await asCoordinator("answerTicket", { ticketId, text: "We bellen je.", seen: 0 });
    await running.pass({ minutes: 1 });

    const mails = await running.tenant.mails(idOf(ria));
    const mail = mails.at(-1);
    assert.equal(mail?.subject, "Er is een antwoord op je vraag aan de opleider");
    assert.match(JSON.stringify(mail), /We bellen je[\s\S]*\/hugo/);
  });
});
