export { accountFor, hasAccepted, invitationsForbidden, isPendingGuest } from "./accounts.ts";
export { type Coordinator, ensureCoordinator, listCoordinators } from "./coordinators.ts";
export { identifier } from "./identify.ts";
export { chatFails, chatIsLost, chatIsTriedAgain, chatWorks, leftTeam } from "./paths.ts";
export { keepPreferences } from "./preferences.ts";
export { type Reach, reachOf } from "./reach-rules.ts";
export { chatKeeper } from "./remember-chat.ts";
export { revokeLinks } from "./revoke-links.ts";
export {
  ensurePerson,
  findPerson,
  findPersonIdByAccount,
  findPersonIdByMail,
  forgetMembership,
  forgetVisitor,
  getPerson,
  linkAccount,
  rememberMembership,
} from "./store.ts";
export { wakeNotices } from "./wake-notices.ts";
