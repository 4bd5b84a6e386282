import assert from "node:assert/strict";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { textOf, verbsOf } from "../../../infra/local/cards.ts";
import { amina, bram, chantal, daan, everybody, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyMayStart,
  everybodyRedeems,
  idOf,
  importGroup,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { botMessages, cardTexts, press } from "../../support/chat.ts";
import { carriedOut } from "../../support/tenant-hands.ts";

const esra = { name: "Esra Demir", mail: "e.demir@hetbaken.example" };
const changes = /^(POST|PATCH|PUT|DELETE)$/;

describe("from a list of names to a class", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, ...everybody, esra] });
    ({ groupId } = await makeClass(running));
  });
  after(() => running.close());

  const teamOf = async (who: { mail: string }) => {
    const [team, ...others] = await running.tenant.teams(idOf(who));
    assert.deepEqual(others, []);
    return team;
  };

  it("given a good file, when confirmed, then one team holds everybody and the teacher owns it", async () => {
    const team = await teamOf(teacher);

    assert.deepEqual(
      team?.members.map(({ mail, guest }) => [mail, guest]).toSorted(),
      [
        [amina.mail, false],
        [bram.mail, false],
        [chantal.mail, true],
        [daan.mail, true],
        [teacher.mail, false],
      ].toSorted(),
    );
    assert.equal(team?.members.find(({ mail }) => mail === teacher.mail)?.["role"], "owner");
    assert.match(JSON.stringify(team), new RegExp(`/tab/#/group/${groupId}`));
  });

  it("given a good file, when confirmed, then twelve sessions of three hours stand in everybody's calendar", async () => {
    for (const person of [teacher, ...everybody]) {
      const events = await running.hands.calendar(idOf(person));
      const hours = events.map(
        ({ startsAt, endsAt }) => (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000,
      );
      assert.deepEqual(hours, Array(12).fill(3), person.name);
      assert.ok(events.every(({ joinUrl }) => joinUrl?.startsWith("https://teams.microsoft.com/")));
    }
  });

  it("given a good file, when confirmed, then everybody is welcomed once", async () => {
    for (const person of everybody) {
      const texts = await cardTexts(running, person);
      assert.equal(texts.filter((text) => text.startsWith("Welkom bij")).length, 1, person.name);
    }
    const [text = ""] = await cardTexts(running, teacher);
    assert.match(text, /^Je groep staat klaar: /);
  });

  it("given the making, when it is over, then the coordinator has one message, and it changed in place", async () => {
    const messages = await botMessages(running, coordinator);
    const lines = await running.hands.journal();
    const { url = "" } =
      lines.find(({ target, requestBody }) =>
        target === "connector" ? JSON.stringify(requestBody).includes("klaargezet") : false,
      ) ?? {};

    assert.equal(messages.length, 1);
    const [message] = messages;
    assert.match(textOf(message?.cards[0]), /staat klaar/);
    assert.deepEqual(verbsOf(message?.cards[0]), []);
    assert.ok(message?.["changedAt"]);
    const sent = carriedOut(lines, { target: "connector", method: "POST", path: /\/activities$/ });
    assert.equal(sent.filter((line) => line.url === url).length, 1);
  });

  it("given the class, when the same file is imported again, then nothing changes at Microsoft", async () => {
    const mark = await running.hands.mark();

    const again = await importGroup(running);
    await running.pass({ hours: 1 });

    assert.deepEqual(again, { groupId, created: false, added: 0 });
    const after = await running.hands.journal(mark);
    assert.deepEqual(
      after.filter(({ target, method }) => target === "graph" && changes.test(method)),
      [],
    );
    assert.deepEqual(
      after.filter(({ target }) => target === "connector"),
      [],
    );
  });

  it("given the class, when stopped or tried again, then both are refused in a sentence", async () => {
    const call = running.call(coordinator);

    await assert.rejects(call("cancelProvisioning", { groupId }), {
      code: "provisioning.already_done",
      status: 409,
    });
    await assert.rejects(call("retryProvisioning", { groupId }), {
      code: "provisioning.nothing_to_retry",
      message: "Er is niets om opnieuw te proberen. Alles loopt of is al klaar.",
    });
  });

  it("given a file with one more person, when confirmed, then only that person is added, everywhere", async () => {
    await running.pass({ days: 2 });
    const mark = await running.hands.mark();
    const before = (await botMessages(running, amina)).length;

    const added = await importGroup(running, { participants: [...everybody, esra] });
    await running.pass({ minutes: 5 });
    await everybodyRedeems(running);
    await everybodyMayStart(running, groupId);
    await running.pass({ minutes: 45 });

    assert.deepEqual(added, { groupId, created: false, added: 1 });
    assert.equal((await teamOf(esra))?.members.length, 6);
    assert.equal((await running.hands.calendar(idOf(esra))).length, 12);
    const texts = await cardTexts(running, esra);
    assert.equal(texts.filter((text) => text.startsWith("Welkom bij")).length, 1);
    assert.equal(texts.filter((text) => text.startsWith("Wat kun je al?")).length, 1);
    assert.equal((await botMessages(running, amina)).length, before);
    const after = await running.hands.journal(mark);
    assert.deepEqual(carriedOut(after, { target: "graph", method: "POST", path: /\/events$/ }), []);
    assert.deepEqual(
      carriedOut(after, { target: "graph", method: "POST", path: /\/(groups|teams)$/ }),
      [],
    );
  });

  it("given who joined late, when the notices are read, then none is uncertain", async () => {
    const { participants } = await running.call(teacher)("groupProgress", { groupId });
    const { documents } = running.app.app.ports;
    const page = await documents.list(groupId, { docType: "notice" }, (raw) => Object(raw));

    assert.equal(participants.length, 5);
    assert.deepEqual(
      page.items.filter(({ value }) => value.uncertain || value.state !== "sent"),
      [],
    );
  });
});

