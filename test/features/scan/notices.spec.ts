import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { listMembers } from "../../../bot/features/groups/public.ts";
import { invitation, invite, timeline } from "../../../bot/features/scan/notices.ts";
import { savePage } from "../../../bot/features/scan/verbs.ts";
import type { Rendered } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import { aClass, aSession, groupId, participant, sessionsOf } from "../../support/a-group.ts";
import { shownText } from "../../support/card-text.ts";
import { allOf, idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";
import { pressed, wholeTrack } from "./a-scan.ts";

const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:scan.invite:start",
  name: "scan.invite",
  data: {},
  attempts: 0,
  wakeAt: "2027-01-05T09:00:00.000Z",
});

describe("the moment of the scan", () => {
  it("given the first session, when planned, then the scan comes a week before, at ten", () => {
    assert.deepEqual(timeline.moments([aSession(1), aSession(2)]), [
      { key: "start", at: "2027-01-05T09:00:00.000Z" },
    ]);
  });

  it("given no sessions, when planned, then there is no scan", () => {
    assert.deepEqual(timeline.moments([]), []);
  });
});

describe("inviting to the scan", () => {
  let ports: TestPorts;
  const run = async () => {
    await landed(ports, groupId, await invite(ports, job, groupId));
  };
  const rendered = async (to = "p-1"): Promise<Rendered> => {
    const [stored] = (await allOf(ports, groupId, "notice")).filter(
      ({ value }) => value["to"] === to,
    );
    return await invitation.render(ports, readNotice(stored?.value), "nl");
  };

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-05T09:00:00Z" });
    await aClass(ports, { participants: 14 });
  });

  it("given 14 participants, when invited, then each has a scan and a notice, the teacher none", async () => {
    await run();

    assert.equal((await idsOf(ports, groupId, "scan")).length, 14);
    assert.equal((await idsOf(ports, groupId, "notice")).length, 14);
    assert.ok(
      !(await idsOf(ports, groupId, "notice")).includes("notice:scan.invitation:p-teacher"),
    );
  });

  it("given members, when invited, then their progress knows how many pages there are", async () => {
    await run();

    const members = await listMembers(ports.documents, groupId);
    assert.deepEqual(
      members.map(({ value }) => value.progress.scanPages),
      members.map(({ value }) => (value.role === "participant" ? 12 : 0)),
    );
  });

  it("given a scan that was begun, when invited again, then nothing is lost or doubled", async () => {
    await run();
    const [first] = wholeTrack.modules;
    assert.ok(first);
    await savePage(ports, participant, pressed(groupId, first));
    const before = await allOf(ports, groupId, "scan");

    await run();

    assert.deepEqual(await allOf(ports, groupId, "scan"), before);
    assert.equal((await idsOf(ports, groupId, "notice")).length, 14);
  });

  it("given a track that is gone, when invited, then nothing happens", async () => {
    const tracks = aCatalogue([]);

    assert.deepEqual(await invite({ ...ports, tracks }, job, groupId), {});
  });

  it("given an invitation, when shown, then it says how long it takes and when it is needed", async () => {
    await run();

    const shown = await rendered();

    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /12 korte pagina's\. Dat duurt ongeveer 15 minuten/);
    assert.match(shownText(shown.card), /dinsdag 12 januari/);
    assert.match(shownText(shown.card), /Start de scan/);
  });

  it("given a scan that was begun before the message goes, when shown, then it says: go on", async () => {
    await run();
    const [first] = wholeTrack.modules;
    assert.ok(first);
    await savePage(ports, participant, pressed(groupId, first));

    const shown = await rendered();

    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /Ga verder met de scan/);
  });

  it("given a scan that is done, when shown, then the message is skipped", async () => {
    await run();
    for (const module of wholeTrack.modules)
      await savePage(ports, participant, pressed(groupId, module));

    assert.deepEqual(await rendered(), { kind: "skip", reason: "already_done" });
  });

  it("given somebody who left, when shown, then the message is skipped", async () => {
    await run();
    const [notice] = await allOf(ports, groupId, "notice");
    const other = { ...readNotice(notice?.value), to: "p-99" };

    const shown = await invitation.render(ports, other, "nl");

    assert.deepEqual(shown, { kind: "skip", reason: "no_longer_in_group" });
  });

  it("given somebody who joins after session 1, when shown, then it names a lesson to come", async () => {
    ports.clock.now = instant("2027-01-20T09:00:00Z");
    await run();

    const shown = await rendered();

    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /dinsdag 26 januari/);
    assert.equal(sessionsOf().length, 12);
  });
});
