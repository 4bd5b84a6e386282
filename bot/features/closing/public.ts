export { reopenableUntil } from "./closing-rules.ts";
