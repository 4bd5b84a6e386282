export { findWork, workWrites } from "./store.ts";
export type { Attempt, Review, Work } from "./work.ts";
