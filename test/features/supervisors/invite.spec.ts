import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  listMembers,
  type Member,
  providerPartition,
} from "../../../bot/features/groups/public.ts";
import { getPerson } from "../../../bot/features/people/public.ts";
import { invite, timeline } from "../../../bot/features/supervisors/invite.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { aClass, aSession, groupId, sessionsOf } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { aTenant } from "../../support/a-tenant.ts";
import { idsOf, landed, portsOf } from "../../support/ports.ts";

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
async function aCourse(members: readonly Member[], change: object = {}) {
  const tenant = aTenant();
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
  const asked = () => idsOf(ports, providerPartition("zorgopleider"), "job");
  return { ports, tenant, run, supervisorOf, asked };
}

describe("letting supervisors in", () => {
  it("given the sessions, when planned, then it is asked on the morning after each", () => {
    assert.deepEqual(timeline.moments(sessionsOf(2)), [
      { key: "1", at: "2027-01-13T08:00:00.000Z" },
      { key: "2", at: "2027-01-27T08:00:00.000Z" },
    ]);
  });

  it("given practice work, when its session is over, then the supervisor is a person, and the supervisors' team is asked for", async () => {
    const { ports, tenant, run, supervisorOf, asked } = await aCourse([withRia("p-1")]);

    await run();

    const personId = (await supervisorOf("p-1"))?.personId ?? "";
    assert.equal((await getPerson(ports.documents, personId)).value.mail, ria.mail);
    assert.deepEqual(await asked(), [`job:supervisor_team.add:${groupId}:${personId}`]);
    assert.deepEqual(tenant.changes, []);
    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
  });

  it("given two participants with one supervisor, when run again and again, then it is one person and one job", async () => {
    const { run, supervisorOf, asked } = await aCourse([withRia("p-1"), withRia("p-2")]);

    await run();
    await run();
    await run({ key: "5" });

    assert.equal((await asked()).length, 1);
    assert.equal((await supervisorOf("p-1"))?.personId, (await supervisorOf("p-2"))?.personId);
  });

  it("given many, when run, then it goes on in small parts and ends", async () => {
    const members = Array.from({ length: 9 }, (_, index) =>
      withRia(`p-${index + 1}`, { supervisor: { ...ria, mail: `s${index}@delinde.example` } }),
    );
    const { run, asked } = await aCourse(members);
    let data: object | undefined = { key: "4" };
    let runs = 0;
    while (data) {
      const result: Awaited<ReturnType<typeof run>> = await run(data);
      data = result.again ? result.data : undefined;
      runs += 1;
    }

    assert.equal(runs, 3);
    assert.equal((await asked()).length, 9);
  });

  it("given one who could not be let in, when the next session is over, then it is asked again", async () => {
    const supervisor = { ...ria, personId: "p-ria", problem: "address_refused" } as const;
    const { run, asked } = await aCourse([withRia("p-1", { supervisor })]);

    assert.deepEqual((await run()).writes, []);
    assert.deepEqual(await asked(), [`job:supervisor_team.add:${groupId}:p-ria`]);
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
    it(`given ${what}, when run, then nobody is let in`, async () => {
      const { run, asked } = await aCourse(members, change);

      const { writes = [] } = await run(data);

      assert.deepEqual(writes, []);
      assert.deepEqual(await asked(), []);
    });
  }
});
