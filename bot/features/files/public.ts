export { type ChosenFilesRefusal, readyFiles } from "./ready-files.ts";
