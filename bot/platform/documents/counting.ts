import type { Documents } from "../../kernel/documents.ts";

export type RequestKind = Exclude<keyof Documents, "close">;

/** The same documents, telling of every request: what a user action costs is measured with it. */
export const counting = (
  documents: Documents,
  onRequest: (kind: RequestKind) => void,
): Documents => ({
  get: (pk, id, read) => {
    onRequest("get");
    return documents.get(pk, id, read);
  },
  find: (pk, id, read) => {
    onRequest("find");
    return documents.find(pk, id, read);
  },
  list: (pk, listing, read) => {
    onRequest("list");
    return documents.list(pk, listing, read);
  },
  commit: (pk, writes) => {
    onRequest("commit");
    return documents.commit(pk, writes);
  },
  due: (until, limit) => {
    onRequest("due");
    return documents.due(until, limit);
  },
  nextDue: () => {
    onRequest("nextDue");
    return documents.nextDue();
  },
  close: () => documents.close(),
});
