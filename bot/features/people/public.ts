export { accountFor, hasAccepted, invitationsForbidden, isPendingGuest } from "./accounts.ts";
export { identifier } from "./identify.ts";
export { chatKeeper } from "./remember-chat.ts";
export { revokeLinks } from "./revoke-links.ts";
export {
  ensurePerson,
  findPerson,
  findPersonIdByAccount,
  forgetMembership,
  getPerson,
  linkAccount,
  rememberMembership,
} from "./store.ts";
