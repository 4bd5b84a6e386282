import { findMember, type Member, savedMember } from "../../../bot/features/groups/public.ts";
import { weekly } from "../../../bot/features/weekly/index.ts";
import type { JobHandler, JobResult, Rendered } from "../../../bot/kernel/feature.ts";
import { type Job, readJob } from "../../../bot/kernel/job.ts";
import { type Notice, noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import type { TimelineEntry } from "../../../bot/kernel/timeline.ts";
import { groupId, sessionsOf } from "../../support/a-group.ts";
import { landed, type TestPorts } from "../../support/ports.ts";

const jobOf = (name: string, data: object): Job =>
  readJob({
    docType: "job",
    schema: 1,
    id: `job:${name}`,
    name,
    data,
    attempts: 0,
    wakeAt: "2027-01-01T00:00:00.000Z",
  });

/** Runs the job as the outbox does: its writes land, and the answer says what comes next. */
export async function run(
  ports: TestPorts,
  name: `weekly.${string}`,
  data: object,
  pk = groupId,
): Promise<JobResult> {
  const handler: JobHandler | undefined = weekly.jobs?.[name];
  if (!handler) throw new Error(`no job ${name}`);
  const result = await handler(ports, jobOf(name, data), pk);
  await landed(ports, pk, result);
  return result;
}

/** The moment of this key, by the sessions as they stand. */
export function momentOf({ moments }: TimelineEntry, key: string, sessions = sessionsOf()) {
  const moment = moments(sessions).find((one) => one.key === key);
  if (!moment) throw new Error(`no moment ${key}`);
  return moment;
}

export const noticeOf = async (
  { documents }: TestPorts,
  id: string,
  pk = groupId,
): Promise<Notice> => (await documents.get(pk, noticeDocument(id), readNotice)).value;

export async function rendered(ports: TestPorts, id: string, pk = groupId): Promise<Rendered> {
  const notice = await noticeOf(ports, id, pk);
  const kind = weekly.notices?.[notice.type as `${string}.${string}`]; // A type is such a name.
  if (!kind) throw new Error(`no notice ${notice.type}`);
  return await kind.render(ports, notice, "nl");
}

/** What delivery notes of a card that arrived. */
export async function sent({ documents, clock }: TestPorts, id: string, pk = groupId) {
  const { value, etag } = await documents.get(pk, noticeDocument(id), readNotice);
  const { wakeAt: _, ...rest } = value;
  const body = { ...rest, state: "sent", activityId: `a-${id}`, sentAt: clock.now };
  await documents.commit(pk, [{ kind: "replace", id: noticeDocument(id), ifMatch: etag, body }]);
}

export async function changeMember(
  { documents }: TestPorts,
  personId: string,
  change: (member: Member) => Member,
): Promise<void> {
  const found = await findMember(documents, groupId, personId);
  if (!found) throw new Error(`no member ${personId}`);
  await documents.commit(groupId, [savedMember(change(found.value), found.etag)]);
}
