import { strict as assert } from "node:assert";
import type { Group } from "../../../bot/features/groups/public.ts";
import { startWrites } from "../../../bot/features/provisioning/control.ts";
import { run } from "../../../bot/features/provisioning/run.ts";
import { listSteps, type StepName } from "../../../bot/features/provisioning/store.ts";
import { viewProvisioning } from "../../../bot/features/provisioning/view.ts";
import type { Documents } from "../../../bot/kernel/documents.ts";
import type { JobResult } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { latest } from "../../../bot/kernel/time.ts";
import { aClass, groupId, sessionsOf } from "../../support/a-group.ts";
import {
  aMember,
  aPerson,
  coordinatorId,
  participantIds,
  teacherId,
  withoutAccount,
  withoutOwnAccount,
} from "../../support/a-member.ts";
import { anAccount, aTenant } from "../../support/a-tenant.ts";
import { landed, portsOf } from "../../support/ports.ts";
import type { TenantRules } from "../../support/tenant-rules.ts";

type Given = {
  /** Of our own organisation; they have accounts. */
  readonly internal?: number;
  readonly guests?: number;
  readonly tenant?: TenantRules;
  readonly sessions?: number;
  readonly group?: Partial<Group>;
  readonly documents?: Documents;
};

const teacherMail = "teacher@zorgopleider.example";

const job = readJob({
  docType: "job",
  schema: 1,
  id: "job:provisioning.run",
  name: "provisioning.run",
  data: {},
  attempts: 0,
  wakeAt: "2026-11-22T12:00:00.000Z",
});

/** A group as an import leaves it: people without accounts, sessions, and nine steps that wait. */
export async function aMaking(given: Given = {}) {
  const { internal = 1, guests = 2, sessions = 2 } = given;
  const ids = participantIds(internal + guests);
  const isInternal = (personId: string) => ids.indexOf(personId) < internal;
  const mailOf = (personId: string) =>
    `${personId}@${isInternal(personId) ? "zorgopleider" : "delinde"}.example`;
  const tenant = aTenant({
    ...given.tenant,
    accounts: [
      anAccount("o-teacher", { mail: teacherMail }),
      anAccount("o-p-coordinator"),
      ...ids
        .filter(isInternal)
        .map((personId) => anAccount(`o-${personId}`, { mail: mailOf(personId) })),
      ...(given.tenant?.accounts ?? []),
    ],
  });
  const documents = given.documents ? { documents: given.documents } : {};
  const ports = portsOf({ tenant: tenant.tenant, ...documents });
  const people = [
    aMember({ personId: teacherId, role: "teacher", name: "Tineke Vos", mail: teacherMail }),
    ...ids.map((personId) => aMember({ personId, mail: mailOf(personId) })),
  ];
  const { group } = await aClass(ports, {
    group: { state: "busy", ...given.group },
    members: people.map(withoutAccount),
    people: [
      ...people.map(({ personId, name, mail }) =>
        withoutOwnAccount(
          aPerson({ personId, name, mail, memberships: [{ groupId, role: "participant" }] }),
        ),
      ),
      aPerson({ personId: coordinatorId }),
    ],
    sessions: sessionsOf(sessions),
  });
  await ports.documents.commit(
    group.groupId,
    startWrites(ports, { people: people.length, sessions }),
  );

  /** One run of the job, as the outbox does it; the clock moves along to the next run. */
  const once = async (): Promise<JobResult> => {
    const result = await run(ports, job, groupId);
    await landed(ports, groupId, result);
    ports.clock.now = latest(result.again ?? ports.clock.now, ports.clock.now);
    return result;
  };
  const mostRuns = 200;
  /** Runs until the job is finished, or what is asked is so. */
  const toTheEnd = async (until: () => Promise<boolean> = () => Promise.resolve(false)) => {
    for (let runs = 0; runs < mostRuns; runs += 1) {
      const { again } = await once();
      if (again === undefined || (await until())) return;
    }
    assert.fail("the job never ends");
  };
  const stepOf = async (name: StepName) => {
    const found = (await listSteps(ports.documents, groupId)).find(
      ({ value }) => value.name === name,
    );
    assert.ok(found);
    return found.value;
  };
  return {
    ports,
    tenant,
    once,
    toTheEnd,
    stepOf,
    /** Up to the moment that this step is the next to be taken. */
    upTo: async (name: StepName) =>
      await toTheEnd(async () => {
        const steps = await listSteps(ports.documents, groupId);
        return steps.find(({ value }) => value.state !== "done")?.value.name === name;
      }),
    view: async () => (await viewProvisioning(ports, groupId, "nl")).view,
  };
}
