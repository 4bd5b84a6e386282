export { type Presence, presenceForEmployer } from "./absence-rules.ts";
