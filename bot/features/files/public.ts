export { type ChosenFilesRefusal, type ReadyFiles, readyFiles } from "./ready-files.ts";
