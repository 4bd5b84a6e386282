export type { Agreement, AtWork } from "./at-work.ts";
export {
  isConfirmed,
  isSupervisorOf,
  mayStart,
  reasonToWait,
  supervisesAs,
} from "./at-work-rules.ts";
export {
  type AttendanceFacts,
  type Member,
  newInGroup,
  takesPart,
  type WorkFacts,
} from "./member.ts";
export { mayOversee, membershipOf, openParticipantOf, participantOf, whenOpen } from "./rights.ts";
export {
  findMember,
  type Group,
  getGroup,
  isMade,
  listMembers,
  newGroup,
  newMember,
  openGroup,
  reasonToSkip,
  savedGroup,
  savedMember,
} from "./store.ts";
export { listSummaries, providerPartition, saveSummary } from "./summaries.ts";
