export { type ListedWork, toDo, type WorkList, workLists } from "./list-rules.ts";
export { findWork, listWorkOf, workWrites } from "./store.ts";
export {
  type Attempt,
  type FileRef,
  factsOf,
  type Review,
  readWork,
  type Work,
  type WorkContent,
} from "./work.ts";
