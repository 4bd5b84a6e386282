import { z } from "zod";
import { nextDaytimeHour } from "../../kernel/daytime.ts";
import type { Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { noticeDocument, readNotice, refreshed } from "../../kernel/notice.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import { getGroup } from "../groups/public.ts";

export const closeNoticeOf = (number: number): string => `attendance.close:${number}`;
export const missedNoticeOf = (number: number, personId: string): string =>
  `attendance.missed:${number}:${personId}`;
export const alertNoticeOf = (personId: string): string => `attendance.alert:${personId}`;

/** Asks for the newest facts in a card that may have been sent; one that was not is left alone. */
export const refreshOf = (noticeId: string, at: Instant): Write =>
  scheduledJob({ name: "attendance.refresh", key: noticeId, at, data: { id: noticeId } });

/** Looks at the absences of the group at the next hour at which people may be written to. */
export const followUpLater = (now: Instant): Write =>
  scheduledJob({ name: "attendance.follow_up", key: "day", at: nextDaytimeHour(now) });

/** The same day, for who did not come to the first session; its own key, so that neither moves the other. */
export const followUpAt = (at: Instant): Write =>
  scheduledJob({ name: "attendance.follow_up", key: "first", at });

const refreshData = z.object({ id: z.string() });

export const refresh: JobHandler = async ({ documents, now }, job, groupId) => {
  const { id } = refreshData.parse(job.data);
  const [sent, { value: group }] = await Promise.all([
    documents.find(groupId, noticeDocument(id), readNotice),
    getGroup(documents, groupId),
  ]);
  if (group.archivedAt !== undefined) return {};
  // Not sent yet: it will be made from the facts of that moment.
  if (!sent) return {};
  // It is on its way right now: come back when it has arrived.
  if (sent.value.state === "sending") return { again: plus(now(), { seconds: 5 }) };
  if (sent.value.state !== "sent") return {};
  return { writes: [refreshed(sent.value, sent.etag, now())] };
};
