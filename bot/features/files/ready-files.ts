import type { Write } from "../../kernel/documents.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { type FileRef, judgeChosen, refOf } from "./rules.ts";
import { idStartOf, listFiles, savedFile } from "./store.ts";

export type ChosenFilesRefusal = "files.not_found" | "files.not_yours" | "files.not_ready";

export type ReadyFiles = {
  /** To keep with the work, in the order that was asked. */
  readonly refs: readonly FileRef[];
  /**
   * To be committed together with the work that they are handed in with: from then on they stay. What was
   * handed in before keeps its moment.
   */
  readonly handedIn: (at: Instant) => readonly Write[];
};

/**
 * The files that a participant hands in with one assignment. One storage request; none without files.
 * The caller has checked that `ownerId` is who acts.
 */
export async function readyFiles(
  ports: Pick<Ports, "documents" | "hash">,
  place: { readonly groupId: string; readonly ownerId: string; readonly assignmentId: string },
  fileIds: readonly string[],
): Promise<Outcome<ReadyFiles, ChosenFilesRefusal>> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return done({ refs: [], handedIn: () => [] });
  const idStart = idStartOf(ports, place);
  const stored = await listFiles(ports.documents, place.groupId, idStart);
  const byId = new Map(stored.map((one) => [one.value.fileId, one]));
  const judged = judgeChosen(
    wanted.map((fileId) => ({ fileId, file: byId.get(fileId)?.value })),
    (fileId) => fileId.startsWith(idStart),
  );
  if (!judged.ok) return judged;
  return done({
    refs: judged.value.map(refOf),
    handedIn: (at) =>
      judged.value.flatMap((file) => {
        const etag = byId.get(file.fileId)?.etag;
        if (etag === undefined || file.handedInAt !== undefined) return [];
        return [savedFile({ ...file, handedInAt: at }, etag)];
      }),
  });
}