describe("guests who have not accepted", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest();
    ({ groupId } = await importGroup(running));
    await running.pass({ minutes: 40 });
  });
  after(() => running.close());

  it("given pending guests, when the class is made, then it is done, and the coordinator sees who waits", async () => {
    const { provisioning } = await running.call(coordinator)("group", { groupId });
    const [card = ""] = await cardTexts(running, coordinator);

    assert.equal(provisioning?.state, "done");
    assert.deepEqual(provisioning?.pendingGuests.toSorted(), [chantal.name, daan.name]);
    assert.match(card, /Nog niet geaccepteerd door 2: /);
    const { participants } = await running.call(teacher)("groupReach", { groupId });
    assert.deepEqual(
      participants.map(({ name, reach }) => [name, reach]),
      [
        [amina.name, "chat"],
        [bram.name, "chat"],
        [chantal.name, "invited"],
        [daan.name, "invited"],
      ],
    );
  });

  it("given a guest who accepts later, when the app hears of it, then the welcome comes, and once", async () => {
    await running.pass({ hours: 3 });
    await running.tenant.redeem(idOf(chantal));
    await running.pass({ minutes: 1 });
    // Other messages of a class that begins soon may wait for her too.
    const welcomes = async () =>
      (await cardTexts(running, chantal))
        .map((text) => text.split("\n")[0])
        .filter((text) => text?.startsWith("Welkom"));
    const soon = await welcomes();
    await running.pass({ hours: 3 });

    assert.deepEqual(soon, ["Welkom bij Individuele ondersteuning in de maatschappelijke zorg"]);
    assert.deepEqual(await welcomes(), soon);
    assert.equal((await cardTexts(running, daan)).length, 0);
    const [card = ""] = await cardTexts(running, coordinator);
    assert.match(card, new RegExp(`Nog niet geaccepteerd door 1: ${daan.name}`));
  });

  it("given a guest of whom Teams tells nothing, when looked after later, then the welcome still comes", async () => {
    await running.tenant.addFault({
      target: "bot",
      path: "/api/messages/conversationUpdate",
      status: 400,
      count: 1,
    });
    await running.tenant.redeem(idOf(daan));
    await running.pass({ minutes: 1 });
    const atOnce = (await cardTexts(running, daan)).length;
    await running.pass({ minutes: 40 });

    assert.equal(atOnce, 0);
    assert.ok((await cardTexts(running, daan)).some((text) => text.startsWith("Welkom bij")));
  });
});

describe("the coordinator's card", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
  });
  after(() => running.close());

  it("given a class in the making, when stopped by the card, then it asks first and stops when sure", async () => {
    const { groupId } = await importGroup(running, { participants: [amina, bram] });
    await running.pass({ seconds: 15 });

    const asked = await press(running, coordinator, { verb: "provisioning.ask_cancel" });
    const kept = await press(running, coordinator, { verb: "provisioning.show" });
    const again = await press(running, coordinator, { verb: "provisioning.ask_cancel" });
    const stopped = await press(running, coordinator, { verb: "provisioning.cancel" });

    assert.match(textOf(asked.card), /Wil je echt stoppen/);
    assert.match(textOf(kept.card), /wordt klaargezet/);
    assert.match(textOf(again.card), /Wil je echt stoppen/);
    assert.match(textOf(stopped.card), /gestopt/);
    const { provisioning } = await running.call(coordinator)("group", { groupId });
    assert.equal(provisioning?.state, "cancelled");
  });
});
