export { type ChosenFilesRefusal, type ReadyFiles, readyFiles } from "./ready-files.ts";
export type { FileRef } from "./rules.ts";
