import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { getPerson } from "../../../bot/features/people/public.ts";
import { checkGuests, onTeamEvent } from "../../../bot/features/provisioning/guests-check.ts";
import type { TeamEvent } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { type NewNotice, noticeDocument, queued, readNotice } from "../../../bot/kernel/notice.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { gone } from "../../support/a-tenant.ts";
import { tenantId } from "../../support/ports.ts";
import { aMaking } from "./a-making.ts";

const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:provisioning.check_guests",
  name: "provisioning.check_guests",
  data: {},
  attempts: 0,
  wakeAt: "2026-11-22T12:00:00.000Z",
});

describe("looking whether invitations are accepted", () => {
  let making: Awaited<ReturnType<typeof aMaking>>;
  const usable = async (personId: string) =>
    (await getPerson(making.ports.documents, personId)).value.account?.usableSince;
  const check = () => checkGuests(making.ports, job, groupId);
  const added = (...objectIds: string[]): TeamEvent => ({
    kind: "members_added",
    teamId: "group-1",
    objectIds,
  });
  const noticeFor = async (to: string, reason: string, change: object = {}): Promise<void> => {
    const { ports } = making;
    const dueAt = plus(ports.now(), { hours: 1 });
    const notice: NewNotice = {
      id: `welcome.welcome:${to}`,
      type: "welcome.welcome",
      groupId,
      to,
      data: {},
      dueAt,
      urgency: "daytime",
    };
    const write = queued(notice);
    assert.ok("body" in write);
    await ports.documents.commit(groupId, [
      { ...write, body: { ...write.body, reason, ...change } },
    ]);
  };
  const wakeAtOf = async (to: string) =>
    (await making.ports.documents.get(groupId, noticeDocument(`welcome.welcome:${to}`), readNotice))
      .value.wakeAt;

  beforeEach(async () => {
    making = await aMaking({ internal: 1, guests: 2 });
    await making.upTo("group");
  });

  it("given nobody accepted, when looked, then it looks again in half an hour", async () => {
    assert.deepEqual(await check(), { again: plus(making.ports.now(), { minutes: 30 }) });
    assert.equal(await usable("p-2"), undefined);
  });

  it("given one of two accepted, when looked, then he can be reached and it looks on", async () => {
    making.tenant.redeem("p-2@delinde.example");

    const { again } = await check();

    assert.equal(await usable("p-2"), making.ports.now());
    assert.ok(again);
    assert.deepEqual((await making.view()).pendingGuests, ["Deelnemer 3"]);
  });

  it("given all accepted, when looked, then looking ends", async () => {
    making.tenant.redeem("p-2@delinde.example");
    making.tenant.redeem("p-3@delinde.example");

    assert.deepEqual(await check(), {});
    assert.deepEqual(await check(), {});
  });

  it("given messages that wait for him, when accepted, then they may go at once", async () => {
    await noticeFor("p-2", "not_reachable_yet");
    await noticeFor("p-3", "not_reachable_yet");
    making.tenant.redeem("p-2@delinde.example");
    const later = await wakeAtOf("p-3");

    await check();

    assert.equal(await wakeAtOf("p-2"), making.ports.now());
    assert.equal(await wakeAtOf("p-3"), later);
  });

  it("given a message that waits for something else, when accepted, then it keeps its moment", async () => {
    await noticeFor("p-2", "messenger.unavailable");
    const was = await wakeAtOf("p-2");
    making.tenant.redeem("p-2@delinde.example");

    await check();

    assert.equal(await wakeAtOf("p-2"), was);
  });

  it("given a member Teams tells about, when accepted, then he is known at once", async () => {
    making.tenant.redeem("p-2@delinde.example");

    await onTeamEvent(making.ports, added("o-p-2", "o-somebody-else"));

    assert.equal(await usable("p-2"), making.ports.now());
  });

  it("given a member Teams tells about, when not accepted yet, then he keeps waiting", async () => {
    await onTeamEvent(making.ports, added("o-p-2"));

    assert.equal(await usable("p-2"), undefined);
  });

  it("given somebody who accepted long ago, when Teams tells it again, then nothing is asked", async () => {
    making.tenant.redeem("p-2@delinde.example");
    await check();
    making.tenant.fail("findAccount", gone());

    await onTeamEvent(making.ports, added("o-p-2"));

    assert.ok(await usable("p-2"));
  });

  it("given other news of a team, when told, then nothing is asked", async () => {
    making.tenant.fail("findAccount", gone());

    await onTeamEvent(making.ports, { ...added("o-p-2"), kind: "members_removed" });

    assert.equal(await usable("p-2"), undefined);
  });

  it("given an account that is gone, when looked, then the guest keeps waiting", async () => {
    const account = { tenantId, objectId: "o-unknown", guest: true };
    await storedPerson(making.ports, aPerson({ personId: "p-2", account }));

    assert.ok((await check()).again);
  });
});
