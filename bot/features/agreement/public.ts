export { isAccepted } from "./agreement-rules.ts";
export { type HoursShortfall, hoursShortfall } from "./hours-rules.ts";
