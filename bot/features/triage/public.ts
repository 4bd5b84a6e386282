export { type UrgentKind, urgentKinds } from "../../kernel/urgent.ts";
export { quietLine, urgentCard } from "./cards.ts";
export { areNumbersOld, numbersCheckedOn, warnOfOldNumbers } from "./number-rules.ts";
export { scrubbed } from "./scrub-rules.ts";
export { type Triage, triage } from "./triage-rules.ts";
