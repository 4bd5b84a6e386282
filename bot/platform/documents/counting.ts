import type { Documents } from "../../kernel/documents.ts";

export type RequestKind = Exclude<keyof Documents, "close">;

/** The same documents, telling of every request, with its partition when it has one: what a user action costs is measured with it. */
export const counting = (
  documents: Documents,
  onRequest: (kind: RequestKind, pk?: string) => void,
): Documents => ({
  get: (pk, id, read) => {
    onRequest("get", pk);
    return documents.get(pk, id, read);
  },
  find: (pk, id, read) => {
    onRequest("find", pk);
    return documents.find(pk, id, read);
  },
  list: (pk, listing, read) => {
    onRequest("list", pk);
    return documents.list(pk, listing, read);
  },
  commit: (pk, writes) => {
    onRequest("commit", pk);
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
