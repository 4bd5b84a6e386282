import { type Documents, listAll, type Stored } from "../../kernel/documents.ts";
import { type Notice, noticeDocument, readNotice } from "../../kernel/notice.ts";

type OwnType = "weekly.week" | "weekly.open_work" | "weekly.monday";

/** The notices of one type in a partition, of one week or of all. */
export const listNotices = (
  documents: Documents,
  pk: string,
  type: OwnType,
  week?: string,
): Promise<readonly Stored<Notice>[]> => {
  const prefix = week === undefined ? `${type}:` : `${type}:${week}:`;
  const listing = { docType: "notice", idPrefix: noticeDocument(prefix) };
  return listAll(documents, pk, listing, readNotice);
};

export const findNotice = (
  documents: Documents,
  pk: string,
  id: string,
): Promise<Stored<Notice> | undefined> => documents.find(pk, noticeDocument(id), readNotice);
