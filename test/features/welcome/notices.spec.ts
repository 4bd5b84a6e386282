import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import type { Language } from "../../../bot/contract/languages.ts";
import { sendWelcome, timeline, welcomeNotice } from "../../../bot/features/welcome/notices.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { timelineJobs } from "../../../bot/kernel/timeline.ts";
import { aClass, aSession, groupId, sessionsOf } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";

const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:welcome.send:start",
  name: "welcome.send",
  data: {},
  attempts: 0,
  wakeAt: "2026-12-29T09:00:00.000Z",
});
const noticeFor = (to: string) =>
  readNotice({
    docType: "notice",
    schema: 1,
    id: `notice:welcome.welcome:${to}`,
    type: "welcome.welcome",
    groupId,
    to,
    data: {},
    dueAt: "2026-12-29T09:00:00.000Z",
    urgency: "daytime",
    state: "pending",
    attempts: 0,
  });

describe("the moment of the welcome", () => {
  it("given the first session, when planned, then the welcome comes two weeks before, at ten", () => {
    assert.deepEqual(timeline.moments(sessionsOf()), [
      { key: "start", at: "2026-12-29T09:00:00.000Z" },
    ]);
  });

  it("given a class made ten days before, when planned, then the welcome comes at once", () => {
    const now = instant("2027-01-02T12:00:00Z");

    const [write] = timelineJobs([timeline], sessionsOf(), now);

    assert.ok(write && "body" in write);
    assert.equal(write.body.wakeAt, now);
  });

  it("given no sessions, when planned, then there is no welcome", () => {
    assert.deepEqual(timeline.moments([]), []);
  });
});

describe("welcoming a class", () => {
  let ports: TestPorts;
  const text = async (to: string, language: Language = "nl") => {
    const shown = await welcomeNotice.render(ports, noticeFor(to), language);
    assert.ok(shown.kind === "card", JSON.stringify(shown));
    return shownText(shown.card);
  };

  beforeEach(async () => {
    ports = portsOf({ now: "2026-12-29T09:00:00Z" });
    await aClass(ports, {
      members: [
        aMember({ personId: teacherId, role: "teacher", name: "Tineke Vos" }),
        aMember({ name: "Fatima Bakri" }),
        aMember({ personId: "p-2", role: "supervisor" }),
      ],
    });
  });

  it("given a class, when welcomed twice, then everybody but supervisors has one notice", async () => {
    await landed(ports, groupId, await sendWelcome(ports, job, groupId));
    await landed(ports, groupId, await sendWelcome(ports, job, groupId));

    assert.deepEqual(await idsOf(ports, groupId, "notice"), [
      "notice:welcome.welcome:p-1",
      "notice:welcome.welcome:p-teacher",
    ]);
  });

  it("given a participant, when shown, then the card says who, when and what now", async () => {
    const shown = await text("p-1");

    assert.match(shown, /Hoi Fatima/);
    assert.match(shown, /12 lessen van ongeveer 3 uur/);
    assert.match(shown, /dinsdag 12 januari, van 19:00 tot 22:00 uur/);
    assert.match(shown, /Tineke Vos/);
    assert.match(shown, /Eén week voor de eerste les/);
    assert.match(shown, /Bel Anja de Boer: 012 345 67 89/);
  });

  it("given less than a week to go, when shown, then the scan is announced for now", async () => {
    ports.clock.now = instant("2027-01-06T09:00:00Z");

    assert.match(await text("p-1"), /Je krijgt hier zo je ontwikkelscan/);
  });

  it("given somebody who joins after session 1, when shown, then it names the lesson to come", async () => {
    ports.clock.now = instant("2027-01-13T09:00:00Z");

    assert.match(await text("p-1"), /dinsdag 26 januari/);
  });

  it("given the teacher, when shown, then the card counts the class", async () => {
    assert.match(await text(teacherId), /Er zijn 1 deelnemers en 12 lessen/);
  });

  it("given English, when shown, then the card is English", async () => {
    assert.match(await text("p-1", "en"), /Hi Fatima/);
  });

  it("given somebody who left, when shown, then the message is skipped", async () => {
    assert.deepEqual(await welcomeNotice.render(ports, noticeFor("p-gone"), "nl"), {
      kind: "skip",
      reason: "no_longer_in_group",
    });
  });

  it("given all sessions cancelled, when shown, then the message is skipped", async () => {
    ports = portsOf({ now: "2026-12-29T09:00:00Z" });
    await aClass(ports, { sessions: [aSession(1, { state: "cancelled" })] });

    const shown = await welcomeNotice.render(ports, noticeFor("p-1"), "nl");

    assert.equal(shown.kind, "skip");
  });
});

describe("a welcome that comes too late", () => {
  const at = instant("2026-12-28T09:00:00Z");
  const stopped = { at, by: "p-1", reasons: [] };
  for (const [what, given, reason] of [
    ["who stopped before it came", { members: [aMember({ stopped })] }, "stopped"],
    ["a group that was closed", { group: { archivedAt: at } }, "group_archived"],
  ] as const) {
    it(`given ${what}, when it comes up, then it is skipped`, async () => {
      const ports = portsOf({ now: "2026-12-29T09:00:00Z" });
      await aClass(ports, given);

      assert.deepEqual(await welcomeNotice.render(ports, noticeFor("p-1"), "nl"), {
        kind: "skip",
        reason,
      });
    });
  }
});
