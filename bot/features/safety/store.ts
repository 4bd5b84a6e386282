import { type Documents, listAll, type Stored } from "../../kernel/documents.ts";
import { type Notice, noticeDocument, readNotice } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";

/** What one supervisor or teacher heard of us, about all participants. One storage request. */
export const listTold = (
  documents: Documents,
  personId: string,
): Promise<readonly Stored<Notice>[]> =>
  listAll(
    documents,
    personPartition(personId),
    { docType: "notice", idPrefix: noticeDocument("safety.not_safe:") },
    readNotice,
  );
