export { answerCard } from "./cards.ts";
export { type Judged, judge } from "./judge.ts";
export { answerAnything } from "./verbs.ts";
