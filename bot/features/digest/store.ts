import { type Documents, listAll, type Stored } from "../../kernel/documents.ts";
import { type Notice, noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import { type Instant, latest, plus } from "../../kernel/time.ts";

/** Everything of ours that one supervisor got or still gets. One storage request. */
export const listOwn = (
  documents: Documents,
  personId: string,
): Promise<readonly Stored<Notice>[]> =>
  listAll(
    documents,
    personPartition(personId),
    { docType: "notice", idPrefix: noticeDocument("digest.") },
    readNotice,
  );

/** Shows the newest facts in the card that was sent, also when it is older than it was to be sent. */
export async function showAnew(
  documents: Documents,
  { value, etag }: Stored<Notice>,
  now: Instant,
): Promise<void> {
  const later = plus(now, { days: 1 });
  const expiresAt = value.expiresAt && latest(value.expiresAt, later);
  const notice = expiresAt ? { ...value, expiresAt } : value;
  await documents.commit(personPartition(value.to), [refreshed(notice, etag, now)]);
}

type OwnNotice = Omit<Parameters<typeof queued>[0], "type" | "data"> & {
  readonly type: `digest.${string}`;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** In the supervisor's own partition: one for all his participants, whichever group asks. */
export async function queueOwn(documents: Documents, notice: OwnNotice): Promise<void> {
  await documents.commit(personPartition(notice.to), [queued({ data: {}, ...notice })]);
}
