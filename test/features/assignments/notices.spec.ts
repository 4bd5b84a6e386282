import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { handIn } from "../../../bot/features/assignments/hand-in-verbs.ts";
import { handedOut, handOut, timeline } from "../../../bot/features/assignments/notices.ts";
import { getGroup } from "../../../bot/features/groups/public.ts";
import type { Rendered } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { type Notice, readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId, participant, sessionsOf } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { allOf, idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";

const jobOf = (number: number) =>
  readJob({
    docType: "job",
    schema: 1,
    id: `job:assignments.hand_out:${number}`,
    name: "assignments.hand_out",
    data: { key: String(number) },
    attempts: 0,
    wakeAt: "2027-01-12T21:00:00.000Z",
  });

describe("the moments of homework", () => {
  it("given sessions nobody closes, when planned, then homework comes the morning after each", () => {
    assert.deepEqual(timeline.moments([aSession(1), aSession(2)]), [
      { key: "1", at: "2027-01-13T08:00:00.000Z" },
      { key: "2", at: "2027-01-27T08:00:00.000Z" },
    ]);
    assert.equal(timeline.alsoForLateJoiners, false);
  });
});

describe("handing out homework", () => {
  let ports: TestPorts;
  const run = async (number = 1) => {
    await landed(ports, groupId, await handOut(ports, jobOf(number), groupId));
  };
  const modules = async () => (await getGroup(ports.documents, groupId)).value.handedOut;
  const rendered = async (change: Partial<Notice> = {}): Promise<Rendered> => {
    const [stored] = await allOf(ports, groupId, "notice");
    return await handedOut.render(ports, { ...readNotice(stored?.value), ...change }, "nl");
  };

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-12T21:00:00Z" });
    await aClass(ports, { participants: 3 });
  });

  it("given the end of session 1, when handed out, then participants hear it and the teacher not", async () => {
    await run();

    assert.deepEqual(await idsOf(ports, groupId, "notice"), [
      "notice:assignments.handed_out:1:p-1",
      "notice:assignments.handed_out:1:p-2",
      "notice:assignments.handed_out:1:p-3",
    ]);
    assert.deepEqual(await modules(), [1]);
  });

  it("given homework that was handed out, when it runs again, then nothing is doubled", async () => {
    await run();
    await run();

    assert.equal((await idsOf(ports, groupId, "notice")).length, 3);
    assert.deepEqual(await modules(), [1]);
  });

  it("given a session that was moved to later, when the old moment comes, then the job waits", async () => {
    assert.deepEqual(await handOut(ports, jobOf(2), groupId), {
      again: "2027-01-27T08:00:00.000Z",
    });
  });

  it("given a session closed before its end, when handed out, then it goes at the end and is not lost", async () => {
    ports = portsOf({ now: "2027-01-12T20:50:00Z" });
    const closedAt = instant("2027-01-12T20:49:00Z");
    await aClass(ports, { sessions: [aSession(1, { closedAt }), aSession(2)] });

    assert.deepEqual(await handOut(ports, jobOf(1), groupId), { again: aSession(1).endsAt });
  });

  it("given a closed group, when handed out, then nobody hears it", async () => {
    ports = portsOf({ now: "2027-01-12T21:00:00Z" });
    await aClass(ports, { group: { archivedAt: instant("2027-01-12T20:00:00Z") } });

    assert.deepEqual(await handOut(ports, jobOf(1), groupId), {});
  });

  it("given somebody who stopped or never began, when handed out, then they hear nothing", async () => {
    ports = portsOf({ now: "2027-01-12T21:00:00Z" });
    const at = instant("2027-01-12T10:00:00Z");
    const stopped = { at, by: "p-1", reasons: [] };
    await aClass(ports, {
      members: [
        aMember({ personId: "p-1", stopped }),
        aMember({ personId: "p-2", noShowAt: at }),
        aMember({ personId: "p-3" }),
      ],
    });
    await run();

    assert.deepEqual(await idsOf(ports, groupId, "notice"), [
      "notice:assignments.handed_out:1:p-3",
    ]);
  });

  it("given a session nobody knows, when its moment comes, then nothing happens", async () => {
    assert.deepEqual(await handOut(ports, jobOf(40), groupId), {});
  });

  it("given a cancelled session, when its moment comes, then there is no homework", async () => {
    ports = portsOf({ now: "2027-01-12T21:00:00Z" });
    await aClass(ports, { sessions: [aSession(1, { state: "cancelled" }), aSession(2)] });

    assert.deepEqual(await handOut(ports, jobOf(1), groupId), {});
  });

  it("given later modules first, when handed out, then they are kept in order", async () => {
    ports = portsOf({ now: "2027-03-01T21:00:00Z" });
    await aClass(ports, { sessions: sessionsOf() });
    await run(2);
    await run(1);

    assert.deepEqual(await modules(), [1, 2]);
  });

  it("given a notice, when shown, then the card has this module's work and its deadline", async () => {
    await run();

    const shown = await rendered();

    assert.ok(shown.kind === "card");
    assert.equal(shown.summary, "Je opdrachten bij les 1 staan klaar");
    assert.match(shownText(shown.card), /Lever in vóór dinsdag 26 januari/);
  });

  it("given homework handed in before the message goes, when shown, then the card knows", async () => {
    await run();
    await handIn(ports, participant, { groupId, assignmentId: "m01-hand-in", text: "Al klaar." });

    const shown = await rendered();

    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /✓ Ingeleverd op dinsdag 12 januari/);
  });

  it("given somebody who left, when shown, then the message is skipped", async () => {
    await run();

    assert.deepEqual(await rendered({ to: "p-gone" }), {
      kind: "skip",
      reason: "no_longer_in_group",
    });
  });

  it("given a module that is gone, when shown, then the message is skipped", async () => {
    await run();

    assert.deepEqual(await rendered({ data: { number: 40 } }), {
      kind: "skip",
      reason: "module_gone",
    });
  });

  it("given a group that was closed meanwhile, when shown, then the message is skipped", async () => {
    await run();
    await closeByHand(ports);

    assert.deepEqual(await rendered(), { kind: "skip", reason: "group_archived" });
  });
});
