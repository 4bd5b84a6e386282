import {
  type Documents,
  listAll,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { type FileDocument, readFileDocument } from "./file.ts";

const fileDocument = (fileId: string): string => `file:${fileId}`;
const partLength = 16;

type Place = {
  readonly groupId: string;
  readonly ownerId: string;
  readonly assignmentId: string;
};

/** Ids of one owner and assignment begin alike, so that one listing gives exactly those. */
export const idStartOf = (
  { hash }: Pick<Ports, "hash">,
  { groupId, ownerId, assignmentId }: Place,
): string => `${hash(JSON.stringify([groupId, ownerId, assignmentId])).slice(0, partLength)}-`;

/** The same upload has the same id, on every device and after every lost answer. */
export const fileIdOf = (
  ports: Pick<Ports, "hash">,
  place: Place,
  announced: { readonly name: string; readonly size: number; readonly clientToken: string },
): string => {
  const { name, size, clientToken } = announced;
  const own = ports.hash(JSON.stringify([name, size, clientToken])).slice(0, partLength);
  return `${idStartOf(ports, place)}${own}`;
};

export const findFile = (documents: Documents, groupId: string, fileId: string) =>
  documents.find(groupId, fileDocument(fileId), readFileDocument);

export const listFiles = (
  documents: Documents,
  groupId: string,
  idStart: string,
): Promise<readonly Stored<FileDocument>[]> =>
  listAll(
    documents,
    groupId,
    { docType: "file", idPrefix: fileDocument(idStart) },
    readFileDocument,
  );

/** `create`, so that of two devices at once exactly one begins. */
export const newFile = (file: FileDocument): Write => ({
  kind: "create",
  id: fileDocument(file.fileId),
  body: file,
});
export const savedFile = (file: FileDocument, etag: string): Write =>
  replaced(fileDocument(file.fileId), file, etag);
export const forgottenFile = (fileId: string, etag: string): Write => ({
  kind: "delete",
  id: fileDocument(fileId),
  ifMatch: etag,
});

/** One job for each upload; it looks at what the document says at that moment. */
export const cleanUpAt = (
  { fileId, contentId }: Pick<FileDocument, "fileId" | "contentId">,
  at: Instant,
): Write =>
  scheduledJob({ name: "files.clean_up", key: contentId, at, data: { fileId, contentId } });
