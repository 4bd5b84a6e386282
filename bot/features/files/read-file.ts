import type { Actor } from "../../kernel/feature.ts";
import type { Download } from "../../kernel/files.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { membershipOf } from "../groups/public.ts";
import { type FileDocument, keysOf } from "./file.ts";
import { readableFile } from "./rights.ts";
import { idStartOf, listFiles } from "./store.ts";

type ReadRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "files.not_found"
  | "files.not_yours"
  | "files.not_ready";

/** The bytes, for who may read them now. */
export async function openFile(
  ports: Ports,
  actor: Actor,
  at: { readonly groupId: string; readonly fileId: string },
): Promise<Outcome<Download, ReadRefusal>> {
  const found = await readableFile(ports, actor, at);
  if (!found.ok) return found;
  const { name, type, size, kept, contentId, state } = found.value;
  if (state !== "ready" || kept === undefined) return refuse("files.not_ready");
  const content = await ports.files.read(keysOf(at.groupId, contentId)[kept]);
  return done({ name, type, size, content });
}

/** The actor's own files for one assignment, oldest first. */
export async function ownFiles(
  ports: Ports,
  actor: Actor,
  { groupId, assignmentId }: { readonly groupId: string; readonly assignmentId: string },
): Promise<Outcome<readonly FileDocument[], "groups.not_known" | "groups.not_yours">> {
  const found = await membershipOf(ports.documents, actor, groupId);
  if (!found.ok) return found;
  const place = { groupId, ownerId: found.value.value.personId, assignmentId };
  const all = await listFiles(ports.documents, groupId, idStartOf(ports, place));
  return done(
    all
      .map(({ value }) => value)
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.name.localeCompare(b.name)),
  );
}
