import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { Fault } from "../../../bot/kernel/fault.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { plainTextOf } from "../../../infra/local/graph/plain-text.ts";
import { aPerson, storedPerson, withoutOwnAccount } from "../../support/a-member.ts";
import { tenantId } from "../../support/ports.ts";
import { anOutbox, chat } from "./an-outbox.ts";

type Outbox = Awaited<ReturnType<typeof anOutbox>>;

/** Looks at every moment the notice asks for, at most this often. */
async function looked({ ports, stored, deliverDue }: Outbox, times = 3): Promise<void> {
  for (let look = 0; look < times; look += 1) {
    const { wakeAt } = await stored();
    if (wakeAt === undefined) return;
    ports.clock.now = wakeAt > ports.now() ? wakeAt : ports.now();
    await deliverDue();
  }
}
const blocked = { reason: "messenger.blocked", since: "2026-11-22T11:00:00.000Z" };
const guest = { tenantId, objectId: "o-1", guest: true };

describe("somebody whom chat does not reach", () => {
  const people = [
    ["without an account", withoutOwnAccount(aPerson()), "no_account"],
    ["who has not accepted", aPerson({ account: guest }), "invited"],
    [
      "who removed the app",
      aPerson({ unreachable: { ...blocked, reason: "app_removed" } }),
      "app_removed",
    ],
    [
      "who blocked the bot",
      aPerson({ conversation: chat, unreachable: blocked }),
      "messenger.blocked",
    ],
  ] as const;
  for (const [who, person, reason] of people) {
    it(`given somebody ${who}, when a kind may go by mail, then it does and we know why`, async () => {
      const outbox = await anOutbox();
      await storedPerson(outbox.ports, person);
      await outbox.queue({ type: "test.mailed" });

      await outbox.deliverDue();

      const since = outbox.ports.now();
      const { state, path, sentAt } = await outbox.stored();
      assert.deepEqual([state, path, sentAt, outbox.arrived], ["sent", "mail", since, []]);
      assert.deepEqual((await outbox.person()).paths, {
        mail: { works: true, since },
        chat: { works: false, reason, since },
      });
    });
  }

  for (const [supervisor, state] of [
    [true, "sent"],
    [false, "pending"],
  ] as const) {
    it(`given a kind that mails supervisors at once, when supervisor is ${supervisor}, then it is ${state}`, async () => {
      const outbox = await anOutbox();
      await storedPerson(outbox.ports, aPerson({ account: guest }));
      await outbox.queue({ type: "test.mailed_to_some", data: { supervisor } });

      await outbox.deliverDue();

      assert.equal((await outbox.stored()).state, state);
      assert.equal(outbox.mails.length, state === "sent" ? 1 : 0);
    });
  }

  it("given a mail with a link, when read, then the link is for one person, purpose and 14 days, without names", async () => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, withoutOwnAccount(aPerson()));
    await outbox.queue({ type: "test.mailed" });
    await outbox.deliverDue();
    const [mail] = outbox.mails;

    assert.equal(mail?.subject, "Een vraag voor je");
    assert.deepEqual(mail.to, { name: "Deelnemer 1", mail: "p-1@delinde.example" });
    const [, token = ""] = /link\.html#([^"]+)/.exec(mail.html) ?? [];
    const now = outbox.ports.now();
    assert.deepEqual(await outbox.ports.links.read(token), {
      personId: "p-1",
      purpose: "confirm",
      path: "/confirm/g-1",
      issuedAt: now,
      expiresAt: plus(now, { days: 14 }),
    });
    assert.match(
      plainTextOf(mail.html),
      /^Hoi\n\nOpen de pagina <[\s\S]*De link werkt tot zondag 6 december\./,
    );
    assert.ok(
      mail.html.includes(`href="${outbox.ports.settings.publicUrl}/tab/link.html#${token}"`),
    );
  });

  it("given a kind without a mail of its own, when somebody blocked the bot, then a fixed subject leads to Teams", async () => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, aPerson({ unreachable: blocked, language: "en" }));
    await outbox.queue();

    await outbox.deliverDue();

    const [mail] = outbox.mails;
    assert.equal(mail?.subject, "There is a message for you from Zorgklas");
    assert.match(
      plainTextOf(mail.html),
      /Open Teams <https:\/\/teams\.microsoft\.com\/l\/entity\//,
    );
  });

  it("given somebody who just blocked the bot, when told, then the same message comes by mail, once", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new Fault("messenger.blocked"));

    await looked(outbox);

    const { state, path, attempts } = await outbox.stored();
    assert.deepEqual([state, path, attempts, outbox.mails.length], ["sent", "mail", 2, 1]);
  });

  it("given an administrator who switched the bot off, when told, then mail; a day later chat is tried again", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new Fault("messenger.disabled"));
    await looked(outbox);
    outbox.ports.clock.now = plus(outbox.ports.now(), { days: 1 });

    await outbox.queue({ id: "n-2" });
    await outbox.deliverDue();

    assert.deepEqual([outbox.mails.length, outbox.arrived], [1, ["send a:p-1 n-2"]]);
    assert.deepEqual((await outbox.person()).paths?.chat, {
      works: true,
      since: outbox.ports.now(),
    });
  });

  it("given a bot that never gets into the chat, when three days passed, then it comes by mail", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    outbox.fail("send", new Fault("messenger.not_in_roster"), false, 3);
    await outbox.deliverDue();
    outbox.ports.clock.now = plus(outbox.ports.now(), { days: 2, hours: 23 });
    await outbox.deliverDue();
    const before = outbox.mails.length;
    outbox.ports.clock.now = plus(outbox.ports.now(), { hours: 1 });

    await outbox.deliverDue();

    const { state, path } = await outbox.stored();
    assert.deepEqual([before, state, path, outbox.mails.length], [0, "sent", "mail", 1]);
  });

  it("given paths that are known already, when more arrives, then the person is not written again", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    await outbox.deliverDue();
    const { since } = (await outbox.person()).paths?.chat ?? {};
    outbox.ports.clock.now = plus(outbox.ports.now(), { hours: 1 });
    await outbox.queue({ id: "n-2" });

    await outbox.deliverDue();

    assert.equal((await outbox.person()).paths?.chat?.since, since);
  });

  it("given a mail that was sent, when newer facts are asked for, then no second mail goes", async () => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, withoutOwnAccount(aPerson()));
    await outbox.queue({ type: "test.mailed" });
    await outbox.deliverDue();
    await outbox.change({ state: "pending", wakeAt: outbox.ports.now() });

    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason, outbox.mails.length], ["sent", "not_changed", 1]);
  });
});

