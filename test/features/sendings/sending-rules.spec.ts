import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { sentenceOf } from "../../../bot/features/sendings/reason-words.ts";
import { countsOf, sendingIdOf, sendingsOf } from "../../../bot/features/sendings/sending-rules.ts";
import { nl } from "../../../bot/features/sendings/texts.nl.ts";
import { messagePlan } from "../../../bot/kernel/message-plan.ts";
import { type Notice, readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aNotice } from "../../support/a-notice.ts";

const notice = (change: Partial<Notice> = {}): Notice => {
  const write = aNotice(change);
  return readNotice("body" in write ? write.body : {});
};

describe("a sending", () => {
  it("given messages that differ by their reader, when put together, then they are one, newest first", () => {
    const sendings = sendingsOf([
      notice({ id: "weekly.week:1:p-1" }),
      notice({ id: "weekly.week:2:p-1", dueAt: instant("2027-01-18T08:00:00Z") }),
      notice({ id: "weekly.week:1:p-2", to: "p-2" }),
      notice({ id: "provisioning.progress", to: "p-c", dueAt: instant("2027-01-01T08:00:00Z") }),
    ]);

    assert.deepEqual(
      sendings.map(({ sendingId, notices }) => [sendingId, notices.length]),
      [
        ["weekly.week:2", 1],
        ["weekly.week:1", 2],
        ["provisioning.progress", 1],
      ],
    );
  });

  it("given an id that only looks like the reader's, when cut, then nothing else is cut off", () => {
    assert.equal(sendingIdOf({ id: "a:xp-1", to: "p-1" }), "a:xp-1");
    assert.equal(sendingIdOf({ id: "a:b:p-1", to: "p-1" }), "a:b");
  });

  it("given every state, when counted, then planned is the sum of the others", () => {
    const states = ["pending", "sending", "sent", "sent", "failed", "skipped"] as const;

    const { planned, sent, failed, skipped, waiting } = countsOf(
      states.map((state) => ({ state })),
    );

    assert.deepEqual([planned, sent, failed, skipped, waiting], [6, 2, 1, 1, 2]);
    assert.equal(planned, sent + failed + skipped + waiting);
  });

  it("given every type of the message plan, when named, then it has words of its own", () => {
    const missing = Object.keys(messagePlan).filter(
      (type) => !Object.hasOwn(nl.types, type.replace(".", "_")),
    );

    assert.deepEqual(missing, []);
  });
});

describe("how a message stands, in a sentence", () => {
  const quiet = instant("2027-01-12T06:00:00Z");
  const table = [
    [{ state: "sent", path: "chat" }, nl.sent.chat],
    [{ state: "sent", path: "mail" }, nl.sent.mail],
    [{ state: "sent", path: "chat", uncertain: true }, nl.sent.uncertain],
    [{ state: "sent", path: "mail", reason: "not_withdrawn" }, nl.sent.not_withdrawn],
    [{ state: "failed", reason: "messenger.rejected" }, nl.failed.refused],
    [{ state: "failed", reason: "tenant.forbidden" }, nl.failed.mail_not_allowed],
    [{ state: "failed", reason: "invented" }, nl.failed.other],
    [{ state: "skipped", reason: "cap" }, nl.skipped.cap],
    [{ state: "skipped", reason: "group_archived" }, nl.skipped.closed],
    [{ state: "skipped", reason: "invented" }, nl.skipped.other],
    [
      { state: "pending", reason: "quiet", wakeAt: quiet },
      "Wacht op het einde van de stille uren: dinsdag 12 januari om 07:00 uur.",
    ],
    [
      { state: "pending", attempts: 0, wakeAt: quiet },
      "Gepland voor dinsdag 12 januari om 07:00 uur.",
    ],
    [
      { state: "pending", reason: "messenger.unavailable", wakeAt: quiet },
      "Het lukte nog niet. De app probeert het om 07:00 uur opnieuw.",
    ],
    [{ state: "pending", reason: "not_reachable_yet" }, nl.waiting.account],
    [{ state: "pending", withdrawnAt: quiet, activityId: "1:1" }, nl.waiting.withdrawing],
    [{ state: "pending", activityId: "1:1" }, nl.waiting.changing],
  ] as const satisfies readonly (readonly [Partial<Notice>, string])[];
  for (const [change, sentence] of table) {
    it(`given ${JSON.stringify(change)}, when told, then: ${sentence}`, () => {
      assert.equal(sentenceOf(notice(change), "nl"), sentence);
    });
  }
});
