import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { chooseSetting } from "../../../bot/features/assignments/choose-setting.ts";
import { closeGroup, reopenGroup } from "../../../bot/features/closing/close-group.ts";
import { finishUpload, putPiece } from "../../../bot/features/files/upload.ts";
import { getGroup, listMembers } from "../../../bot/features/groups/public.ts";
import { groupRoute } from "../../../bot/features/overview/routes.ts";
import { listSessions } from "../../../bot/features/sessions/public.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { type Instant, plus } from "../../../bot/kernel/time.ts";
import {
  aClass,
  aSession,
  coordinator,
  groupId,
  participant,
  sessionsOf,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { allOf, idsOf, portsOf, type TestPorts } from "../../support/ports.ts";
import { aLivedClass } from "./a-lived-class.ts";

const afterAll: Instant = plus(aSession(12).endsAt, { days: 1 });

describe("closing a group", () => {
  let ports: TestPorts;
  const close = () => closeGroup(ports, coordinator, groupId);
  const reopen = () => reopenGroup(ports, coordinator, groupId);
  const stored = async () => ({
    group: (await getGroup(ports.documents, groupId)).value,
    members: (await listMembers(ports.documents, groupId)).map(({ value }) => value),
  });

  beforeEach(async () => {
    ports = portsOf({ now: afterAll });
    await aClass(ports, { participants: 30, group: { madeAt: afterAll } });
  });

  it("given lessons that are over, when closed, then group and every member know it from one commit", async () => {
    let commits = 0;
    const documents = {
      ...ports.documents,
      commit: (...given: Parameters<typeof ports.documents.commit>) => {
        commits += 1;
        return ports.documents.commit(...given);
      },
    };
    assert.deepEqual(await closeGroup({ ...ports, documents }, coordinator, groupId), {
      ok: true,
      value: { closedAt: afterAll },
    });

    const { group, members } = await stored();
    assert.equal(commits, 1);
    assert.equal(group.archivedAt, afterAll);
    assert.equal(members.length, 31);
    assert.ok(members.every(({ groupClosedAt }) => groupClosedAt === afterAll));
    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
  });

  it("given a closed group, when closed again, then its moment stays", async () => {
    await close();
    const before = await stored();
    ports.clock.now = plus(afterAll, { days: 3 });

    assert.deepEqual(await close(), { ok: true, value: { closedAt: afterAll } });
    assert.deepEqual(await stored(), before);
  });

  for (const [what, now, refusal] of [
    ["to come", plus(aSession(12).startsAt, { minutes: -1 }), "closing.still_running"],
    ["under way", plus(aSession(12).endsAt, { minutes: -1 }), "closing.still_running"],
    ["just over", aSession(12).endsAt, undefined],
  ] as const) {
    it(`given a last lesson that is ${what}, when closed, then the answer is ${refusal ?? "yes"}`, async () => {
      ports.clock.now = now;

      const outcome = await close();

      assert.equal(outcome.ok ? undefined : outcome.refusal, refusal);
      if (!outcome.ok) assert.deepEqual(outcome.details, { number: 12 });
      assert.equal((await stored()).group.archivedAt !== undefined, outcome.ok);
    });
  }

  it("given only cancelled lessons to come, when closed, then that is no hindrance", async () => {
    ports = portsOf({ now: "2027-01-20T12:00:00Z" });
    const [first, ...rest] = sessionsOf();
    assert.ok(first);
    const sessions = [first, ...rest.map((one) => ({ ...one, state: "cancelled" as const }))];
    await aClass(ports, { sessions });

    assert.equal((await close()).ok, true);
    assert.equal((await listSessions(ports.documents, groupId)).length, 12);
  });

  it("given the others, when they close or reopen, then it is for the coordinator only", async () => {
    const before = await stored();
    for (const actor of [participant, teacher, stranger]) {
      const refused = { ok: false, refusal: "groups.coordinators_only" };
      assert.deepEqual(await closeGroup(ports, actor, groupId), refused);
      assert.deepEqual(await reopenGroup(ports, actor, groupId), refused);
    }
    assert.deepEqual(await stored(), before);
  });

  for (const [days, refusal] of [
    [30, undefined],
    [31, "closing.too_late"],
  ] as const) {
    it(`given ${days} days later, when opened again, then the answer is ${refusal ?? "as it was"}`, async () => {
      const before = await stored();
      await close();
      const closed = await stored();
      ports.clock.now = plus(afterAll, { days });

      const outcome = await reopen();

      assert.equal(outcome.ok ? undefined : outcome.refusal, refusal);
      assert.deepEqual(await stored(), refusal ? closed : before);
      assert.equal((await reopen()).ok, refusal === undefined, "twice is once");
    });
  }

  it("given a group that is open, when opened again, then nothing is set or stored", async () => {
    assert.equal((await reopen()).ok, true);
    assert.deepEqual(await idsOf(ports, groupId, "job"), []);
  });

  it("given what came due meanwhile, when opened again, then it is looked at anew", async () => {
    const evening = plus(aSession(12).endsAt, { minutes: 5 });
    ports.clock.now = evening;
    await close();
    ports.clock.now = plus(evening, { days: 2 });
    await reopen();

    const jobs = await allOf(ports, groupId, "job");
    const wakeAt = (id: string) => jobs.find((job) => job.id === `job:${id}`)?.value["wakeAt"];
    const handOut = String(wakeAt("assignments.hand_out:12"));
    assert.ok(handOut > evening && handOut < ports.now());
    assert.equal(wakeAt("assignments.hand_out:11"), undefined, "that was done before");
    assert.ok(String(wakeAt("attendance.follow_up:day")) > ports.now());
    assert.equal(wakeAt("provisioning.run"), undefined);
  });

  it("given somebody who saves at the same moment, when closed, then nobody is left open", async () => {
    const save = () =>
      rerunOnConflict(() => chooseSetting(ports, participant, { groupId, setting: "homeCare" }));

    await Promise.all([rerunOnConflict(close), save()]);

    const { members } = await stored();
    assert.ok(members.every(({ groupClosedAt }) => groupClosedAt === afterAll));
    const again = await save();
    assert.equal(again.ok || again.refusal, "groups.archived");
  });

  it("given the tab, when it asks for the group, then it says since when and until when", async () => {
    await close();

    const outcome = await groupRoute(ports, coordinator, { groupId });

    assert.ok(outcome.ok);
    assert.equal(outcome.value.mayEditSessions, false);
    assert.deepEqual(outcome.value.closed, {
      at: afterAll,
      reopenableUntil: plus(afterAll, { days: 30 }),
    });
  });

  it("given a file that is being sent, when a piece comes or it ends, then it is refused", async () => {
    const lived = await aLivedClass();
    const file = { groupId, fileId: lived.fileId };
    await closeByHand(lived);
    const refused = { ok: false, refusal: "groups.archived" };

    const piece = new Uint8Array(20);
    assert.deepEqual(await putPiece(lived, participant, { ...file, index: 0 }, piece), refused);
    assert.deepEqual(await finishUpload(lived, participant, file), refused);
  });
});
