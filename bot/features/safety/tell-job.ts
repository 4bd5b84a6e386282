import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { queued, refreshed } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import { type Instant, instant } from "../../kernel/time.ts";
import { findMember, getGroup, takesPart } from "../groups/public.ts";
import { mayTell, recipientsOf } from "./rules.ts";
import { listTold } from "./store.ts";

const jobData = z.object({ personId: z.string(), at: z.string().transform(instant) });

/** Tells supervisor and teacher, or shows in their cards that it was talked through. */
export const tellJob = (personId: string, at: Instant, now: Instant) =>
  scheduledJob({
    name: "safety.tell",
    key: `${personId}:${at}`,
    at: now,
    data: { personId, at },
  });

/** Safe to repeat: each person has one message about this, of which the id is derived. */
export const tell: JobHandler = async ({ documents, now }, job, groupId) => {
  const { personId, at } = jobData.parse(job.data);
  const [{ value: group }, found] = await Promise.all([
    getGroup(documents, groupId),
    findMember(documents, groupId, personId),
  ]);
  const member = found?.value;
  const said = member?.notSafe.find((one) => one.at === at);
  if (!(member && said) || group.archivedAt !== undefined || !takesPart(member)) return {};
  const id = `safety.not_safe:${groupId}:${personId}:${at}`;
  for (const { personId: to, role } of recipientsOf(member, group.teacherId)) {
    const told = await listTold(documents, to);
    const own = told.find(({ value }) => value.id === id);
    const isInChat = own?.value.activityId !== undefined;
    if (own && isInChat && said.settledAt) {
      await documents.commit(personPartition(to), [refreshed(own.value, own.etag, now())]);
    }
    const notices = told.map(({ value }) => value);
    if (own || said.settledAt || !mayTell(notices, role, now())) continue;
    const notice = queued({
      id,
      type: "safety.not_safe",
      groupId,
      to,
      data: { personId, at },
      dueAt: now(),
    });
    await documents.commit(personPartition(to), [notice]);
  }
  return {};
};
