import assert from "node:assert/strict";
import { listAll } from "../../../bot/kernel/documents.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { choiceInputsOf, textOf, verbsOf } from "../../../infra/local/cards.ts";
import { inputsIn } from "../../../infra/local/connector/card-actions.ts";
import {
  amina,
  bram,
  chantal,
  daan,
  everybody,
  type Named,
  teacher,
} from "../../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../../support/app-under-test.ts";
import { botMessages, messageWith, press, say } from "../../support/chat.ts";

const save = "scan.save_page";
const pages = 12;

/** The same answer to every question of a page. */
const answers = (card: unknown, value = "with_help"): Record<string, string> =>
  Object.fromEntries(choiceInputsOf(card).map(({ id }) => [id, value]));
const titleOf = (card: unknown): string => textOf(card).split("\n")[0] ?? "";
const pageOf = (card: unknown): number => Number(/^Pagina (\d+) van 12/.exec(titleOf(card))?.[1]);

describe("filling in the scan in chat", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest();
    ({ groupId } = await makeClass(running));
    await running.pass({ days: 1 });
  });
  after(() => running.close());

  const progressOf = async (who: Named) => {
    const { participants } = await running.call(teacher)("groupProgress", { groupId });
    return participants.find(({ name }) => name === who.name)?.scan;
  };
  /** The scan on a device of its own: another message than the invitation. */
  const onAnotherDevice = async (who: Named) => {
    const { activityId } = await say(running, who, "mijn taken");
    const { card } = await press(running, who, { verb: "scan.open", activityId });
    return { activityId, card };
  };
  const start = async (who: Named) => {
    const { activityId } = await messageWith(running, who, "scan.open");
    const { card } = await press(running, who, { verb: "scan.open", activityId });
    return { activityId, card };
  };
  const send = (who: Named, activityId: string, card: unknown, value?: string) =>
    press(running, who, { verb: save, activityId, inputs: answers(card, value) });
  const storedAnswers = async (who: Named): Promise<Record<string, string>> => {
    const { documents, hash } = running.app.app.ports;
    const personId = `p-${hash(who.mail).slice(0, 20)}`;
    const { value } = await documents.get(groupId, `scan:${personId}:start`, (raw) => Object(raw));
    return value.answers;
  };

  it("given the week before the first session, when the morning comes, then every participant is invited once", async () => {
    for (const person of everybody) {
      const messages = await botMessages(running, person);
      const invited = messages.filter(({ cards }) => verbsOf(cards[0]).includes("scan.open"));
      assert.equal(invited.length, 1, person.name);
    }
    const own = await botMessages(running, teacher);
    assert.ok(own.every(({ cards }) => !verbsOf(cards[0]).includes("scan.open")));
  });

  it("given the scan, when all pages are filled in, then each is saved as it is sent, and the end is clear", async () => {
    const { activityId, card: first } = await start(amina);
    let card: unknown = first;
    for (let page = 1; page <= pages; page += 1) {
      assert.equal(pageOf(card), page);
      card = (await send(amina, activityId, card, "by_myself")).card;
      assert.equal((await progressOf(amina))?.pagesDone, page);
    }

    assert.equal(titleOf(card), "Je scan is klaar");
    assert.ok(!verbsOf(card).includes(save));
    assert.ok((await progressOf(amina))?.completedAt);
    assert.deepEqual(Object.values(await storedAnswers(amina)), Array(36).fill("by_myself"));
  });

  it("given a page that was saved, when opened on another device, then it goes on where it was", async () => {
    const { activityId, card } = await start(bram);
    await send(bram, activityId, card);

    const other = await onAnotherDevice(bram);

    assert.equal(pageOf(other.card), 2);
  });

  it("given one page on two devices, when both send other answers, then the second one is asked first", async () => {
    const one = await onAnotherDevice(bram);
    const other = await onAnotherDevice(bram);
    const page = pageOf(one.card);
    await send(bram, one.activityId, one.card, "not_yet");
    const asked = (await send(bram, other.activityId, other.card, "can_explain")).card;
    const ids = Object.keys(answers(one.card)).map((id) => id.replace("answer:", ""));
    const savedAs = async () => {
      const saved = await storedAnswers(bram);
      return ids.map((id) => saved[id]);
    };

    assert.equal(pageOf(asked), page);
    assert.match(textOf(asked), /al bewaard met andere antwoorden/);
    assert.match(textOf(asked), /Bewaard was: Dit kan ik nog niet/);
    assert.deepEqual(
      await savedAs(),
      ids.map(() => "not_yet"),
    );

    const { card } = await send(bram, other.activityId, asked, "can_explain");

    assert.equal(pageOf(card), page + 1);
    assert.equal((await progressOf(bram))?.pagesDone, page);
    assert.deepEqual(
      await savedAs(),
      ids.map(() => "can_explain"),
    );
  });

  it("given two devices at the same moment, when both send a page, then neither is lost", async () => {
    const one = await onAnotherDevice(bram);
    const other = await onAnotherDevice(bram);
    const next = await send(bram, other.activityId, other.card);
    const { activityId } = one;
    const back = await press(running, bram, { verb: "scan.open_page", activityId });
    const [page, following] = [pageOf(one.card), pageOf(next.card)];
    assert.equal(pageOf(back.card), page - 1);
    const both = await Promise.all([
      send(bram, one.activityId, back.card, "not_here"),
      send(bram, other.activityId, next.card, "not_yet"),
    ]);

    assert.equal(following, page + 1);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    assert.equal((await progressOf(bram))?.pagesDone, following);
    const saved = Object.values(await storedAnswers(bram));
    assert.equal(saved.filter((answer) => answer === "not_here").length, 3);
    assert.equal(saved.filter((answer) => answer === "not_yet").length, 3);
  });

  it("given an answer that is missing, when sent, then the page says so and keeps what was given", async () => {
    const { activityId, card } = await start(chantal);
    const inputs = answers(card, "by_myself");
    const [missing = "", ...given] = Object.keys(inputs);
    const sent = { ...inputs, [missing]: "geen van deze", remark: "Ik werk 's nachts." };

    const pressed = await press(running, chantal, { verb: save, activityId, inputs: sent });

    assert.match(textOf(pressed.card), /Kies bij elke zin een antwoord/);
    const shown = new Map(inputsIn(pressed.card).map(({ id, value }) => [id, value]));
    assert.deepEqual(
      given.map((id) => shown.get(id)),
      given.map(() => "by_myself"),
    );
    assert.equal(shown.get("remark"), "Ik werk 's nachts.");
    assert.equal(pageOf(pressed.card), 1);
    assert.equal((await progressOf(chantal))?.pagesDone, 0);
  });

  it("given a remark that is too long, when sent, then nothing is saved and the answers stay", async () => {
    const { activityId, cards } = await messageWith(running, chantal, save);
    const inputs = { ...answers(cards[0]), remark: "a".repeat(501) };

    const { card } = await press(running, chantal, { verb: save, activityId, inputs });

    assert.match(textOf(card), /Je opmerking is te lang\. Gebruik niet meer dan 500 tekens\./);
    assert.equal((await progressOf(chantal))?.pagesDone, 0);
  });

  it("given a scan that is complete, when an old page is sent, then the end is shown and nothing changes", async () => {
    const { activityId, card: first } = await start(daan);
    const stale = await onAnotherDevice(daan);
    let card: unknown = first;
    for (let page = 1; page <= pages; page += 1) card = (await send(daan, activityId, card)).card;
    const before = await storedAnswers(daan);

    const late = await send(daan, stale.activityId, stale.card, "not_yet");

    assert.equal(titleOf(late.card), "Je scan is klaar");
    assert.deepEqual(await storedAnswers(daan), before);
    const again = await say(running, daan, "mijn taken");
    assert.match(textOf(again.cards[0]), /Je hoeft nu niets te doen/);
  });
});

describe("an invitation of which the answer gets lost", () => {
  let running: AppUnderTest;
  after(() => running.close());

  it("given a connection that breaks after the message, when invited, then that one is uncertain, and the rest sure", async () => {
    running = await startAppUnderTest();
    const { groupId } = await makeClass(running);
    const fault = { target: "connector", method: "POST", path: "/activities$", drop: "after" };
    await running.tenant.addFault({ ...fault, count: 1 });
    await running.pass({ days: 1 });

    const { documents } = running.app.app.ports;
    const stored = await listAll(documents, groupId, { docType: "notice" }, readNotice);
    const invitations = stored
      .map(({ value }) => value)
      .filter(({ type }) => type === "scan.invitation");
    const received = await Promise.all(
      everybody.map(async (person) => {
        const messages = await botMessages(running, person);
        return messages.filter(({ cards }) => verbsOf(cards[0]).includes("scan.open")).length;
      }),
    );
    assert.ok(invitations.every(({ state }) => state === "sent"));
    assert.equal(invitations.filter(({ uncertain }) => uncertain).length, 1);
    assert.deepEqual(received.toSorted(), [1, 1, 1, 2]);
  });
});
