import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { plus } from "../../kernel/time.ts";
import { keysOf } from "./file.ts";
import { keptForDays } from "./rules.ts";
import { findFile, forgottenFile } from "./store.ts";

const jobData = z.object({ fileId: z.string(), contentId: z.string() });

/** Removes the bytes that nobody may read (any more); looks at the document as it is now. */
export const cleanUp: JobHandler = async ({ documents, files, now }, job, groupId) => {
  const { fileId, contentId } = jobData.parse(job.data);
  const { original, cleaned } = keysOf(groupId, contentId);
  const stored = await findFile(documents, groupId, fileId);
  const file = stored?.value.contentId === contentId ? stored.value : undefined;
  if (file?.state === "ready") {
    if (file.kept === "cleaned") await files.remove(original);
    return {};
  }
  const until = file && plus(file.createdAt, { days: keptForDays });
  if (file?.state === "uploading" && until && until > now()) return { again: until };
  await files.remove(original);
  await files.remove(cleaned);
  if (!(stored && file && until)) return {};
  // Somebody may still want to read why it was refused.
  return until > now() ? { again: until } : { writes: [forgottenFile(fileId, stored.etag)] };
};
