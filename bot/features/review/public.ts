export { type Result, resultsOf } from "./result-rules.ts";
export { resultsCommand } from "./result-verbs.ts";
export { isSeen, lastSighting } from "./rules.ts";
export { assignmentView, handedInView, resultView, sightingsView } from "./views.ts";
