import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { listCommand } from "../../../bot/features/tickets/coordinator-verbs.ts";
import { tickets } from "../../../bot/features/tickets/index.ts";
import { ticketRoute } from "../../../bot/features/tickets/routes.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { coordinator, participant, stranger, teacher } from "../../support/a-group.ts";
import { coordinatorId } from "../../support/a-member.ts";
import { actionsOf, cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { aDesk, asked, bram, bramId, type Desk, visitor } from "./a-desk.ts";

describe("answering what people ask", () => {
  let desk: Desk;
  let ticketId = "";
  beforeEach(async () => {
    desk = await aDesk();
    await desk.press("open", asked, participant);
    ({ ticketId } = await desk.only());
  });
  const answer = (text: string, seen = 0) => ({ ticketId, text, seen });
  const statesOf = async (type: string) =>
    (await desk.notices(type)).map(({ to, state }) => `${to} ${state}`);

  it("given an answer, when sent, then the asker gets it once, with the question and who gave it", async () => {
    const said = await desk.shown("answer", answer("Alleen een hulphond."), coordinator);
    await desk.press("answer", answer("Alleen een hulphond."), coordinator);

    assert.match(said, /✓ Beantwoord door Carla Coördinator/);
    const [notice, ...more] = await desk.notices("tickets.answered");
    assert.deepEqual([notice?.to, notice?.urgency, more], ["p-1", "now", []]);
    assert.doesNotMatch(JSON.stringify(notice), /hulphond/);
    const card = await desk.rendered(notice);
    assert.match(card, /Je vraag[\s\S]*hond mee[\s\S]*Carla Coördinator[\s\S]*Alleen een hulphond/);
    assert.match(card, /Dit helpt\nIk heb nog een vraag/);
  });

  it("given two coordinators at once, when both answer, then one goes and the other reads it first, with his own words kept", async () => {
    const both = await Promise.all([
      desk.press("answer", answer("Ja, dat mag."), coordinator),
      desk.press("answer", answer("Nee, liever niet."), bram),
    ]);
    const ticket = await desk.only();
    assert.equal(ticket.answers.length, 1);
    assert.equal((await desk.notices("tickets.answered")).length, 1);
    const late = both.map(cardOf).find((card) => /al antwoord/.test(shownText(card)));
    assert.ok(late);
    const typed = inputsOf(late).find(({ id }) => id === "text")?.["value"];
    assert.ok(["Ja, dat mag.", "Nee, liever niet."].includes(String(typed)));
    assert.notEqual(typed, ticket.answers[0]?.text);
    assert.match(shownText(late), new RegExp(String(ticket.answers[0]?.text)));

    const send = actionsOf(late).find(({ verb }) => verb === "tickets.answer");
    assert.deepEqual(send?.["data"], { ticketId, seen: 1 });
    await desk.press("answer", answer("Vraag het de docent.", 1), bram);
    assert.equal((await desk.notices("tickets.answered")).length, 2);
    assert.match(await desk.rendered((await desk.notices("tickets.answered"))[1]), /de docent/);
  });

  it("given cards that were sent, when something changes, then each shows it in place", async () => {
    await desk.arrived();
    await desk.press("take", { ticketId }, bram);
    assert.deepEqual(await statesOf("tickets.opened"), [`${coordinatorId} pending`]);
    const [card] = await desk.notices("tickets.opened");
    assert.match(await desk.rendered(card), /Bram Bos heeft dit opgepakt[\s\S]*Neem over/);
    await desk.arrived();
    await desk.press("answer", answer("Nee."), bram);
    const [after] = await desk.notices("tickets.opened");
    assert.match(await desk.rendered(after), /✓ Beantwoord door Bram Bos[\s\S]*Nee\./);
  });

  it("given a card that was not sent yet, when it was answered or passed on, then it goes no more", async () => {
    const [first] = await desk.notices("tickets.opened");
    assert.ok(first);
    assert.deepEqual(tickets.notices?.["tickets.opened"]?.byMail?.page?.(first), {
      in: "teams",
      path: `/tickets/${ticketId}`,
    });
    await desk.press("pass", { ticketId, to: bramId }, coordinator);
    assert.equal(await desk.rendered(first), "passed_on");
    const second = (await desk.notices("tickets.opened")).find(({ to }) => to === bramId);
    assert.match(await desk.rendered(second), /hond/);
    await desk.press("answer", answer("Nee."), bram);
    assert.equal(await desk.rendered(second), "answered");
  });

  it("given a colleague took it, when it is taken late, then that is said, and it can be taken over", async () => {
    await desk.press("take", { ticketId }, bram);
    const late = cardOf(await desk.press("take", { ticketId }, coordinator));

    assert.match(shownText(late), /collega heeft deze vraag al opgepakt[\s\S]*Bram Bos heeft dit/);
    await desk.press("take", { ticketId, over: true }, coordinator);
    const { takenBy, owner } = await desk.only();
    assert.deepEqual([takenBy?.personId, owner?.personId], [coordinatorId, coordinatorId]);
    const own = cardOf(await desk.press("show", { ticketId }, coordinator));
    assert.doesNotMatch(shownText(own), /Neem over|Ik pak dit op/);
  });

  it("given another coordinator, when passed on, then he gets a message, there and back again", async () => {
    assert.match(await desk.shown("choose", { ticketId }, coordinator), /Bram Bos/);
    await desk.press("pass", { ticketId, to: bramId }, coordinator);
    await desk.press("pass", { ticketId, to: bramId }, coordinator);
    await desk.press("pass", { ticketId, to: coordinatorId }, bram);

    assert.deepEqual(await statesOf("tickets.opened"), [
      `${coordinatorId} pending`,
      `${bramId} pending`,
      `${coordinatorId} pending`,
    ]);
    for (const [to, sentence] of [
      ["", /Kies eerst een coördinator/],
      ["p-1", /Kies eerst een coördinator/],
      [coordinatorId, /heeft deze vraag al/],
    ] as const) {
      assert.match(await desk.shown("pass", { ticketId, to }, coordinator), sentence);
    }
  });

  it("given nobody else, when it is to be passed on, then that is said", async () => {
    const settings = { ...desk.ports.settings, coordinatorIds: [`o-${coordinatorId}`] };
    const outcome = await tickets.verbs?.["tickets.choose"]?.(
      { ...desk.ports, settings },
      coordinator,
      { ticketId },
    );
    assert.ok(outcome);
    assert.match(shownText(cardOf(outcome)), /geen andere coördinator/);
  });

  it("given an empty or too long answer, when sent, then the field says so with what was typed", async () => {
    assert.match(
      await desk.shown("answer", answer("  "), coordinator),
      /Schrijf eerst je antwoord/,
    );
    const long = await desk.shown("answer", answer("y".repeat(2_001)), coordinator);
    assert.match(long, /te lang[\s\S]*yyyy/);
    assert.equal((await desk.only()).state, "open");
  });

  it("given everybody else, when they press or call, then it is for coordinators only", async () => {
    const data = { ticketId, to: bramId, text: "x", seen: 0 };
    for (const actor of [participant, teacher, stranger, visitor]) {
      for (const verb of ["show", "answer", "take", "choose", "pass", "list"]) {
        assert.equal(await desk.codeOf(verb, data, actor), "groups.coordinators_only", verb);
      }
      const listed = await listCommand.answer(desk.ports, actor);
      assert.equal(listed.ok || listed.refusal, "groups.coordinators_only");
      const page = await ticketRoute(desk.ports, actor, { ticketId });
      assert.equal(page.ok || page.refusal, "groups.coordinators_only");
    }
    for (const verb of ["show", "answer", "take", "choose", "pass"]) {
      const gone = { ...data, ticketId: "t-gone" };
      assert.equal(await desk.codeOf(verb, gone, coordinator), "tickets.not_found", verb);
    }
  });

  it("given it does not help, when said with more words, then who answered gets it again, once", async () => {
    await desk.press("answer", answer("Nee."), bram);
    await desk.arrived();
    assert.match(await desk.shown("ask_more", { ticketId }, participant), /naar Bram Bos/);
    const empty = await desk.shown("reopen", { ticketId, text: " " }, participant);
    assert.match(empty, /Schrijf eerst wat je nog wilt weten/);
    const more = { ticketId, text: "Ook geen hulphond?" };
    assert.match(await desk.shown("reopen", more, participant), /extra vraag is doorgestuurd/);
    await desk.press("reopen", more, participant);

    const to = (await desk.notices("tickets.opened")).filter(({ state }) => state === "pending");
    assert.deepEqual(to.map(({ to: who }) => who).toSorted(), [bramId, coordinatorId]);
    assert.match(
      await desk.rendered(to.find(({ to: who }) => who === bramId)),
      /Antwoord van Bram[\s\S]*Dit helpt niet, zegt Amina[\s\S]*hulphond/,
    );
    await desk.press("answer", answer("Een hulphond wel.", 1), bram);
    const card = await desk.rendered((await desk.notices("tickets.answered")).at(-1));
    assert.match(card, /Ook geen hulphond[\s\S]*Een hulphond wel/);
    assert.doesNotMatch(card, /Ik heb nog een vraag/);
    assert.doesNotMatch(await desk.shown("ask_more", { ticketId }, participant), /Stuur door/);
  });

  it("given it helps, when said twice, then the coordinator sees it on the card", async () => {
    await desk.press("answer", answer("Nee."), coordinator);
    await desk.arrived();
    assert.match(await desk.shown("helped", { ticketId }, participant), /Fijn/);
    await desk.press("helped", { ticketId }, participant);

    const [card] = await desk.notices("tickets.opened");
    assert.equal(card?.state, "pending");
    assert.match(await desk.rendered(card), /Amina Yıldız zegt: dit helpt/);
  });

  it("given it is late, when looked after, then the owner hears it, and a working day later the others", async () => {
    desk.ports.clock.now = plus((await desk.only()).dueAt, { seconds: 1 });
    await desk.work("tickets.watch");
    assert.deepEqual(await statesOf("tickets.overdue"), [`${coordinatorId} pending`]);
    const [notice] = await desk.notices("tickets.overdue");
    assert.equal(notice?.urgency, "daytime");
    assert.match(await desk.rendered(notice), /wacht te lang/);
    await desk.work("tickets.watch");
    assert.equal((await desk.notices("tickets.overdue")).length, 1);

    desk.ports.clock.now = plus(desk.ports.clock.now, { days: 1 });
    await desk.work("tickets.watch");
    assert.deepEqual(
      (await statesOf("tickets.overdue")).toSorted(),
      [`${bramId} pending`, `${coordinatorId} pending`].toSorted(),
    );
    await desk.press("answer", answer("Nee."), bram);
    assert.equal(await desk.rendered((await desk.notices("tickets.overdue"))[0]), "answered");
    await desk.work("tickets.watch");
    assert.deepEqual(await statesOf("tickets.watch"), []);
  });

  it("given it was answered in time, when its moment comes, then nobody hears anything", async () => {
    await desk.press("answer", answer("Nee."), coordinator);
    desk.ports.clock.now = plus((await desk.only()).dueAt, { days: 9 });
    await desk.work("tickets.watch");

    assert.deepEqual(await desk.notices("tickets.overdue"), []);
  });
});
