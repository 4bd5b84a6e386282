import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type OwnFileRefusal, ownFile } from "./rights.ts";
import { cleanUpAt, forgottenFile } from "./store.ts";

/** Takes a file away that was not handed in. Taking away what is gone is no trouble. */
export async function removeFile(
  { documents, now }: Ports,
  actor: Actor,
  at: { readonly groupId: string; readonly fileId: string },
): Promise<Outcome<Record<string, never>, OwnFileRefusal | "files.handed_in">> {
  const found = await ownFile(documents, actor, at);
  if (!found.ok) return found.refusal === "files.not_found" ? done({}) : found;
  const { value: file, etag } = found.value;
  if (file.handedInAt !== undefined) return refuse("files.handed_in");
  await documents.commit(at.groupId, [forgottenFile(file.fileId, etag), cleanUpAt(file, now())]);
  return done({});
}
