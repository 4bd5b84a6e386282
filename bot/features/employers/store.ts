import {
  type Documents,
  listAll,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { type Notice, noticeDocument, readNotice } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import { type Employer, employer } from "./document.ts";

const readEmployer: Reader<Employer> = (raw) => employer.parse(raw);
const employerDocument = (key: string): string => `employer:${key}`;

export const listEmployers = (
  documents: Documents,
  groupId: string,
): Promise<readonly Stored<Employer>[]> =>
  listAll(documents, groupId, { docType: "employer", idPrefix: "employer:" }, readEmployer);

/** `create` where there was none: of two at once exactly one wins, and the other decides again. */
export const savedEmployer = (body: Employer, etag: string | undefined): Write => {
  const id = employerDocument(body.key);
  return etag === undefined ? { kind: "create", id, body } : replaced(id, body, etag);
};

export type ContactNotice = "employers.dates" | "employers.month" | "employers.no_supervisor";

/** What a contact was sent, or still is: one list for all his groups. */
export const listNotices = (
  documents: Documents,
  personId: string,
  type: ContactNotice,
): Promise<readonly Stored<Notice>[]> =>
  listAll(
    documents,
    personPartition(personId),
    { docType: "notice", idPrefix: noticeDocument(`${type}:`) },
    readNotice,
  );
