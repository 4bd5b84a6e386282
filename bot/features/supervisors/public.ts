export { signOffWork, supervised } from "./sign-off.ts";
