import type { Write } from "../../kernel/documents.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import type { FileRef } from "./work.ts";

export type FilesRefusal = "files.not_ready" | "files.not_yours" | "files.not_found";

type ChosenFiles = {
  /** To keep with the work, in the order that was asked. */
  readonly refs: readonly FileRef[];
  /** To be committed together with the attempt they are handed in with: from then on they stay. */
  readonly handedIn: (at: Instant) => readonly Write[];
};

type FilesOf = (
  ports: Pick<Ports, "documents" | "hash">,
  place: { readonly groupId: string; readonly ownerId: string; readonly assignmentId: string },
  fileIds: readonly string[],
) => Promise<Outcome<ChosenFiles, FilesRefusal>>;

/**
 * The files that go with what is handed in or kept as a draft; all of them ready and of this person.
 * Nobody can upload a file yet, so there are none to find.
 */
export const filesOf: FilesOf = (_ports, _place, fileIds) =>
  Promise.resolve(
    fileIds.length === 0 ? done({ refs: [], handedIn: () => [] }) : refuse("files.not_found"),
  );
