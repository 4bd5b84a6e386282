import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { getGroup, listMembers, listSummaries } from "../../../bot/features/groups/public.ts";
import { indexGroup } from "../../../bot/features/imports/jobs.ts";
import { confirmRoute } from "../../../bot/features/imports/routes.ts";
import { findPerson, getPerson } from "../../../bot/features/people/public.ts";
import { cancel } from "../../../bot/features/provisioning/control.ts";
import { listSessions } from "../../../bot/features/sessions/public.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { instant } from "../../../bot/kernel/time.ts";
import {
  anActor,
  coordinator,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { coordinatorId } from "../../support/a-member.ts";
import { allOf, idsOf, tenantId } from "../../support/ports.ts";
import { anImport, groupIdOf } from "./an-import.ts";

type Import = Awaited<ReturnType<typeof anImport>>;
const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:imports.index",
  name: "imports.index",
  data: {},
  attempts: 0,
  wakeAt: "2026-11-22T12:00:00.000Z",
});

/** Everything of the group that is stored, without what changes by being written again. */
const whole = async ({ ports }: Import, groupId: string) => {
  const types = ["group", "member", "session", "step", "job"];
  const all = await Promise.all(types.map((docType) => allOf(ports, groupId, docType)));
  return all.flat().map(({ id, value }) => ({ id, value }));
};

describe("confirming an import", () => {
  let given: Import;

  beforeEach(async () => {
    given = await anImport();
  });

  it("given a good file, when confirmed, then group, people, sessions and steps are there", async () => {
    const verdict = await given.check({ participants: 14 });

    const outcome = await given.confirm(verdict.importId);

    const groupId = groupIdOf(verdict);
    assert.deepEqual(outcome, { ok: true, value: { groupId, created: true, added: 14 } });
    const { documents } = given.ports;
    const { value: group } = await getGroup(documents, groupId);
    assert.deepEqual([group.state, group.coordinatorId], ["busy", coordinatorId]);
    assert.equal((await listMembers(documents, groupId)).length, 15);
    assert.equal((await listSessions(documents, groupId)).length, 12);
    assert.equal((await idsOf(given.ports, groupId, "step")).length, 9);
  });

  it("given an import, when confirmed twice, then the second changes nothing", async () => {
    const verdict = await given.check();
    await given.confirm(verdict.importId);
    const before = await whole(given, groupIdOf(verdict));

    const outcome = await given.confirm(verdict.importId);

    assert.deepEqual(outcome, {
      ok: true,
      value: { groupId: groupIdOf(verdict), created: false, added: 0 },
    });
    assert.deepEqual(await whole(given, groupIdOf(verdict)), before);
  });

  it("given two presses at once, when confirmed, then there is one group and one answer 'made'", async () => {
    const { importId, group } = await given.check();

    const outcomes = await Promise.all(
      [1, 2].map(() => rerunOnConflict(() => given.confirm(importId))),
    );

    const made = outcomes.map((outcome) => outcome.ok && outcome.value.created);
    assert.deepEqual(made.toSorted(), [false, true]);
    assert.equal((await listMembers(given.ports.documents, group?.groupId ?? "")).length, 13);
  });

  it("given the same file again later, when confirmed, then nothing changes", async () => {
    const first = await given.check();
    await given.confirm(first.importId);
    const before = await whole(given, groupIdOf(first));

    await given.confirm((await given.check()).importId);

    assert.deepEqual(await whole(given, groupIdOf(first)), before);
  });

  it("given a file with one more person, when confirmed, then only that person joins", async () => {
    const first = await given.check({ participants: 12 });
    await given.confirm(first.importId);

    const outcome = await given.confirm((await given.check({ participants: 13 })).importId);

    const groupId = groupIdOf(first);
    assert.deepEqual(outcome, { ok: true, value: { groupId, created: false, added: 1 } });
    const { documents } = given.ports;
    assert.equal((await listMembers(documents, groupId)).length, 14);
    assert.ok((await listSessions(documents, groupId)).every(({ rev }) => rev === 2));
  });

  it("given a file with fewer people, when confirmed, then nobody is removed", async () => {
    const first = await given.check({ participants: 13 });
    await given.confirm(first.importId);

    const outcome = await given.confirm((await given.check({ participants: 12 })).importId);

    assert.ok(outcome.ok);
    assert.equal(outcome.value.added, 0);
    assert.equal((await listMembers(given.ports.documents, groupIdOf(first))).length, 14);
  });

  it("given a group that was stopped, when its file has somebody new, then it stays stopped", async () => {
    const first = await given.check();
    await given.confirm(first.importId);
    await cancel(given.ports, coordinator, groupIdOf(first));

    await given.confirm((await given.check({ participants: 13 })).importId);

    const { value } = await getGroup(given.ports.documents, groupIdOf(first));
    assert.equal(value.state, "cancelled");
  });

  it("given a small group, when confirmed without a reason, then one is asked; with one it is kept", async () => {
    const verdict = await given.check({ participants: 11 });

    assert.deepEqual(await given.confirm(verdict.importId, "  "), {
      ok: false,
      refusal: "imports.reason_needed",
    });
    assert.ok((await given.confirm(verdict.importId, " Kleine instelling. ")).ok);

    const { value } = await getGroup(given.ports.documents, groupIdOf(verdict));
    assert.equal(value.sizeReason, "Kleine instelling.");
  });

  it("given a file with errors, when confirmed anyway, then there is nothing to confirm", async () => {
    const verdict = await given.check({ rows: { 4: { "e-mail": "geen adres" } } });

    assert.deepEqual(await given.confirm(verdict.importId), {
      ok: false,
      refusal: "imports.not_found",
    });
  });

  it("given a good file, when it is confirmed after the first session began, then it is refused", async () => {
    const { importId, group } = await given.check({}, { startOn: "2026-11-24" });
    given.ports.clock.now = instant("2026-11-24T20:00:00Z");

    assert.deepEqual(await given.confirm(importId), { ok: false, refusal: "imports.has_errors" });
    assert.deepEqual(await idsOf(given.ports, group?.groupId ?? "", "group"), []);
  });

  it("given a check that was forgotten or made up, when confirmed, then it is refused", async () => {
    assert.deepEqual(await given.confirm("nonsense"), { ok: false, refusal: "imports.not_found" });
  });

  for (const actor of [participant, teacher, outsider, stranger]) {
    it(`given ${actor.objectId}, when confirming, then it is for coordinators`, async () => {
      const { importId } = await given.check();

      assert.deepEqual(await given.confirm(importId, "", actor), {
        ok: false,
        refusal: "groups.coordinators_only",
      });
    });
  }
});

