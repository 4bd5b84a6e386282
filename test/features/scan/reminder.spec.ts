import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
import {
  remind,
  reminder,
  reminderTimeline,
  timeline,
} from "../../../bot/features/scan/notices.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId } from "../../support/a-group.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { allOf, idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";

const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:scan.remind:start",
  name: "scan.remind",
  data: { key: "start" },
  attempts: 0,
  wakeAt: "2027-01-10T09:00:00.000Z",
});

describe("the one reminder", () => {
  let ports: TestPorts;
  const run = async () => await landed(ports, groupId, await remind(ports, job, groupId));
  const reminded = () => idsOf(ports, groupId, "notice");
  const progressFor = async (personId: string, change: object) => {
    const member = await findMember(ports.documents, groupId, personId);
    assert.ok(member);
    const progress = { ...member.value.progress, ...change };
    await ports.documents.commit(groupId, [
      savedMember({ ...member.value, progress }, member.etag),
    ]);
  };

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-10T09:00:00Z" });
    await aClass(ports, { participants: 3 });
    await progressFor("p-1", { scanPages: 12, scanPagesDone: 4 });
    await progressFor("p-2", { scanPages: 12, scanPagesDone: 12, scanCompletedAt: ports.now() });
  });

  it("given session 1, when planned, then it comes two days before, at ten", () => {
    assert.deepEqual(reminderTimeline.moments([aSession(1)]), [
      { key: "start", at: "2027-01-10T09:00:00.000Z" },
    ]);
    assert.equal(reminderTimeline.alsoForLateJoiners, false);
    assert.equal(timeline.alsoForLateJoiners, true);
  });

  it("given who is done, who is not and who has no scan, when reminded twice, then one hears it, once", async () => {
    await run();
    await run();

    assert.deepEqual(await reminded(), ["notice:scan.reminder:p-1"]);
    const [stored] = await allOf(ports, groupId, "notice");
    assert.equal(stored?.value["expiresAt"], "2027-01-12T18:00:00.000Z");
  });

  it("given a session that has begun, when the job is late, then nobody is reminded", async () => {
    ports.clock.now = instant("2027-01-12T18:00:00Z");
    await run();

    assert.deepEqual(await reminded(), []);
  });

  it("given a closed group, when the moment comes, then nobody is reminded", async () => {
    await closeByHand(ports);
    await run();

    assert.deepEqual(await reminded(), []);
  });

  it("given a scan that is done by then, when shown, then the reminder is skipped", async () => {
    await run();
    const [stored] = await allOf(ports, groupId, "notice");
    const notice = readNotice(stored?.value);
    assert.equal((await reminder.render(ports, notice, "nl")).kind, "card");

    await progressFor("p-1", { scanPagesDone: 12, scanCompletedAt: ports.now() });

    assert.deepEqual(await reminder.render(ports, notice, "nl"), {
      kind: "skip",
      reason: "already_done",
    });
  });
});
