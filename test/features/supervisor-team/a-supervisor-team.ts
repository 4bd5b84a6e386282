import { strict as assert } from "node:assert";
import { type Member, providerPartition } from "../../../bot/features/groups/public.ts";
import { onTeamEvent } from "../../../bot/features/supervisor-team/events.ts";
import { supervisorTeam } from "../../../bot/features/supervisor-team/index.ts";
import { supervisorReachRoute } from "../../../bot/features/supervisor-team/routes.ts";
import {
  findSupervisor,
  findTeam,
  listSupervisors,
} from "../../../bot/features/supervisor-team/store.ts";
import type { DueDocument } from "../../../bot/kernel/documents.ts";
import { isFault } from "../../../bot/kernel/fault.ts";
import type { TeamEvent } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { aClass, coordinator, groupId } from "../../support/a-group.ts";
import {
  aMember,
  aPerson,
  coordinatorId,
  storedPerson,
  teacherId,
} from "../../support/a-member.ts";
import { anAccount, aTenant } from "../../support/a-tenant.ts";
import { allOf, portsOf } from "../../support/ports.ts";
import type { TenantRules } from "../../support/tenant-rules.ts";

const pk = providerPartition("zorgopleider");
const mailOf = (personId: string) => `${personId.slice(2)}@delinde.example`;

/** A participant with this supervisor, who is known as a person. */
export const supervisedBy = (personId: string, supervisorId: string, change: object = {}): Member =>
  aMember({
    personId,
    supervisor: { name: supervisorId, mail: mailOf(supervisorId), personId: supervisorId },
    ...change,
  });

type Given = {
  readonly supervisors?: readonly string[];
  readonly members?: readonly Member[];
  readonly rules?: TenantRules;
  readonly group?: object;
};

const most = 500;

/** A class whose participants have supervisors without an account, and hands to let jobs run. */
export async function aSupervisorTeam({
  supervisors = ["p-ria"],
  members,
  rules = {},
  group = {},
}: Given = {}) {
  const accounts = [
    anAccount(`o-${coordinatorId}`, { mail: `${coordinatorId}@zorgopleider.example` }),
    ...(rules.accounts ?? []),
  ];
  const tenant = aTenant(Object.assign(rules, { accounts }));
  const ports = portsOf({ now: "2027-02-24T08:00:00Z", tenant: tenant.tenant });
  const own = members ?? supervisors.map((id, index) => supervisedBy(`p-${index + 1}`, id));
  await aClass(ports, {
    members: [aMember({ personId: teacherId, role: "teacher" }), ...own],
    group,
  });
  for (const personId of supervisors) {
    const { account: _, ...person } = aPerson({ personId, name: personId, mail: mailOf(personId) });
    await storedPerson(ports, person);
  }
  const { documents } = ports;

  /** One job of one partition, as the outbox runs it; what fails is put off. */
  const runOne = async (partition: string, id: string, raw: unknown, etag: string) => {
    const job = readJob(raw);
    const handler = supervisorTeam.jobs?.[job.name as `${string}.${string}`]; // By its form.
    if (!handler) throw new Error(`no job ${job.name}`);
    const { again, data, writes = [] } = await handler(ports, job, partition);
    const now = (await documents.find(partition, id, (stored) => Object(stored)))?.etag ?? etag;
    const body = { ...job, wakeAt: again, ...(data ? { data } : {}) };
    await documents.commit(partition, [
      ...writes,
      again ? { kind: "replace", id, ifMatch: now, body } : ({ kind: "delete", id } as const),
    ]);
  };
  /** Faults are put off a minute. */
  const runDue = async ({ pk: partition, id, raw, etag, wakeAt: dueAt }: DueDocument) => {
    if (dueAt > ports.now()) ports.clock.now = dueAt;
    try {
      await runOne(partition, id, raw, etag);
    } catch (error) {
      if (!isFault(error)) throw error;
      const wakeAt = plus(ports.now(), { minutes: 1 });
      const body = { ...readJob(raw), wakeAt };
      await documents.commit(partition, [{ kind: "upsert", id, body }]);
    }
  };
  /** Runs what is due, and what becomes due within these minutes, in order. */
  const pass = async (minutes = 0) => {
    const until = plus(ports.now(), { minutes });
    for (let runs = 0; runs < most; runs += 1) {
      // Notices are the outbox's.
      const [due] = (await documents.due(until, 20)).filter(({ docType }) => docType === "job");
      if (!due) break;
      await runDue(due);
    }
    ports.clock.now = until;
  };
  const queue = async (name: string, data: object) => {
    const id = `job:${name}:${Object.values(data).join(":")}`;
    await documents.commit(pk, [
      {
        kind: "upsert",
        id,
        body: { docType: "job", schema: 1, id, name, data, attempts: 0, wakeAt: ports.now() },
      },
    ]);
  };
  const add = async (personId = "p-ria", inGroup = groupId) => {
    await queue("supervisor_team.add", { personId, groupId: inGroup });
  };
  return {
    ports,
    tenant,
    pass,
    queue,
    add,
    team: async () => (await findTeam(ports))?.value,
    supervisor: async (personId = "p-ria") => (await findSupervisor(ports, personId))?.value,
    all: async () => (await listSupervisors(ports)).map(({ value }) => value),
    jobs: async (partition = pk) => (await allOf(ports, partition, "job")).map(({ id }) => id),
  };
}

export type Scene = Awaited<ReturnType<typeof aSupervisorTeam>>;

/** Everybody accepted, and the team is ready. */
export async function ready(given: Parameters<typeof aSupervisorTeam>[0] = {}): Promise<Scene> {
  const scene = await aSupervisorTeam(given);
  for (const id of given.supervisors ?? ["p-ria"]) {
    await scene.add(id);
    await scene.pass(0);
    scene.tenant.redeem(`${id.slice(2)}@delinde.example`);
  }
  await scene.pass(24 * 60);
  return scene;
}

export const tell = async (
  { ports, team }: Scene,
  kind: TeamEvent["kind"],
  objectIds: string[] = [],
) => {
  const teamId = (await team())?.tenantGroupId ?? "";
  await onTeamEvent(ports, { kind, teamId, objectIds });
};

export const reachIn = async ({ ports }: Scene) => {
  const outcome = await supervisorReachRoute(ports, coordinator, {});
  assert.ok(outcome.ok);
  return outcome.value;
};
