import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { listMembers, type Member } from "../../../bot/features/groups/public.ts";
import { getPerson } from "../../../bot/features/people/public.ts";
import { checkGuests } from "../../../bot/features/supervisors/check-guests.ts";
import { invite, timeline } from "../../../bot/features/supervisors/invite.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { personDocument, personPartition } from "../../../bot/kernel/person.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId, sessionsOf } from "../../support/a-group.ts";
import { aMember, type aPerson, teacherId } from "../../support/a-member.ts";
import { anAccount, aTenant, unavailable } from "../../support/a-tenant.ts";
import { idsOf, landed, portsOf, tenantId } from "../../support/ports.ts";
import type { TenantRules } from "../../support/tenant-rules.ts";

const ria = { name: "Ria Smit", mail: "r.smit@delinde.example" };
const jobOf = (data: object) =>
  readJob({
    docType: "job",
    schema: 1,
    id: "job:supervisors.invite:4",
    name: "supervisors.invite",
    data,
    attempts: 0,
    wakeAt: "2027-02-24T08:00:00.000Z",
  });

const theTeacher = aMember({
  personId: teacherId,
  role: "teacher",
  mail: "t.vos@zorgopleider.example",
});
const withRia = (personId: string, change: Partial<Member> = {}): Member =>
  aMember({ personId, supervisor: ria, ...change });

/** A class on the morning after its fourth session. */
async function aCourse(members: readonly Member[], rules: TenantRules = {}, change: object = {}) {
  const tenant = aTenant(rules);
  const ports = portsOf({ now: "2027-02-24T08:00:00Z", tenant: tenant.tenant });
  await aClass(ports, { members: [theTeacher, ...members], ...change });
  const run = async (data: object = { key: "4" }) => {
    const result = await invite(ports, jobOf(data), groupId);
    await landed(ports, groupId, result);
    return result;
  };
  const supervisorOf = async (personId: string) => {
    const all = await listMembers(ports.documents, groupId);
    return all.find(({ value }) => value.personId === personId)?.value.supervisor;
  };
  return { ports, tenant, run, supervisorOf };
}

