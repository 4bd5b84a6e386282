export {
  type AssignmentLoad,
  type Estimates,
  flagged,
  isUnderestimated,
  shownMinutes,
} from "./estimate-rules.ts";
export { type Levelled, levelled } from "./level-rules.ts";
export { findEstimates } from "./store.ts";
export type { Work } from "./weeks.ts";
