import { z } from "zod";
import type { Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { noticeDocument, readNotice, refreshed } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { findMember, getGroup, mayStart } from "../groups/public.ts";

const jobData = z.object({ personId: z.string(), isSecond: z.boolean().default(false) });

/** Long enough for a message that was being looked at while the supervisor said yes. */
const lookAgainInMinutes = 2;

/**
 * This participant starts after all: what was skipped because nobody had confirmed goes now. It looks
 * twice, because a message may be on its way to being skipped at this very moment.
 */
export const start: JobHandler = async ({ documents, now }, job, groupId) => {
  const { personId, isSecond } = jobData.parse(job.data);
  const [{ value: group }, member] = await Promise.all([
    getGroup(documents, groupId),
    findMember(documents, groupId, personId),
  ]);
  if (group.archivedAt !== undefined || !(member && mayStart(member.value, group))) return {};
  const ids = [
    `scan.invitation:${personId}`,
    ...group.handedOut.map((number) => `assignments.handed_out:${number}:${personId}`),
  ];
  const found = await Promise.all(
    ids.map((id) => documents.find(groupId, noticeDocument(id), readNotice)),
  );
  const writes = found.flatMap((notice): readonly Write[] => {
    if (notice?.value.state !== "skipped" || notice.value.reason !== "no_supervisor") return [];
    const { reason: _, ...waited } = notice.value;
    return [refreshed(waited, notice.etag, now())];
  });
  if (isSecond) return { writes };
  const again = plus(now(), { minutes: lookAgainInMinutes });
  return { writes, again, data: { personId, isSecond: true } };
};

/** To be committed with the yes, or with the coordinator's permission. */
export const starts = ({ now }: Pick<Ports, "now">, personId: string): Write =>
  scheduledJob({ name: "supervisors.start", key: personId, at: now(), data: { personId } });
