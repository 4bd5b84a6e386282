export { fallback } from "./help.ts";
