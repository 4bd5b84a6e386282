import type { Output, Parsed } from "../../contract/api.ts";
import { findAssignment, isJudged } from "../../kernel/assignment.ts";
import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { ScreenRefusal } from "../../kernel/files.ts";
import { done, type Outcome, type Refused, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { type Group, getGroup } from "../groups/public.ts";
import { type FileDocument, keysOf } from "./file.ts";
import type { NameRefusal } from "./name-rules.ts";
import { type OwnFileRefusal, ownFile, type UploadRefusal, uploaderOf } from "./rights.ts";
import {
  accept,
  hasRoom,
  keptForDays,
  mostFiles,
  newUpload,
  pieceSize,
  readied,
  refused,
} from "./rules.ts";
import {
  cleanUpAt,
  fileIdOf,
  findFile,
  idStartOf,
  listFiles,
  newFile,
  savedFile,
} from "./store.ts";

type Began = Output<"beginUpload">;
type BeginRefusal =
  | UploadRefusal
  | NameRefusal
  | ScreenRefusal
  | "files.unknown_assignment"
  | "files.not_judged"
  | "files.too_large"
  | "files.too_many";

/** Refused before: the same file is refused again, for the same reason. */
const asBefore = (file: FileDocument): Refused<ScreenRefusal> =>
  refuse((file.reason ?? "files.damaged") as ScreenRefusal); // Kept by `finishUpload`, from that union.

async function begun(
  { files }: Pick<Ports, "files">,
  groupId: string,
  file: FileDocument,
): Promise<Outcome<Began, ScreenRefusal>> {
  const { fileId, name, state, pieces, pieceBytes } = file;
  if (state === "refused") return asBefore(file);
  const { original } = keysOf(groupId, file.contentId);
  const received =
    state === "ready"
      ? Array.from({ length: pieces }, (_, index) => index)
      : (await files.listPieces(original)).map(({ index }) => index);
  return done({ fileId, name, state, pieceBytes, pieces, received });
}

function takesFiles(
  { tracks }: Pick<Ports, "tracks">,
  { trackId, trackVersion }: Group,
  assignmentId: string,
): Outcome<true, "files.unknown_assignment" | "files.not_judged"> {
  const track = tracks.find(trackId, trackVersion);
  const assignment = track && findAssignment(track, assignmentId);
  if (!assignment) return refuse("files.unknown_assignment");
  return isJudged(assignment) ? done(true) : refuse("files.not_judged");
}

/** Begins an upload, or goes on with the one that these values began before. */
export async function beginUpload(
  ports: Ports,
  actor: Actor,
  { groupId, assignmentId, ...announced }: Parsed<"beginUpload">,
): Promise<Outcome<Began, BeginRefusal>> {
  const { documents, now, newId } = ports;
  const uploader = await uploaderOf(documents, actor, groupId);
  if (!uploader.ok) return uploader;
  const { personId: ownerId } = uploader.value;
  const { value: group } = await getGroup(documents, groupId);
  const taken = takesFiles(ports, group, assignmentId);
  if (!taken.ok) return taken;
  const accepted = accept(announced);
  if (!accepted.ok) return accepted;
  const place = { groupId, ownerId, assignmentId };
  const fileId = fileIdOf(ports, place, announced);
  const all = await listFiles(documents, groupId, idStartOf(ports, place));
  const before = all.find(({ value }) => value.fileId === fileId);
  if (before) return await begun(ports, groupId, before.value);
  if (!hasRoom(all.map(({ value }) => value))) return refuse("files.too_many", { most: mostFiles });
  const ids = { fileId, ownerId, assignmentId, contentId: newId() };
  const file = newUpload(accepted.value, ids, now());
  await documents.commit(groupId, [
    newFile(file),
    cleanUpAt(file, plus(now(), { days: keptForDays })),
  ]);
  return await begun(ports, groupId, file);
}

type PieceRefusal = OwnFileRefusal | "files.wrong_piece" | "files.not_uploading";

/** Keeps one piece; it must be exactly as long as its place says. */
export async function putPiece(
  { documents, files }: Ports,
  actor: Actor,
  at: { readonly groupId: string; readonly fileId: string; readonly index: number },
  bytes: Uint8Array,
): Promise<Outcome<Record<string, never>, PieceRefusal>> {
  const found = await ownFile(documents, actor, at);
  if (!found.ok) return found;
  const { value: file } = found.value;
  if (file.state !== "uploading") return refuse("files.not_uploading");
  const size = pieceSize(file, at.index);
  if (size === 0 || bytes.length !== size) return refuse("files.wrong_piece");
  await files.writePiece(keysOf(at.groupId, file.contentId).original, at.index, bytes);
  return done({});
}

type FinishRefusal = OwnFileRefusal | ScreenRefusal | "files.piece_missing";

/** Puts the pieces together and looks at what they are. Gives the document as it stands afterwards. */
async function screened(
  { files, screenFile, now }: Ports,
  groupId: string,
  file: FileDocument,
): Promise<Outcome<FileDocument, "files.piece_missing">> {
  const keys = keysOf(groupId, file.contentId);
  if (!(await files.join(keys.original, file.pieces))) return refuse("files.piece_missing");
  // Every piece had its own length, so anything else is a fault of the storage or of ours.
  if ((await files.find(keys.original))?.size !== file.size) {
    return done(refused(file, "files.damaged"));
  }
  const outcome = await screenFile({ ...keys, extension: file.extension });
  return done(outcome.ok ? readied(file, outcome.value, now()) : refused(file, outcome.refusal));
}

/** Longer than anybody who finishes the same upload at this moment may still be reading it. */
const finishingInMinutes = 10;

async function commitFinish(
  { documents, now }: Ports,
  groupId: string,
  { etag }: Stored<FileDocument>,
  after: FileDocument,
): Promise<void> {
  // What nobody may read goes: a refused file, and a photo that still tells where it was made.
  const isDone = after.state === "ready" && after.kept === "original";
  const cleanUp = isDone ? [] : [cleanUpAt(after, plus(now(), { minutes: finishingInMinutes }))];
  await documents.commit(groupId, [savedFile(after, etag), ...cleanUp]);
}

/**
 * Makes a file of the pieces, when it is what it says it is. A file never changes once it is joined, so
 * doing this twice, at once, or again after a kill gives the same.
 */
export async function finishUpload(
  ports: Ports,
  actor: Actor,
  at: { readonly groupId: string; readonly fileId: string },
): Promise<Outcome<FileDocument, FinishRefusal>> {
  const found = await ownFile(ports.documents, actor, at);
  if (!found.ok) return found;
  const { value: file } = found.value;
  if (file.state === "ready") return done(file);
  if (file.state === "refused") return asBefore(file);
  const outcome = await screened(ports, at.groupId, file);
  if (!outcome.ok) {
    // Somebody else may have finished it just now, and cleared the pieces.
    const again = await findFile(ports.documents, at.groupId, at.fileId);
    return again?.value.state === "ready" ? done(again.value) : outcome;
  }
  const after = outcome.value;
  await commitFinish(ports, at.groupId, found.value, after);
  return after.state === "ready" ? done(after) : asBefore(after);
}
