import {
  type FileExtension,
  type FileView,
  fileTypes,
  maxFileBytes,
  pieceBytes,
} from "../../contract/files-api.ts";
import type { ScreenRefusal } from "../../kernel/files.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { FileDocument } from "./file.ts";
import { judgeName, type NameRefusal } from "./name-rules.ts";

/** Of one participant for one assignment, not yet handed in. */
export const mostFiles = 10;
/** An upload that nobody finished is kept this long. */
export const keptForDays = 2;

const mebibyte = 1024 * 1024;

type Announced = { readonly name: string; readonly size: number };
type Accepted = Announced & { readonly extension: FileExtension };

/** What can be said before a byte is sent. */
export function accept({
  name,
  size,
}: Announced): Outcome<Accepted, NameRefusal | "files.empty" | "files.too_large"> {
  const judged = judgeName(name);
  if (!judged.ok) return judged;
  if (size === 0) return refuse("files.empty");
  if (size > maxFileBytes) return refuse("files.too_large", { most: maxFileBytes / mebibyte });
  return done({ ...judged.value, size });
}

export const newUpload = (
  accepted: Accepted,
  ids: Pick<FileDocument, "fileId" | "ownerId" | "assignmentId" | "contentId">,
  now: Instant,
): FileDocument => ({
  docType: "file",
  schema: 1,
  ...ids,
  ...accepted,
  type: fileTypes[accepted.extension],
  state: "uploading",
  pieces: Math.ceil(accepted.size / pieceBytes),
  pieceBytes,
  createdAt: now,
});

/** Full ones and then the rest; 0 for a piece that there is not. */
export function pieceSize(file: FileDocument, index: number): number {
  const left = file.size - index * file.pieceBytes;
  return Math.max(0, Math.min(file.pieceBytes, left));
}

/** Files that still may be changed; those that were refused do not count. */
export const hasRoom = (files: readonly FileDocument[]): boolean =>
  files.filter(({ state, handedInAt }) => state !== "refused" && handedInAt === undefined).length <
  mostFiles;

export const readied = (
  file: FileDocument,
  screened: Pick<FileDocument, "size"> & { readonly kept: "original" | "cleaned" },
  now: Instant,
): FileDocument => ({ ...file, ...screened, state: "ready", readyAt: now });

export const refused = (file: FileDocument, reason: ScreenRefusal): FileDocument => ({
  ...file,
  state: "refused",
  reason,
});

export type FileRef = Pick<FileDocument, "fileId" | "name" | "type" | "size">;

export const refOf = ({ fileId, name, type, size }: FileDocument): FileRef => ({
  fileId,
  name,
  type,
  size,
});

/** @param sentence says a code of a refusal in the language of the person */
export const viewOf = (file: FileDocument, sentence: (code: string) => string): FileView => ({
  ...refOf(file),
  assignmentId: file.assignmentId,
  state: file.state,
  handedIn: file.handedInAt !== undefined,
  ...(file.reason === undefined
    ? {}
    : { problem: { code: file.reason, message: sentence(file.reason) } }),
});

type Chosen = { readonly fileId: string; readonly file: FileDocument | undefined };

/** Whether these files may go along with what is handed in now. */
export function judgeChosen(
  chosen: readonly Chosen[],
  isOwnId: (fileId: string) => boolean,
): Outcome<readonly FileDocument[], "files.not_found" | "files.not_yours" | "files.not_ready"> {
  if (chosen.some(({ fileId }) => !isOwnId(fileId))) return refuse("files.not_yours");
  const found = chosen.flatMap(({ file }) => (file ? [file] : []));
  if (found.length < chosen.length) return refuse("files.not_found");
  if (found.some(({ state }) => state !== "ready")) return refuse("files.not_ready");
  return done(found);
}
