export { accountFor, hasAccepted, invitationsForbidden, isPendingGuest } from "./accounts.ts";
export { identifier } from "./identify.ts";
export { chatFails, chatIsLost, chatIsTriedAgain, chatWorks, leftTeam } from "./paths.ts";
export {
  type ChatProblem,
  type MailProblem,
  type Reach,
  reachOf,
} from "./reach-rules.ts";
export { chatKeeper } from "./remember-chat.ts";
export {
  ensurePerson,
  findPerson,
  findPersonIdByAccount,
  getPerson,
  linkAccount,
  rememberMembership,
} from "./store.ts";
export { wakeNotices } from "./wake-notices.ts";
