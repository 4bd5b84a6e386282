import { z } from "zod";
import type { Reader, Write } from "./documents.ts";
import { plannedMessage, type Urgency, urgencies } from "./message-plan.ts";
import type { Instant } from "./time.ts";

const noticeStates = ["pending", "sending", "sent", "failed", "skipped"] as const;

const at = z.string().transform((text) => text as Instant); // Written by us, as an Instant.

/**
 * Something to tell one person. The id is derived, so queueing twice is one notice. `wakeAt` is the
 * moment the outbox looks at it again; it is absent once nothing more is to be done.
 */
const document = z.object({
  docType: z.literal("notice"),
  schema: z.literal(1),
  // The document is `notice:<id>`; a notice itself is known by the part behind it.
  id: z.string().transform((id) => id.replace(/^notice:/, "")),
  type: z.string(),
  groupId: z.string(),
  to: z.string(),
  data: z.record(z.string(), z.unknown()),
  dueAt: at,
  expiresAt: at.optional(),
  urgency: z.enum(urgencies),
  state: z.enum(noticeStates),
  attempts: z.int(),
  /** The lease under which it was last claimed: who sent under an older one has no say any more. */
  fence: z.int().optional(),
  wakeAt: at.optional(),
  sentAt: at.optional(),
  path: z.enum(["chat", "channel", "mail"]).optional(),
  activityId: z.string().optional(),
  conversationId: z.string().optional(),
  reason: z.string().optional(),
  uncertain: z.literal(true).optional(),
  /** Somebody took it back: it is not sent any more, or deleted where it was sent. */
  withdrawnAt: at.optional(),
});

export type Notice = z.output<typeof document>;
export const readNotice: Reader<Notice> = (raw) => document.parse(raw);

export type NewNotice = Pick<Notice, "id" | "type" | "groupId" | "to" | "data" | "dueAt"> & {
  readonly expiresAt?: Instant;
  /** Only where it is another than the message plan says. */
  readonly urgency?: Urgency;
};

export const noticeDocument = (id: string): string => `notice:${id}`;

/** Queues a notice in its group's partition; queueing it again changes nothing. */
export const queued = ({ urgency, ...notice }: NewNotice): Write => ({
  kind: "createOnce",
  id: noticeDocument(notice.id),
  body: {
    docType: "notice",
    schema: 1,
    ...notice,
    urgency: urgency ?? plannedMessage(notice.type)?.urgency ?? "now",
    state: "pending",
    attempts: 0,
    wakeAt: notice.dueAt,
  },
});

/** Claimed and not written down yet: it may have arrived, and nobody knows where. */
export const isOnItsWay = ({ state, activityId }: Notice): boolean =>
  state === "sending" && activityId === undefined;

/**
 * Asks the outbox to show the newest facts in the card that was already sent, in place. One that is on
 * its way stays its sender's, who will find that it was asked for: another look would send a second one.
 */
export const refreshed = (notice: Notice, etag: string, now: Instant): Write => ({
  kind: "replace",
  id: noticeDocument(notice.id),
  ifMatch: etag,
  body: isOnItsWay(notice)
    ? { ...notice, attempts: 0 }
    : { ...notice, state: "pending", attempts: 0, wakeAt: now },
});

/** A mail cannot be taken back, nor be changed once it was sent. */
export const wasMailed = ({ path, sentAt }: Notice): boolean =>
  path === "mail" && sentAt !== undefined;

/**
 * Takes a message back: what was not sent yet ends here, a sent card is deleted by the outbox. One that
 * is on its way stays its sender's, who will find that it was withdrawn. Undefined for a mail that
 * was sent: nobody can take that back.
 */
export function withdrawn(notice: Notice, etag: string, now: Instant): Write | undefined {
  if (wasMailed(notice)) return undefined;
  const { wakeAt: _, ...rest } = notice;
  const marked = { ...rest, withdrawnAt: notice.withdrawnAt ?? now };
  const body = (): Notice => {
    if (isOnItsWay(notice)) return { ...marked, ...notice, withdrawnAt: marked.withdrawnAt };
    if (notice.activityId === undefined)
      return { ...marked, state: "skipped", reason: "withdrawn" };
    return { ...marked, state: "pending", attempts: 0, wakeAt: now };
  };
  return { kind: "replace", id: noticeDocument(notice.id), ifMatch: etag, body: body() };
}
