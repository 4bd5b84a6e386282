import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getGroup, listMembers } from "../../../bot/features/groups/public.ts";
import { listSteps, savedStep, stepNames } from "../../../bot/features/provisioning/store.ts";
import { listSessions } from "../../../bot/features/sessions/public.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { secondsBetween } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import { gone, unavailable } from "../../support/a-tenant.ts";
import { idsOf } from "../../support/ports.ts";
import { aMaking } from "./a-making.ts";

describe("making a class", () => {
  it("given four colleagues and ten guests, when made, then every step is done", async () => {
    const making = await aMaking({ internal: 4, guests: 10, sessions: 12 });

    await making.toTheEnd();

    const { state, steps, pendingGuests } = await making.view();
    assert.equal(state, "done");
    assert.deepEqual(
      steps.map(({ name, state: is, done, total }) => [name, is, done === total]),
      stepNames.map((name) => [name, "done", true]),
    );
    assert.equal(pendingGuests.length, 10);
  });

  it("given a class, when made, then people, team and lessons are in the tenant once", async () => {
    const making = await aMaking({ internal: 4, guests: 10, sessions: 12 });

    await making.toTheEnd();

    const kinds = Map.groupBy(making.tenant.changes, (change) => change.split(" ")[0]);
    const counts = Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length]));
    assert.deepEqual(counts, { app: 2, invite: 10, group: 1, team: 1, tab: 1, create: 12 });
    const members = await listMembers(making.ports.documents, groupId);
    assert.ok(members.every(({ value }) => value.joinedOn !== undefined));
    const sessions = await listSessions(making.ports.documents, groupId);
    assert.ok(sessions.every(({ calendar }) => calendar?.joinUrl !== undefined));
  });

  it("given a class, when made, then its messages are set, each at its own moment", async () => {
    const making = await aMaking({ sessions: 2 });

    await making.toTheEnd();

    const jobs = await idsOf(making.ports, groupId, "job");
    assert.deepEqual(
      jobs.filter((id) => !id.startsWith("job:provisioning")),
      [
        "job:assignments.hand_out:1",
        "job:assignments.hand_out:2",
        "job:scan.invite:start",
        "job:scan.invite_end:end",
        "job:scan.remind:start",
        "job:welcome.send:start",
      ],
    );
    assert.ok(jobs.includes("job:provisioning.check_guests"));
  });

  it("given a class that is made, when every step runs again, then nothing changes anywhere", async () => {
    const making = await aMaking({ internal: 2, guests: 3, sessions: 3 });
    await making.toTheEnd();
    const { documents } = making.ports;
    const before = [...making.tenant.changes];
    const facts = async () => [
      (await listMembers(documents, groupId)).map(({ value }) => value),
      await listSessions(documents, groupId),
      await idsOf(making.ports, groupId, "job"),
    ];
    const was = await facts();
    for (const { value, etag } of await listSteps(documents, groupId)) {
      await documents.commit(groupId, [
        savedStep({ ...value, state: "waiting", memory: {} }, etag),
      ]);
    }

    await making.toTheEnd();

    assert.deepEqual(making.tenant.changes, before);
    assert.deepEqual(await facts(), was);
    assert.equal((await making.view()).state, "done");
  });

  it("given a class that is made, when the job runs late, then there is nothing to do", async () => {
    const making = await aMaking();
    await making.toTheEnd();

    assert.deepEqual(await making.once(), {});
  });

  for (const state of ["cancelled", "failed"] as const) {
    it(`given a class that is ${state}, when the job runs, then it stops`, async () => {
      const making = await aMaking({ group: { state } });

      assert.deepEqual(await making.once(), {});
      assert.deepEqual(making.tenant.changes, []);
    });
  }
});

describe("trouble while making a class", () => {
  it("given Microsoft that is away for a while, when made, then it waits longer and goes on", async () => {
    const making = await aMaking();
    making.tenant.fail("findGroup", unavailable(), 3);
    await making.upTo("group");
    const from = making.ports.now();

    await making.upTo("team");

    assert.equal(secondsBetween(from, making.ports.now()), 5 + 10 + 20);
    assert.equal((await making.stepOf("group")).attempts, 0);
  });

  it("given trouble, when the coordinator looks, then the step says that we try again", async () => {
    const making = await aMaking();
    making.tenant.fail("findGroup", unavailable());
    await making.upTo("group");

    await making.once();

    const step = (await making.view()).steps.find(({ name }) => name === "group");
    assert.equal(step?.state, "busy");
    assert.match(step?.note ?? "", /We proberen het vanzelf nog eens/);
  });

  it("given a Retry-After, when waiting, then it is honoured", async () => {
    const making = await aMaking();
    making.tenant.fail(
      "findGroup",
      new Fault("tenant.throttled", { retryable: true, retryAfterInMs: 90_000 }),
    );
    await making.upTo("group");
    const from = making.ports.now();

    const { again } = await making.once();

    assert.equal(secondsBetween(from, again ?? from), 90);
  });

  it("given trouble that stays, when tried many times, then a person is asked to look", async () => {
    const making = await aMaking();
    making.tenant.fail("findGroup", unavailable(), 50);

    await making.toTheEnd();

    const view = await making.view();
    assert.equal(view.state, "failed");
    assert.match(view.steps.find(({ name }) => name === "group")?.note ?? "", /veel pogingen/);
    assert.equal((await getGroup(making.ports.documents, groupId)).value.state, "failed");
  });

  it("given a right the app lacks, when refused, then the step fails at once and says what to do", async () => {
    const making = await aMaking();
    making.tenant.fail("createGroup", new Fault("tenant.forbidden"));

    await making.toTheEnd();

    const step = await making.stepOf("group");
    assert.equal(step.state, "failed");
    assert.deepEqual(step.note, { code: "refused", values: { code: "tenant.forbidden" } });
  });

  it("given a bug of ours, when it breaks, then it is not taken for Microsoft's fault", async () => {
    const making = await aMaking();
    const { tenant } = making.ports;
    const broken = {
      ...making.ports,
      tenant: { ...tenant, findCatalogApp: () => Promise.reject(new TypeError("x")) },
    };
    const { run } = await import("../../../bot/features/provisioning/run.ts");
    const { readJob } = await import("../../../bot/kernel/job.ts");
    const job = readJob({
      docType: "job",
      schema: 1,
      id: "job",
      name: "x.y",
      data: {},
      attempts: 0,
      wakeAt: "2026-11-22T12:00:00Z",
    });

    await assert.rejects(run(broken, job, groupId), TypeError);
  });

  it("given a new team that Microsoft does not know yet, when asked, then that may pass", async () => {
    const making = await aMaking();
    making.tenant.fail("listTeamMembers", gone(), 2);

    await making.toTheEnd();

    assert.equal((await making.view()).state, "done");
  });
});
