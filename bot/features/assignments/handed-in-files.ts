import type { Documents } from "../../kernel/documents.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { FileRef } from "./work.ts";

export type FilesRefusal = "files.not_ready" | "files.not_yours" | "files.not_found";

type Asked = {
  readonly groupId: string;
  readonly ownerId: string;
  readonly assignmentId: string;
  readonly fileIds: readonly string[];
};

/**
 * The files that go with what is handed in or kept as a draft; all of them ready and of this person.
 * Nobody can upload a file yet, so there are none to find.
 */
export type FilesOf = (
  documents: Documents,
  asked: Asked,
) => Promise<Outcome<readonly FileRef[], FilesRefusal>>;
export const filesOf: FilesOf = (_documents, { fileIds }) =>
  Promise.resolve(fileIds.length === 0 ? done([]) : refuse("files.not_found"));
