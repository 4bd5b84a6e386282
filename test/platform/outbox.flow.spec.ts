import assert from "node:assert/strict";
import { listAll } from "../../bot/kernel/documents.ts";
import { readNotice } from "../../bot/kernel/notice.ts";
import { amina, bram, chantal } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { carriedOut } from "../support/tenant-hands.ts";
import { aClassThatMoves, connector, people } from "./a-class-that-moves.ts";

describe("messages on their way", () => {
  const all = aClassThatMoves();

  it("given a connector that is too busy, when all are told, then everybody hears it once", async () => {
    const before = await all.counts();
    await all.running.tenant.addFault({
      ...connector,
      status: 429,
      retryAfterInSeconds: 1,
      count: 4,
    });

    await all.move();
    await all.running.pass({ minutes: 1 });

    assert.deepEqual(
      await all.counts(),
      before.map((count) => count + 1),
    );
    const notices = [...(await all.noticesOf()).values()];
    assert.ok(notices.every(({ state, uncertain }) => state === "sent" && !uncertain));
  });

  it("given a 500, when all are told, then that message is not tried again, and the others come", async () => {
    const before = await all.counts();
    const mark = await all.running.hands.mark();
    await all.running.tenant.addFault({ ...connector, status: 500, count: 1 });

    await all.move();
    await all.running.pass({ hours: 3 });

    const heard = await all.counts();
    const news = heard.map((count, index) => count - (before[index] ?? 0));
    assert.deepEqual(news.toSorted(), [0, 1, 1, 1, 1]);
    const lines = await all.running.hands.journal(mark);
    const tried = lines.filter(({ url, method }) => method === "POST" && /\/activities$/.test(url));
    assert.equal(tried.length, people.length);
    const failed = [...(await all.noticesOf()).values()].filter(({ state }) => state === "failed");
    assert.deepEqual(
      failed.map(({ reason }) => reason),
      ["messenger.rejected"],
    );
  });

  it("given an answer that gets lost, when all are told, then the one doubled is marked, and counted", async () => {
    const mark = await all.running.hands.mark();
    await all.running.tenant.addFault({ ...connector, status: 502, afterEffect: true, count: 1 });

    await all.move();
    await all.running.pass({ hours: 1 });

    const notices = [...(await all.noticesOf()).values()];
    assert.ok(notices.every(({ state }) => state === "sent"));
    assert.equal(notices.filter(({ uncertain }) => uncertain).length, 1);
    assert.equal(all.sends(await all.running.hands.journal(mark)), people.length + 1);
  });
});

describe("messages on their way when the app stops", () => {
  const all = aClassThatMoves();

  it("given an app that is stopped meanwhile, when it starts again, then everybody hears it once", async () => {
    const before = await all.counts();
    await all.running.tenant.addFault({ ...connector, status: 503 });
    await all.move();
    await all.running.pass({ seconds: 1 });
    const during = await all.counts();

    await all.running.restart();
    await all.running.hands.clearFaults();
    await all.running.pass({ minutes: 30 });

    assert.deepEqual(during, before);
    assert.deepEqual(
      await all.counts(),
      before.map((count) => count + 1),
    );
    const notices = [...(await all.noticesOf()).values()];
    assert.ok(notices.every(({ uncertain }) => !uncertain));
  });
});

describe("messages to somebody who is out of reach", () => {
  const all = aClassThatMoves();

  it("given a chat that is gone, when somebody is told, then it is opened anew and the message comes", async () => {
    const before = await all.counts();
    const mark = await all.running.hands.mark();
    const gone = { status: 404, code: "ConversationNotFound", count: 1 };
    await all.running.tenant.addFault({ ...connector, ...gone });

    await all.move();
    await all.running.pass({ minutes: 30 });

    assert.deepEqual(
      await all.counts(),
      before.map((count) => count + 1),
    );
    const wanted = { target: "connector", method: "POST", path: /\/conversations$/ } as const;
    assert.equal(carriedOut(await all.running.hands.journal(mark), wanted).length, 1);
  });

  it("given somebody who blocked the bot, when told, then it comes by mail and chat is left alone", async () => {
    const mailsBefore = (await all.running.hands.mail(idOf(amina))).length;
    await all.running.hands.block(idOf(amina));
    await all.move();
    await all.running.pass({ minutes: 1 });
    const first = (await all.noticesOf()).get(amina.name);
    const mark = await all.running.hands.mark();
    await all.move();
    await all.running.pass({ hours: 2 });

    assert.deepEqual([first?.state, first?.path], ["sent", "mail"]);
    assert.equal(await all.reachOf(amina.name), "blocked");
    assert.equal(await all.reachOf(bram.name), "chat");
    const second = (await all.noticesOf()).get(amina.name);
    assert.deepEqual([second?.state, second?.path], ["sent", "mail"]);
    const lines = await all.running.hands.journal(mark);
    assert.equal(lines.filter(({ status }) => status === 403).length, 0);
    const mails = (await all.running.hands.mail(idOf(amina))).slice(mailsBefore);
    const own = mails.filter(({ kind }) => kind === "mail");
    assert.deepEqual(
      own.map(({ subject }) => subject),
      ["Er is een bericht voor je van Zorgklas", "Er is een bericht voor je van Zorgklas"],
    );
    assert.match(own[0]?.html ?? "", /<h1[^>]*>Een les is verplaatst/);
    assert.match(own[0]?.text ?? "", /^Een les is verplaatst[\s\S]*Open Teams <https:/);
  });

  it("given somebody who writes to the bot again, when told, then the message comes", async () => {
    await all.running.hands.unblock(idOf(amina));
    await all.running.tenant.say(idOf(amina), "hulp");
    const before = await all.moved(amina);

    await all.move();
    await all.running.pass({ minutes: 1 });

    assert.equal(await all.moved(amina), before + 1);
    assert.equal(await all.reachOf(amina.name), "chat");
  });
});

describe("messages to somebody without the app", () => {
  const all = aClassThatMoves();

  it("given somebody who removed the app, when it is back, then messages come again", async () => {
    const before = await all.moved(chantal);
    await all.running.hands.uninstall(idOf(chantal));
    await all.move();
    await all.running.pass({ minutes: 1 });
    const without = (await all.noticesOf()).get(chantal.name);
    await all.running.hands.install(idOf(chantal));
    await all.move();
    await all.running.pass({ minutes: 1 });

    assert.deepEqual([without?.state, without?.path], ["sent", "mail"]);
    assert.equal(await all.moved(chantal), before + 1);
  });
});

describe("the first message to somebody", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
  });
  after(() => running.close());

  it("given an answer that gets lost, when the chat is opened, then the message comes once and is sure", async () => {
    const path = "/conversations$";
    await running.tenant.addFault({ ...connector, path, drop: "after", count: 2 });

    const { groupId } = await makeClass(running);
    await running.pass({ minutes: 30 });

    const { documents } = running.app.app.ports;
    const stored = await listAll(documents, groupId, { docType: "notice" }, readNotice);
    const notices = stored.map(({ value }) => value);
    // One card for the coordinator, a welcome for everybody, a first talk for all but the teacher.
    assert.equal(notices.length, 1 + people.length + (people.length - 1));
    assert.ok(notices.every(({ state, uncertain }) => state === "sent" && !uncertain));
  });
});
