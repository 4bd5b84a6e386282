export { joinLater, startWrites } from "./control.ts";
export { viewProvisioning } from "./view.ts";
