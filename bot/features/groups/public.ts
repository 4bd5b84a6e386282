export { mayOversee, membershipOf, participantOf } from "./rights.ts";
export {
  findMember,
  type Group,
  getGroup,
  isMade,
  listMembers,
  type Member,
  newGroup,
  newMember,
  savedGroup,
  savedMember,
} from "./store.ts";
export { listSummaries, providerPartition, saveSummary } from "./summaries.ts";
