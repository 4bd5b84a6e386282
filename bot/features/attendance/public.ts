export { presenceForEmployer } from "./absence-rules.ts";
