export { infoSessionSentence } from "./sentence.ts";
export { findInfoSession, type InfoSession } from "./store.ts";
