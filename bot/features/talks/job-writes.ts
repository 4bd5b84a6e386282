import { nextMorning } from "../../kernel/daytime.ts";
import type { Write } from "../../kernel/documents.ts";
import { queuedJob, scheduledJob } from "../../kernel/job.ts";
import type { Instant } from "../../kernel/time.ts";

/** Looks every morning at what became of the talks, as long as one is open. */
export const followed = (now: Instant): Write =>
  queuedJob({ name: "talks.follow", at: nextMorning(now) });

/** Other moments are sought. */
export const proposing = (talkId: string, now: Instant): Write =>
  scheduledJob({ name: "talks.propose", key: talkId, at: now, data: { key: talkId } });

/** Who is at the table hears it, in the card that he has or in the one message that he may get. */
export const telling = (talkId: string, now: Instant): Write =>
  scheduledJob({ name: "talks.tell", key: talkId, at: now, data: { key: talkId } });

/** The calendar follows. */
export const syncing = (talkId: string, now: Instant): Write =>
  scheduledJob({ name: "talks.sync", key: talkId, at: now, data: { key: talkId } });
