import { type Documents, listAll, type Write } from "../../kernel/documents.ts";
import { noticeDocument, readNotice } from "../../kernel/notice.ts";
import { type StoredNotice, sendingIdOf } from "./sending-rules.ts";

export const listNotices = (
  documents: Documents,
  groupId: string,
  sendingId = "",
): Promise<readonly StoredNotice[]> =>
  listAll(
    documents,
    groupId,
    { docType: "notice", idPrefix: noticeDocument(sendingId) },
    readNotice,
  );

/** The messages of one sending. */
export const noticesOf = async (
  documents: Documents,
  groupId: string,
  sendingId: string,
): Promise<readonly StoredNotice[]> =>
  (await listNotices(documents, groupId, sendingId)).filter(
    ({ value }) => sendingIdOf(value) === sendingId,
  );

/** As many as one commit may hold. */
const mostWrites = 100;

/** Each message by itself is right, so a large sending may land in parts. */
export async function commitAll(
  documents: Documents,
  groupId: string,
  writes: readonly Write[],
): Promise<void> {
  for (let from = 0; from < writes.length; from += mostWrites) {
    await documents.commit(groupId, writes.slice(from, from + mostWrites));
  }
}
