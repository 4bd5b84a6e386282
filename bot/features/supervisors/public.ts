export { signOffWork, supervised } from "./sign-off.ts";
export { supervisees } from "./supervisees.ts";
