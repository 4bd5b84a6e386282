export { afterFault } from "./after-fault.ts";
export { joinLater, startWrites } from "./control.ts";
export { type Note, note, type StepResult } from "./step.ts";
export { inCatalogue } from "./steps/app.ts";
export { addPeople } from "./steps/members.ts";
export { madeTeam } from "./steps/team.ts";
export { noteText } from "./texts.ts";
export { viewProvisioning } from "./view.ts";
