export { workLists } from "./list-rules.ts";
export { findWork, workWrites } from "./store.ts";
export type { Attempt, Review, Work } from "./work.ts";
