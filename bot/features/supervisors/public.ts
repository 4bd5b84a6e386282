export { isConfirmed, isSupervisorOf, mayStart, supervisesAs } from "../groups/public.ts";
export { lookAt, type Missing, namesExpectedSince } from "./relation-rules.ts";
export { signOffWork, supervised } from "./sign-off.ts";
export { type SuperviseeOf, supervisees } from "./supervisees.ts";
export { type Digest, type Quiet, usualDigest, usualQuiet } from "./supervision.ts";