describe("a mailbox with trouble", () => {
  async function mailing() {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, withoutOwnAccount(aPerson()));
    await outbox.queue({ type: "test.mailed" });
    return outbox;
  }

  it("given a 429, when sending, then it waits as asked and the attempt does not count", async () => {
    const outbox = await mailing();
    const wait = { retryable: true, retryAfterInMs: 90_000 };
    outbox.failMail(new Fault("tenant.throttled", wait));
    await outbox.deliverDue();
    const { state, reason, wakeAt, attempts, uncertain } = await outbox.stored();

    await looked(outbox);

    const asked = plus(outbox.ports.now(), { seconds: 0 });
    assert.deepEqual(
      [state, reason, attempts, uncertain, wakeAt],
      ["pending", "throttled", 0, undefined, asked],
    );
    assert.equal(outbox.mails.length, 1);
  });

  it("given a lost answer, when sent again, then it is marked as uncertain", async () => {
    const outbox = await mailing();
    outbox.failMail(new Fault("tenant.unavailable", { retryable: true, ambiguous: true }));

    await looked(outbox);

    const { state, uncertain } = await outbox.stored();
    assert.deepEqual([state, uncertain], ["sent", true]);
  });

  it("given a refusal, when sending, then it is final and the path is known not to work", async () => {
    const outbox = await mailing();
    outbox.failMail(new Fault("tenant.bad_request"));

    await looked(outbox);

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason], ["failed", "tenant.bad_request"]);
    assert.deepEqual((await outbox.person()).paths?.mail?.reason, "tenant.bad_request");
  });

  it("given more than 30 mails at once, when due, then the rest waits a minute and all are sent once", async () => {
    const outbox = await mailing();
    for (let n = 2; n <= 40; n += 1) await outbox.queue({ type: "test.mailed", id: `n-${n}` });
    await outbox.deliverDue();
    const first = outbox.mails.length;
    outbox.ports.clock.now = plus(outbox.ports.now(), { minutes: 1 });

    await outbox.deliverDue();

    assert.deepEqual([first, outbox.mails.length], [30, 40]);
  });
});
