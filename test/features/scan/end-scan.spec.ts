import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import {
  findMember,
  getGroup,
  listMembers,
  savedGroup,
  savedMember,
} from "../../../bot/features/groups/public.ts";
import { endInvitation, endTimeline, inviteEnd } from "../../../bot/features/scan/end-notices.ts";
import { findScan } from "../../../bot/features/scan/store.ts";
import { savePage } from "../../../bot/features/scan/verbs.ts";
import { moveSession } from "../../../bot/features/sessions/change-session.ts";
import { listStoredSessions, savedSession } from "../../../bot/features/sessions/public.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId, participant, teacher } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { allOf, idsOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";
import { pressed, scanSent, wholeTrack } from "./a-scan.ts";

// Session 12 is on 15 June 2027, 19:00 to 22:00 in Amsterdam.
const lastStart = "2027-06-15T17:00:00.000Z";
const stopped = {
  at: instant("2027-03-01T12:00:00Z"),
  by: "p-3",
  reasons: ["workload"],
};
const noticesOf = async (ports: TestPorts, type: string) =>
  (await idsOf(ports, groupId, "notice")).filter((id) => id.startsWith(`notice:${type}:`));
const archive = async (ports: TestPorts) => {
  await closeByHand(ports);
};
const jobOf = (name: string, key: string) =>
  readJob({
    docType: "job",
    schema: 1,
    id: `job:${name}:${key}`,
    name,
    data: { key },
    attempts: 0,
    wakeAt: lastStart,
  });

describe("the end scan", () => {
  let ports: TestPorts;
  const run = async () => {
    const result = await inviteEnd(ports, jobOf("scan.invite_end", "end"), groupId);
    await landed(ports, groupId, result);
    return result;
  };
  const invited = () => noticesOf(ports, "scan.end_invitation");

  beforeEach(async () => {
    ports = portsOf({ now: lastStart });
    const stoppedMember = aMember({ personId: "p-3", stopped });
    await aClass(ports, {
      members: [
        aMember({ personId: "p-teacher", role: "teacher" }),
        aMember({ personId: "p-1" }),
        aMember({ personId: "p-2" }),
        stoppedMember,
      ],
    });
    await scanSent(ports, groupId);
  });

  it("given the sessions, when planned, then it comes as the last one starts", () => {
    assert.deepEqual(endTimeline.moments([aSession(1), aSession(12)]), [
      { key: "end", at: lastStart },
    ]);
    assert.deepEqual(endTimeline.moments([]), []);
  });

  it("given the last session, when it starts, then everybody who takes part is invited once", async () => {
    await run();
    await run();

    assert.deepEqual(await invited(), [
      "notice:scan.end_invitation:p-1",
      "notice:scan.end_invitation:p-2",
    ]);
    const members = await listMembers(ports.documents, groupId);
    assert.deepEqual(
      members.map(({ value }) => value.progress.endScan?.pages),
      [12, 12, undefined, undefined],
    );
  });

  it("given a newer version of the track, when invited, then the scan is of the version of the start scan", async () => {
    const newer = { ...wholeTrack, version: 2, modules: wholeTrack.modules.slice(0, 3) };
    const find = (_: string, version?: number) => (version === 1 ? wholeTrack : newer);
    ports = { ...ports, tracks: { ...ports.tracks, all: [newer], find } };
    const { value, etag } = await getGroup(ports.documents, groupId);
    await ports.documents.commit(groupId, [savedGroup({ ...value, trackVersion: 2 }, etag)]);

    await run();

    const [own, other] = await Promise.all(
      ["p-1", "p-2"].map((id) => findScan(ports.documents, groupId, id, "end")),
    );
    assert.deepEqual([own?.value.trackVersion, other?.value.trackVersion], [1, 2]);
  });

  it("given a session that was moved, when the job comes too early, then it waits for the session", async () => {
    ports.clock.now = instant("2027-06-15T16:59:00Z");

    assert.deepEqual(await run(), { again: lastStart });
    assert.deepEqual(await invited(), []);
  });

  it("given the last session, when moved, then the job moves along and still invites once", async () => {
    ports.clock.now = instant("2027-06-14T12:00:00Z");
    const to = instant("2027-06-22T17:00:00Z");
    const request = { groupId, number: 12, startsAt: to, shiftFollowing: false };
    const outcome = await moveSession(ports, teacher, request);

    assert.ok(outcome.ok, JSON.stringify(outcome));
    const [job] = (await allOf(ports, groupId, "job")).filter(
      ({ id }) => id === "job:scan.invite_end:end",
    );
    assert.equal(job?.value["wakeAt"], to);
    ports.clock.now = to;
    await run();
    assert.equal((await invited()).length, 2);
  });

  it("given the last session is cancelled, when looked at, then the one before it is the last", async () => {
    const last = (await listStoredSessions(ports.documents, groupId)).at(-1);
    assert.ok(last);
    const cancelled = { ...last.value, state: "cancelled" as const };
    await ports.documents.commit(groupId, [savedSession(cancelled, last.etag)]);
    ports.clock.now = instant("2027-06-03T08:00:00Z");

    await run();

    assert.equal((await invited()).length, 2);
  });

  it("given more than two weeks later, when the app was down, then nobody is asked any more", async () => {
    ports.clock.now = instant("2027-06-29T20:00:00Z");
    await run();

    assert.deepEqual(await invited(), []);
  });

  it("given a closed group, when the moment comes, then nobody is invited", async () => {
    await archive(ports);
    await run();

    assert.deepEqual(await invited(), []);
  });

  it("given pages that are saved, when saved, then the member follows and the start scan stays", async () => {
    await run();
    for (const module of wholeTrack.modules) {
      await savePage(ports, participant, { ...pressed(groupId, module), moment: "end" });
    }

    const member = await findMember(ports.documents, groupId, "p-1");
    assert.deepEqual(member?.value.progress.endScan, {
      pages: 12,
      pagesDone: 12,
      completedAt: ports.now(),
    });
    assert.equal(member?.value.progress.scanPagesDone, 0);
    const start = await findScan(ports.documents, groupId, "p-1", "start");
    assert.deepEqual(start?.value.answers, {});
  });

  it("given an invitation, when shown, then its facts of that moment decide", async () => {
    await run();
    const [stored] = await allOf(ports, groupId, "notice");
    const notice = readNotice(stored?.value);
    assert.equal(notice.expiresAt, "2027-06-29T20:00:00.000Z");
    const shown = await endInvitation.render(ports, notice, "nl");
    assert.equal(shown.kind, "card");

    for (const module of wholeTrack.modules) {
      await savePage(ports, participant, { ...pressed(groupId, module), moment: "end" });
    }

    assert.deepEqual(await endInvitation.render(ports, notice, "nl"), {
      kind: "skip",
      reason: "already_done",
    });
  });

  it("given somebody who stopped meanwhile, when shown, then it is skipped", async () => {
    await run();
    const [stored] = await allOf(ports, groupId, "notice");
    const member = await findMember(ports.documents, groupId, "p-1");
    assert.ok(member);
    await ports.documents.commit(groupId, [savedMember({ ...member.value, stopped }, member.etag)]);

    assert.deepEqual(await endInvitation.render(ports, readNotice(stored?.value), "nl"), {
      kind: "skip",
      reason: "stopped",
    });
  });
});
