import { z } from "zod";
import { type FileExtension, fileStates, fileTypes } from "../../contract/files-api.ts";
import type { Reader } from "../../kernel/documents.ts";
import type { FileKey } from "../../kernel/files.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);

const document = z.object({
  docType: z.literal("file"),
  schema: z.literal(1),
  fileId: z.string(),
  ownerId: z.string(),
  assignmentId: z.string(),
  /** Cleaned: fit to show and to save under. */
  name: z.string(),
  extension: z.enum(Object.keys(fileTypes) as [FileExtension, ...FileExtension[]]), // Its own keys.
  type: z.string(),
  /** Bytes: as announced while it is uploading, as kept afterwards. */
  size: z.int(),
  state: z.enum(fileStates),
  pieces: z.int(),
  pieceBytes: z.int(),
  /** Names the bytes. Another one for each upload: what is to be removed is never mixed up with what came later. */
  contentId: z.string(),
  /** Which bytes may be read, once ready. */
  kept: z.enum(["original", "cleaned"]).optional(),
  createdAt: moment,
  readyAt: moment.optional(),
  /** Why it was refused: the code of its sentence. */
  reason: z.string().optional(),
  /** From now on it is part of what was handed in. */
  handedInAt: moment.optional(),
});
export type FileDocument = z.output<typeof document>;
export const readFileDocument: Reader<FileDocument> = (raw) => document.parse(raw);

type Contents = { readonly original: FileKey; readonly cleaned: FileKey };

/** Where the bytes stand: as they came, and without the place where they were made. */
export const keysOf = (groupId: string, contentId: string): Contents => ({
  original: `${groupId}/${contentId}`,
  cleaned: `${groupId}/${contentId}-cleaned`,
});
