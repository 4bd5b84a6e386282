export { cleanedText } from "./client-data-rules.ts";
export { workLists } from "./list-rules.ts";
export { signOffJob } from "./sign-off-job.ts";
export { findWork, workWrites } from "./store.ts";
export type { Attempt, Review, Work } from "./work.ts";
