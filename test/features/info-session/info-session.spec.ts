import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { findInfoSession, infoSessionSentence } from "../../../bot/features/info-session/public.ts";
import {
  clearInfoSessionRoute,
  infoSessionRoute,
  setInfoSessionRoute,
} from "../../../bot/features/info-session/routes.ts";
import { sync } from "../../../bot/features/info-session/sync.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import {
  aMember,
  aPerson,
  coordinatorId,
  storedPerson,
  teacherId,
} from "../../support/a-member.ts";
import { aTenant, unavailable } from "../../support/a-tenant.ts";
import { idsOf, landed, portsOf } from "../../support/ports.ts";

const wanted = {
  groupId,
  on: "2027-02-01",
  time: "19:00",
  minutes: 60,
  online: true,
  where: "",
};
const ria = { name: "Ria", mail: "ria@delinde.example", personId: "p-ria" };

async function aCourse(group: object = {}) {
  const tenant = aTenant();
  const ports = portsOf({ now: "2027-01-13T08:00:00Z", tenant: tenant.tenant });
  await aClass(ports, {
    members: [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({ personId: "p-1", supervisor: ria }),
      aMember({ personId: "p-2", supervisor: { ...ria, mail: "RIA@delinde.example" } }),
    ],
    group,
  });
  const account = { tenantId: "t", objectId: "o-c", guest: false, usableSince: ports.now() };
  await storedPerson(ports, aPerson({ personId: coordinatorId, account }));
  const memberships = [{ groupId, role: "supervisor" as const }];
  await storedPerson(ports, aPerson({ personId: "p-ria", memberships }));
  const job = readJob({
    docType: "job",
    schema: 1,
    id: "job:info_session.sync",
    name: "info_session.sync",
    data: {},
    attempts: 0,
    wakeAt: ports.now(),
  });
  return {
    ports,
    tenant,
    run: async () => await landed(ports, groupId, await sync(ports, job, groupId)),
    set: (change: object = {}, actor: Actor = coordinator) =>
      setInfoSessionRoute(ports, actor, { ...wanted, ...change }),
    clear: (actor: Actor = coordinator) => clearInfoSessionRoute(ports, actor, { groupId }),
    see: (actor: Actor) => infoSessionRoute(ports, actor, { groupId }),
    info: () => findInfoSession(ports.documents, groupId),
  };
}

describe("the information session", () => {
  it("given an online one, when set, then it is in the coordinator's calendar once, with each supervisor once", async () => {
    const { set, run, tenant, see } = await aCourse();
    await set();
    await set();
    await run();
    await run();

    assert.deepEqual(tenant.changes, [`create ${groupId}-info-0`]);
    const [event] = tenant.events.values();
    assert.equal(event?.organiser, "o-c");
    assert.equal(event?.startsAt, "2027-02-01T18:00:00.000Z");
    assert.deepEqual(event?.attendees, ["ria@delinde.example"]);
    const outcome = await see(participant);
    assert.ok(outcome.ok);
    assert.equal(outcome.value.mayEdit, false);
    assert.equal(outcome.value.info?.joinUrl, event?.joinUrl);
    assert.equal(outcome.value.info?.calendar, undefined);
  });

  it("given it is moved, cleared and set again, when synced, then the event follows, goes, and is another", async () => {
    const { set, clear, run, tenant, info } = await aCourse();
    await set();
    await run();
    await set({ time: "20:00" });
    await run();
    await clear();
    await clear();
    assert.equal(await info(), undefined);
    await run();
    await run();
    await set({ on: "2027-02-08" });
    await run();

    assert.deepEqual(tenant.changes, [
      `create ${groupId}-info-0`,
      "change event-1 moment",
      "cancel event-1",
      `create ${groupId}-info-1`,
    ]);
  });

  it("given an answer that got lost, when cleared, then the event that may be there is cancelled", async () => {
    const { set, clear, run, tenant } = await aCourse();
    await set();
    tenant.fail("createEvent", unavailable(), 1, "afterwards");
    await assert.rejects(run());
    await clear();
    await run();

    assert.deepEqual(tenant.changes, [`create ${groupId}-info-0`, "cancel event-1"]);
  });

  it("given a calendar that may not be used, when synced, then the session stands and the coordinator knows", async () => {
    const { set, run, tenant, see } = await aCourse();
    tenant.fail("createEvent", new Fault("tenant.forbidden"));
    await set();
    await run();

    const outcome = await see(coordinator);
    assert.equal(outcome.ok && outcome.value.info?.calendar, "forbidden");
    await set({ time: "20:00" });
    await run();
    const again = await see(coordinator);
    assert.equal(again.ok && again.value.info?.calendar, "done");
  });

  it("given a place, when set, then no calendar is asked, and one that was there goes", async () => {
    const { set, run, tenant } = await aCourse();
    const place = { online: false, where: "De Linde, zaal 2" };
    await set(place);
    await run();
    assert.deepEqual(tenant.changes, []);
    await set();
    await run();
    await set(place);
    await run();
    assert.equal(tenant.changes.at(-1), "cancel event-1");
  });

  for (const [what, change, refusal] of [
    ["a moment that has passed", { on: "2027-01-12" }, "info_session.in_past"],
    ["no place", { online: false, where: "  " }, "info_session.no_place"],
  ] as const) {
    it(`given ${what}, when set, then it is ${refusal}`, async () => {
      const { set, info } = await aCourse();
      const outcome = await set(change);
      assert.equal(outcome.ok || outcome.refusal, refusal);
      assert.equal(await info(), undefined);
    });
  }

  for (const [what, actor, seen, changed] of [
    ["the teacher", teacher, true, "groups.coordinators_only"],
    ["a participant", participant, true, "groups.coordinators_only"],
    ["a supervisor", anActor("p-ria"), true, "groups.coordinators_only"],
    [
      "a supervisor with a link",
      { ...anActor("p-ria"), link: "supervise" as const },
      true,
      "groups.coordinators_only",
    ],
    ["somebody of elsewhere", outsider, "groups.not_yours", "groups.coordinators_only"],
    ["a stranger", stranger, "groups.not_known", "groups.coordinators_only"],
  ] as const) {
    it(`given ${what}, when looked and changed, then it is as their role allows`, async () => {
      const { set, clear, see } = await aCourse();
      await set();
      const found = await see(actor);
      assert.equal(found.ok || found.refusal, seen);
      for (const outcome of [await set({}, actor), await clear(actor)]) {
        assert.equal(outcome.ok || outcome.refusal, changed);
      }
    });
  }

  it("given a closed group, when set, then it stays as it is", async () => {
    const { set, clear, ports } = await aCourse({ archivedAt: "2027-01-12T08:00:00.000Z" });
    for (const outcome of [await set(), await clear()]) {
      assert.equal(outcome.ok || outcome.refusal, "groups.archived");
    }
    assert.deepEqual(await idsOf(ports, groupId, "job"), []);
  });

  it("given each kind of place, when said, then it is one Dutch line", async () => {
    const { set, info } = await aCourse();
    await set();
    const online = await info();
    assert.ok(online);
    assert.equal(
      infoSessionSentence(online, "nl"),
      "De voorlichting is online, op maandag 1 februari om 19:00 uur.",
    );
    assert.match(
      infoSessionSentence({ ...online, online: false, where: "Zaal 2" }, "nl"),
      /Waar: Zaal 2$/,
    );
  });
});
