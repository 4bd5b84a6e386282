import type { Feature } from "../../kernel/feature.ts";
import { cleanUp } from "./clean-up.ts";
import {
  beginRoute,
  contentDownload,
  finishRoute,
  ownFilesRoute,
  pieceUpload,
  removeRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";

export const files: Feature = {
  name: "files",
  jobs: { "files.clean_up": cleanUp },
  routes: {
    beginUpload: beginRoute,
    finishUpload: finishRoute,
    removeFile: removeRoute,
    filesOf: ownFilesRoute,
  },
  uploads: { putPiece: pieceUpload },
  downloads: { fileContent: contentDownload },
  refusals,
};