describe("letting supervisors in", () => {
  it("given the sessions, when planned, then it is asked on the morning after each", () => {
    assert.deepEqual(timeline.moments(sessionsOf(2)), [
      { key: "1", at: "2027-01-13T08:00:00.000Z" },
      { key: "2", at: "2027-01-27T08:00:00.000Z" },
    ]);
  });

  it("given practice work, when its session is over, then the supervisor is a person with an account, in no team", async () => {
    const { ports, tenant, run, supervisorOf } = await aCourse([withRia("p-1")]);

    await run();

    assert.deepEqual(tenant.changes, [`invite ${ria.mail}`]);
    const personId = (await supervisorOf("p-1"))?.personId ?? "";
    const { account, memberships } = (await getPerson(ports.documents, personId)).value;
    assert.equal(account?.objectId, "o-r.smit");
    assert.deepEqual(memberships, [{ groupId, role: "supervisor" }]);
    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
    assert.equal((await idsOf(ports, groupId, "member")).length, 2);
  });

  it("given two participants with one supervisor, when run again and again, then one is invited once", async () => {
    const { tenant, run, supervisorOf } = await aCourse([withRia("p-1"), withRia("p-2")]);

    await run();
    await run();
    await run({ key: "5" });

    assert.equal(tenant.changes.length, 1);
    assert.equal((await supervisorOf("p-1"))?.personId, (await supervisorOf("p-2"))?.personId);
  });

  it("given many, when run, then it goes on in small parts and ends", async () => {
    const members = Array.from({ length: 9 }, (_, index) =>
      withRia(`p-${index + 1}`, { supervisor: { ...ria, mail: `s${index}@delinde.example` } }),
    );
    const { tenant, run, ports } = await aCourse(members);
    let data: object | undefined = { key: "4" };
    let runs = 0;
    while (data) {
      const result: Awaited<ReturnType<typeof run>> = await run(data);
      data = result.again ? result.data : undefined;
      runs += 1;
    }

    assert.equal(runs, 3);
    assert.equal(tenant.changes.length, 9);
    assert.ok((await idsOf(ports, groupId, "job")).includes("job:supervisors.check_guests"));
  });

  for (const name of ["findAccountByMail", "inviteGuest"] as const) {
    it(`given a kill after ${name}, when run again, then nobody is invited twice`, async () => {
      const { tenant, run, supervisorOf } = await aCourse([withRia("p-1")]);
      tenant.fail(name, unavailable(), 1, "afterwards");
      await assert.rejects(run());

      await run();

      assert.equal(tenant.changes.length, 1);
      assert.ok((await supervisorOf("p-1"))?.personId);
    });
  }

  it("given the teacher as supervisor, when run, then she stays teacher and nobody is invited", async () => {
    const accounts = [anAccount(`o-${teacherId}`, { mail: "t.vos@zorgopleider.example" })];
    const supervisor = { name: "Tineke Vos", mail: "T.Vos@zorgopleider.example" };
    const { ports, tenant, run, supervisorOf } = await aCourse([withRia("p-1", { supervisor })], {
      accounts,
    });
    await ports.documents.commit(`identity:${tenantId}:o-${teacherId}`, [
      {
        kind: "createOnce",
        id: "pointer",
        body: { docType: "pointer", schema: 1, personId: teacherId },
      },
    ]);

    await run();

    assert.equal((await supervisorOf("p-1"))?.personId, teacherId);
    assert.deepEqual(tenant.changes, []);
    const { memberships } = (await getPerson(ports.documents, teacherId)).value;
    assert.deepEqual(memberships, [{ groupId, role: "teacher" }]);
  });

  it("given invitations that are forbidden, when run, then it is written down, and gone when it works", async () => {
    const rules = { invitationsForbidden: true };
    const { ports, run, supervisorOf } = await aCourse([withRia("p-1")], rules);

    assert.equal((await run()).again, undefined);
    assert.deepEqual(await supervisorOf("p-1"), { ...ria, problem: "invitations_forbidden" });
    assert.deepEqual((await run()).writes, []);

    rules.invitationsForbidden = false;
    ports.clock.now = plus(aSession(5).endsAt, { hours: 11 });
    await run({ key: "5" });
    assert.deepEqual(await run({ key: "5" }), { writes: [] });
    const known = await supervisorOf("p-1");
    assert.equal(known?.problem, undefined);
    assert.ok(known?.personId);
  });

  it("given an address that Microsoft refuses, when run, then the others are let in all the same", async () => {
    const other = { name: "Bo", mail: "bo@delinde.example" };
    const { tenant, run, supervisorOf } = await aCourse([
      withRia("p-1"),
      withRia("p-2", { supervisor: other }),
    ]);
    tenant.fail("inviteGuest", new Fault("tenant.bad_request"));

    await run();

    assert.equal((await supervisorOf("p-1"))?.problem, "address_refused");
    assert.ok((await supervisorOf("p-2"))?.personId);
  });

  for (const [what, members, data, change] of [
    ["no supervisor", [aMember()], { key: "4" }, {}],
    ["a module without practice work", [withRia("p-1")], { key: "3" }, {}],
    ["a session nobody knows", [withRia("p-1")], { key: "44" }, {}],
    ["a session to come", [withRia("p-1")], { key: "5" }, {}],
    [
      "a cancelled session",
      [withRia("p-1")],
      { key: "4" },
      { sessions: [aSession(4, { state: "cancelled" })] },
    ],
    [
      "a closed group",
      [withRia("p-1")],
      { key: "4" },
      { group: { archivedAt: aSession(3).endsAt } },
    ],
    [
      "somebody who stopped",
      [withRia("p-1", { stopped: { at: aSession(1).endsAt, by: "p-1", reasons: [] } })],
      { key: "4" },
      {},
    ],
  ] as const) {
    it(`given ${what}, when run, then nobody is invited`, async () => {
      const { tenant, run } = await aCourse(members, {}, change);

      const { writes = [] } = await run(data);

      assert.deepEqual(writes, []);
      assert.deepEqual(tenant.changes, []);
    });
  }
});

describe("looking whether supervisors accepted", () => {
  it("given one who has not, when looked, then less and less often; when accepted, then it ends", async () => {
    const { ports, tenant, run, supervisorOf } = await aCourse([withRia("p-1")]);
    await run();
    const look = (looks: number) =>
      checkGuests(ports, jobOf(looks === 0 ? {} : { looks }), groupId);

    const waits = [];
    for (const looks of [0, 1, 3, 60]) waits.push((await look(looks)).again);
    const minutes = [60, 120, 480, 1440].map((span) => plus(ports.now(), { minutes: span }));
    assert.deepEqual(waits, minutes);
    tenant.redeem(ria.mail);

    assert.deepEqual(await look(3), {});
    const personId = (await supervisorOf("p-1"))?.personId ?? "";
    const { value } = await ports.documents.get(
      personPartition(personId),
      personDocument,
      (raw): ReturnType<typeof aPerson> => Object(raw),
    );
    assert.equal(value.account?.usableSince, ports.now());
  });
});
