import { strict as assert } from "node:assert";
import { findMember, type Member } from "../../../bot/features/groups/public.ts";
import { ask } from "../../../bot/features/supervisors/ask-job.ts";
import { findMissing } from "../../../bot/features/supervisors/missing-job.ts";
import { start } from "../../../bot/features/supervisors/start-job.ts";
import { leave, tell } from "../../../bot/features/supervisors/tell-job.ts";
import type { JobHandler } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { aClass, anActor, groupId } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { allOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";

export const ria = { name: "Ria Smit", mail: "r.smit@delinde.example" };
export const kees = { name: "Kees Bakker", mail: "k.bakker@delinde.example" };
const theTeacher = aMember({ personId: teacherId, role: "teacher", mail: "t.vos@x.example" });
export const about = (...ids: readonly string[]) => ids.map((personId) => ({ groupId, personId }));
export const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: string }) =>
  outcome.ok ? "ok" : outcome.refusal;

const handlers: Readonly<Record<string, JobHandler>> = {
  "supervisors.ask": ask,
  "supervisors.tell": tell,
  "supervisors.leave": leave,
  "supervisors.start": start,
  "supervisors.missing": findMissing,
};

/** Runs one job by name, and what it committed lands. */
export async function run(ports: TestPorts, name: string, data: object = {}) {
  const job = readJob({
    docType: "job",
    schema: 1,
    id: `job:${name}`,
    name,
    data,
    attempts: 0,
    wakeAt: ports.now(),
  });
  const result = await handlers[name]?.(ports, job, groupId);
  assert.ok(result, name);
  await landed(ports, groupId, result);
  return result;
}

/** Runs what is due in the group, as the outbox does, until nothing is. */
export async function settle(ports: TestPorts): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    const due = (await allOf(ports, groupId, "job"))
      .map(({ value, etag }) => ({ job: readJob(value), etag }))
      .find(({ job }) => job.wakeAt <= ports.now() && handlers[job.name]);
    if (!due) return;
    const result = await handlers[due.job.name]?.(ports, due.job, groupId);
    await ports.documents.commit(groupId, [
      { kind: "delete", id: due.job.id, ifMatch: due.etag },
      ...(result?.writes ?? []),
    ]);
  }
  assert.fail("the jobs never end");
}

export async function aCourse(members: readonly Member[]) {
  const ports = portsOf({ now: "2026-12-22T09:00:00Z" });
  await aClass(ports, {
    group: { startsConfirmed: true, madeAt: ports.now() },
    members: [theTeacher, ...members],
  });
  const memberOf = async (personId = "p-1") => {
    const found = await findMember(ports.documents, groupId, personId);
    assert.ok(found);
    return found.value;
  };
  const idOf = ({ mail }: { readonly mail: string }) => `p-${ports.hash(mail).slice(0, 20)}`;
  return { ports, memberOf, idOf, riaId: idOf(ria), actor: anActor(idOf(ria)) };
}

export const withRia = (personId: string, change: Partial<Member> = {}) =>
  aMember({ personId, supervisor: ria, ...change });

export async function askedCourse(members: readonly Member[] = [withRia("p-1"), withRia("p-2")]) {
  const course = await aCourse(members);
  await run(course.ports, "supervisors.ask", { key: "start" });
  await settle(course.ports);
  return course;
}
