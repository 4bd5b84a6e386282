export { infoSessionSentence } from "./sentence.ts";
export { findInfoSession } from "./store.ts";
