export { openNotSafe } from "./rules.ts";
export { settleNotSafe } from "./settle.ts";
