import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { freeMoment, mayHave, planAsk } from "../../../bot/features/digest/message-rules.ts";
import { digestMoment } from "../../../bot/features/digest/moment-rules.ts";
import { messagePlan } from "../../../bot/kernel/message-plan.ts";
import { type Notice, readNotice } from "../../../bot/kernel/notice.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";

const now = instant("2027-02-10T10:00:00Z");
const ago = (days: number) => plus(now, { days: -days });

const aNotice = (type: string, days: number, change: Partial<Notice> = {}): Notice => ({
  ...readNotice({
    docType: "notice",
    schema: 1,
    id: `notice:${type}:${days}`,
    type,
    groupId: "g-1",
    to: "p-ria",
    data: {},
    dueAt: ago(days),
    urgency: "daytime",
    state: "sent",
    attempts: 1,
    sentAt: ago(days),
    activityId: "a",
  }),
  ...change,
});
const ask = (days: number, change: Partial<Notice> = {}) =>
  aNotice("digest.sign_off", days, change);
const pending = (type: string, days: number): Notice => {
  const { sentAt: _, activityId: __, ...rest } = aNotice(type, days);
  return { ...rest, state: "pending" };
};
const planned = (notices: readonly Notice[], answered = false) =>
  planAsk(notices, "digest.sign_off", { now, answered });

describe("the messages of one supervisor", () => {
  const cases: readonly (readonly [string, readonly Notice[], boolean, string])[] = [
    ["nothing before", [], false, "new"],
    ["one that is still to come", [pending("digest.sign_off", 0)], false, "shown"],
    ["one of this week with open asks", [ask(2)], false, "refresh"],
    ["one of this week, all answered", [ask(2)], true, "new"],
    ["one of last week", [ask(8)], false, "new"],
    ["three before", [ask(100), ask(60), ask(20)], false, "digest"],
    ["three before, the last of this week, answered", [ask(100), ask(60), ask(2)], true, "refresh"],
    ["three that are skipped", [1, 2, 3].map((n) => ask(n, { state: "skipped" })), false, "new"],
    ["three of another track", [ask(300), ask(250), ask(200)], false, "new"],
    ["a digest due today", [pending("digest.week", 0)], false, "digest"],
    [
      "one of this week that went by mail",
      [{ ...pending("digest.sign_off", 2), state: "sent", sentAt: ago(2) }],
      false,
      "shown",
    ],
  ];
  for (const [name, notices, answered, kind] of cases) {
    it(`given ${name}, when something new is asked, then ${kind}`, () => {
      assert.equal(planned(notices, answered).kind, kind);
    });
  }

  it("given a message of ours today, when the next is planned, then it comes another day, not on Sunday", () => {
    const saturday = instant("2027-02-13T10:00:00Z");
    const busy = [aNotice("digest.week", 0, { sentAt: saturday })];

    assert.equal(freeMoment([], saturday), saturday);
    assert.equal(freeMoment(busy, saturday), "2027-02-15T08:00:00.000Z");
  });

  it("given the plan, when counted, then no type goes over its bound", () => {
    const weeks = Array.from({ length: messagePlan["digest.week"].atMost.supervisor }, (_, n) =>
      aNotice("digest.week", n * 7),
    );

    assert.equal(mayHave(weeks.slice(1), "digest.week", now), true);
    assert.equal(mayHave(weeks, "digest.week", now), false);
    assert.equal(mayHave([aNotice("digest.reminder", 9)], "digest.reminder", now), false);
  });

  it("given an own moment, when the digest is due, then it is that moment in Amsterdam", () => {
    assert.equal(digestMoment("2027-W06", undefined), "2027-02-09T09:00:00.000Z");
    const preferences = { digest: { weekday: 6, hour: 8 } };
    assert.equal(digestMoment("2027-W26", preferences), "2027-07-03T06:00:00.000Z");
  });
});
