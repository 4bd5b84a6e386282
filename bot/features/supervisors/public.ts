export { supervisorCommand } from "./confirm-verbs.ts";
export { signOffWork, supervised } from "./sign-off.ts";
export { supervisees } from "./supervisees.ts";
