export { type Result, resultsOf } from "./result-rules.ts";
export { isSeen, lastSighting } from "./rules.ts";
export { assignmentView, handedInView, resultView, sightingsView } from "./views.ts";