describe("the coordinator who confirms", () => {
  const newcomer: Actor = { ...anActor(undefined), objectId: "o-new", isCoordinator: true };

  it("given a coordinator we never saw, when confirming, then the account becomes a person", async () => {
    const { ports, check } = await anImport();
    const verdict = await check();

    const outcome = await confirmRoute(ports, newcomer, { importId: verdict.importId });

    assert.ok(outcome.ok);
    const { value: group } = await getGroup(ports.documents, groupIdOf(verdict));
    const { name, account } = (await getPerson(ports.documents, group.coordinatorId)).value;
    assert.deepEqual(
      [name, account?.objectId, account?.tenantId],
      ["Nieuwe Coördinator", "o-new", tenantId],
    );
  });

  it("given a coordinator without account, when confirming, then it says what to do", async () => {
    const { check, confirm } = await anImport();
    const { importId } = await check();

    assert.deepEqual(await confirm(importId, "", { ...newcomer, objectId: "o-unknown" }), {
      ok: false,
      refusal: "imports.coordinator_without_account",
    });
  });
});

describe("the lists that follow an import", () => {
  it("given a new group, when indexed twice, then people and provider know it once", async () => {
    const { ports, check, confirm } = await anImport();
    const verdict = await check();
    await confirm(verdict.importId);
    const groupId = groupIdOf(verdict);

    await indexGroup(ports, job, groupId);
    await indexGroup(ports, job, groupId);

    for (const { value } of await listMembers(ports.documents, groupId)) {
      const person = await findPerson(ports.documents, value.personId);
      assert.deepEqual(person?.value.memberships, [{ groupId, role: value.role }]);
    }
    const [summary, ...others] = await listSummaries(ports.documents, "zorgopleider");
    assert.equal(others.length, 0);
    assert.deepEqual([summary?.value.participants, summary?.value.sessions.length], [12, 12]);
  });

  it("given a teacher with a group, when a second at the same hour is checked, then it is told", async () => {
    const { ports, check, confirm } = await anImport();
    const verdict = await check();
    await confirm(verdict.importId);
    await indexGroup(ports, job, groupIdOf(verdict));

    const second = await check({}, { startOn: "2027-01-11", weekday: 2 });

    assert.notEqual(groupIdOf(second), groupIdOf(verdict));
    const codes = second.plan?.findings.map(({ code }) => code) ?? [];
    assert.ok(codes.includes("sessions.teacher_busy"), codes.join(", "));
  });
});
