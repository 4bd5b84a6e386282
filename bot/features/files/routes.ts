import type { DownloadRoute, Route, Upload } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { openFile, ownFiles } from "./read-file.ts";
import { removeFile } from "./remove-file.ts";
import { viewOf } from "./rules.ts";
import { sentenceOf } from "./texts.ts";
import { beginUpload, finishUpload, putPiece } from "./upload.ts";

export const beginRoute: Route<"beginUpload"> = (ports, actor, input) =>
  beginUpload(ports, actor, input);

export const finishRoute: Route<"finishUpload"> = async (ports, actor, input) => {
  const outcome = await finishUpload(ports, actor, input);
  return outcome.ok ? done(viewOf(outcome.value, sentenceOf(actor.language))) : outcome;
};

export const removeRoute: Route<"removeFile"> = (ports, actor, input) =>
  removeFile(ports, actor, input);

export const ownFilesRoute: Route<"filesOf"> = async (ports, actor, input) => {
  const outcome = await ownFiles(ports, actor, input);
  if (!outcome.ok) return outcome;
  return done({ files: outcome.value.map((file) => viewOf(file, sentenceOf(actor.language))) });
};

export const pieceUpload: Upload<"putPiece"> = (ports, actor, input, bytes) =>
  putPiece(ports, actor, input, bytes);

export const contentDownload: DownloadRoute<"fileContent"> = (ports, actor, input) =>
  openFile(ports, actor, input);
