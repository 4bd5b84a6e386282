export { type HoursShortfall, hoursShortfall } from "./hours-rules.ts";
