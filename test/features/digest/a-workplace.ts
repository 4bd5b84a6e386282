import { digest } from "../../../bot/features/digest/index.ts";
import { findMember, type Member, savedMember } from "../../../bot/features/groups/public.ts";
import type { Actor, JobResult, Rendered } from "../../../bot/kernel/feature.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { type Notice, noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, anActor, groupId } from "../../support/a-group.ts";
import { aMember, aPerson, storedPerson, teacherId } from "../../support/a-member.ts";
import { allOf, landed, portsOf, type TestPorts } from "../../support/ports.ts";

export const ria = anActor("p-ria");
export const bo = anActor("p-bo");
const atWork = (personId: string) => ({
  name: personId,
  mail: `${personId}@delinde.example`,
  personId,
  confirmedAt: instant("2027-01-01T09:00:00Z"),
});

/** On a Wednesday at noon, after four lessons: Ria has two people, Bo stands in for the first. */
export async function aWorkplace(change: Partial<Member> = {}): Promise<TestPorts> {
  const ports = portsOf({ now: "2027-02-24T11:00:00Z" });
  const memberships = [{ groupId, role: "supervisor" as const }];
  await aClass(ports, {
    group: { handedOut: [1, 2, 3, 4] },
    members: [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({ name: "Amina", supervisor: atWork("p-ria"), deputy: atWork("p-bo"), ...change }),
      aMember({ personId: "p-2", name: "Bram", supervisor: atWork("p-ria") }),
    ],
  });
  for (const personId of ["p-ria", "p-bo"]) {
    await storedPerson(ports, aPerson({ personId, memberships }));
  }
  return ports;
}

/** Runs a job as the outbox does, and the jobs that it sets for now. */
export async function run(ports: TestPorts, name: string, data: object): Promise<JobResult> {
  const handler = digest.jobs?.[name as `${string}.${string}`]; // A job's name is such a name.
  if (!handler) throw new Error(`no job ${name}`);
  const stored = { docType: "job", schema: 1, id: `job:${name}`, name, data };
  const job = readJob({ ...stored, attempts: 0, wakeAt: ports.now() });
  const result = await handler(ports, job, groupId);
  await landed(ports, groupId, result);
  for (const write of result.writes ?? []) {
    const body = "body" in write && write.body.docType === "job" ? readJob(write.body) : undefined;
    if (body?.name === "digest.tell") await run(ports, body.name, body.data);
  }
  return result;
}

export const toldTo = async (ports: TestPorts, { personId = "" }: Actor) =>
  (await allOf(ports, personPartition(personId), "notice")).map((one) => readNotice(one.value));

export async function rendered(ports: TestPorts, notice: Notice): Promise<Rendered> {
  const kind = digest.notices?.[notice.type as `${string}.${string}`]; // A type is such a name.
  if (!kind) throw new Error(`no notice ${notice.type}`);
  return await kind.render(ports, notice, "nl");
}

/** What delivery notes of a card that arrived. */
export async function sent({ documents, clock }: TestPorts, { id, to }: Notice): Promise<void> {
  const pk = personPartition(to);
  const { value, etag } = await documents.get(pk, noticeDocument(id), readNotice);
  const { wakeAt: _, ...rest } = value;
  const body = { ...rest, state: "sent", activityId: `a-${id}`, sentAt: clock.now };
  await documents.commit(pk, [{ kind: "replace", id: noticeDocument(id), ifMatch: etag, body }]);
}

export async function changed(
  { documents }: TestPorts,
  personId: string,
  change: (member: Member) => Partial<Member>,
): Promise<void> {
  const found = await findMember(documents, groupId, personId);
  if (!found) throw new Error(`no member ${personId}`);
  const { value, etag } = found;
  await documents.commit(groupId, [savedMember({ ...value, ...change(value) }, etag)]);
}
