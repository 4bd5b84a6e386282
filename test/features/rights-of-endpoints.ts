import type { EndpointName } from "../../bot/contract/api.ts";
import { type Asker, askerNames } from "../support/two-groups.ts";

type Answers = Readonly<Record<Asker, string>>;
const all = (answer: string): Answers => {
  const of = (asker: Asker) => [asker, answer] as const;
  return Object.fromEntries(askerNames.map(of)) as Answers; // One for each asker.
};
const coordinators = { ...all("groups.coordinators_only") };
const outsiders = {
  otherParticipant: "groups.not_yours",
  otherTeacher: "groups.not_yours",
  stranger: "groups.not_known",
};
const members = (answer: string): Answers => ({ ...all(answer), ...outsiders });
const participants = (answer: string): Answers => ({
  ...outsiders,
  participant: answer,
  teacher: "groups.participants_only",
  coordinator: "groups.not_yours",
});
const overseers = (answer: string): Answers => ({
  ...outsiders,
  participant: "groups.teachers_only",
  teacher: answer,
  coordinator: answer,
});

/** Answers of a scan are for the teacher; a coordinator who is no member does not see them. */
const teachers = (answer: string): Answers => ({
  ...overseers(answer),
  coordinator: "groups.not_yours",
});
/** Judging is the teacher's alone; a coordinator may look. */
const judges = (answer: string): Answers => ({
  ...overseers(answer),
  coordinator: "groups.teachers_only",
});
const supervisors = (answer: string): Answers => ({
  ...all(answer),
  stranger: "groups.not_known",
});

/** Nobody here is named as contact; rights of who is are tested with the feature. */
const contacts = supervisors("employers.not_a_contact");
const noOrganisation = "employers.unknown_organisation";

/** What each asker hears: `ok`, or the code of the refusal; behind a right comes the business. */
export const expected: { readonly [N in EndpointName]: Answers } = {
  me: all("ok"),
  groups: { ...coordinators, coordinator: "ok" },
  group: members("ok"),
  groupProgress: overseers("ok"),
  myProgress: participants("ok"),
  handIn: participants("assignments.unknown"),
  saveDraft: participants("assignments.unknown"),
  myWork: participants("assignments.unknown"),
  practiseDone: participants("assignments.unknown"),
  sayMinutes: participants("assignments.nothing_done"),
  chooseSetting: participants("ok"),
  dryRunImport: { ...coordinators, coordinator: "spreadsheet.empty" },
  confirmImport: { ...coordinators, coordinator: "imports.not_found" },
  retryProvisioning: { ...coordinators, coordinator: "provisioning.nothing_to_retry" },
  cancelProvisioning: { ...coordinators, coordinator: "provisioning.already_done" },
  previewMove: overseers("sessions.same_moment"),
  moveSession: overseers("sessions.same_moment"),
  cancelSession: overseers("sessions.unknown_session"),
  calendar: members("ok"),
  beginUpload: participants("files.unknown_assignment"),
  finishUpload: participants("files.not_found"),
  removeFile: participants("ok"),
  filesOf: { ...members("ok"), coordinator: "groups.not_yours" },
  groupReach: overseers("ok"),
  registerStop: overseers("evaluation.not_a_participant"),
  takeBackStop: overseers("evaluation.not_a_participant"),
  sessionAttendance: overseers("ok"),
  correctAttendance: overseers("attendance.unknown_session"),
  resolveVisitor: overseers("attendance.unknown_session"),
  closeSession: overseers("attendance.unknown_session"),
  checkIn: participants("attendance.unknown_session"),
  cannotCome: participants("attendance.unknown_session"),
  canCome: participants("attendance.unknown_session"),
  askToCall: participants("attendance.not_missed"),
  handInCatchUp: participants("attendance.not_missed"),
  catchUp: {
    ...outsiders,
    participant: "groups.teachers_only",
    teacher: "attendance.not_found",
    coordinator: "groups.not_yours",
  },
  groupPresence: { ...overseers("ok"), teacher: "groups.coordinators_only" },
  myHours: participants("ok"),
  groupHours: overseers("ok"),
  practiceHours: overseers("hours.not_found"),
  logHours: participants("hours.no_date"),
  removeHours: participants("ok"),
  confirmHours: {
    ...all("groups.supervisors_only"),
    stranger: "groups.not_known",
  },
  exportHours: members("ok"),
  trackLoad: overseers("ok"),
  myWeeks: participants("ok"),
  groupWeeks: overseers("ok"),
  placeSession: overseers("ok"),
  myScan: participants("ok"),
  saveScanPage: participants("scan.page_unknown"),
  chooseScanGoals: participants("scan.not_completed"),
  shareScan: participants("scan.not_completed"),
  askScanRating: participants("scan.not_completed"),
  scanOfParticipant: teachers("scan.unknown_participant"),
  scanToRate: teachers("scan.unknown_participant"),
  rateScan: teachers("scan.unknown_participant"),
  scanHeatMap: teachers("ok"),
  reviewQueue: overseers("ok"),
  reviewWork: overseers("review.unknown_person"),
  judgeWork: judges("review.unknown_person"),
  extendDeadline: judges("review.unknown_person"),
  myResults: participants("ok"),
  myFeedback: participants("review.unknown_assignment"),
  groupResults: overseers("ok"),
  exportResults: members("ok"),
  supervisorOverview: supervisors("ok"),
  supervisorWork: supervisors("groups.supervisors_only"),
  signOff: supervisors("groups.supervisors_only"),
  agreement: {
    ...members("agreement.not_a_party"),
    coordinator: "agreement.unknown_person",
  },
  agreementsToAccept: supervisors("ok"),
  acceptAgreement: { ...members("agreement.not_a_party"), coordinator: "groups.not_yours" },
  groupAgreements: overseers("ok"),
  setAgreementTerms: overseers("agreement.hours"),
  acceptAllAgreements: judges("ok"),
  recordPracticeContract: overseers("agreement.unknown_person"),
  confirmRequest: supervisors("ok"),
  confirmSupervision: supervisors("supervisors.not_yours"),
  declineSupervision: supervisors("supervisors.not_yours"),
  onboarded: supervisors("supervisors.not_yours"),
  chooseMoment: supervisors("supervisors.not_yours"),
  nameDeputy: overseers("supervisors.unknown_person"),
  changeSupervisor: overseers("supervisors.unknown_person"),
  nameWorkplaceExaminer: overseers("supervisors.unknown_person"),
  allowStart: { ...coordinators, coordinator: "supervisors.unknown_person" },
  askAgain: overseers("supervisors.unknown_person"),
  groupSupervisors: overseers("ok"),
  mySupervisor: participants("ok"),
  supervisorDigest: supervisors("ok"),
  confirmShownHours: supervisors("groups.supervisors_only"),
  sayNotSafe: participants("safety.unknown_assignment"),
  settleNotSafe: supervisors("groups.supervisors_only"),
  closeGroup: { ...coordinators, coordinator: "closing.still_running" },
  reopenGroup: { ...coordinators, coordinator: "ok" },
  // Only who comes with a link has one; that is tested beside the links.
  linkHolder: all("people.no_link"),
  freshLink: all("people.no_link"),
  revokeLinks: { ...coordinators, coordinator: "people.not_found" },
  supervisorReach: { ...coordinators, coordinator: "ok" },
  retrySupervisorTeam: { ...coordinators, coordinator: "supervisor_team.none_yet" },
  reachSupervisorAgain: { ...coordinators, coordinator: "supervisor_team.not_supervisor" },
  employerOverview: contacts,
  employerCalendar: contacts,
  exportOwnStaff: contacts,
  groupEmployers: { ...coordinators, coordinator: "ok" },
  nameContact: { ...coordinators, coordinator: noOrganisation },
  removeContact: { ...coordinators, coordinator: noOrganisation },
  resendDates: { ...coordinators, coordinator: noOrganisation },
  groupTalks: overseers("ok"),
  myTalks: supervisors("ok"),
  talk: members("talks.not_found"),
  answerTalk: members("talks.not_found"),
  askTalk: members("talks.unknown_participant"),
  planTalk: members("talks.not_found"),
  cancelTalk: members("talks.not_found"),
  closeTalk: members("talks.not_found"),
  inviteToTalk: members("talks.not_found"),
  addTalkAction: members("talks.not_found"),
  finishTalkAction: members("talks.not_found"),
  groupSendings: overseers("ok"),
  resendFailed: { ...coordinators, coordinator: "sendings.not_known" },
  withdrawSending: { ...coordinators, coordinator: "sendings.not_known" },
  correctSending: { ...coordinators, coordinator: "sendings.not_known" },
  infoSession: members("ok"),
  setInfoSession: { ...coordinators, coordinator: "info_session.in_past" },
  clearInfoSession: { ...coordinators, coordinator: "ok" },
  hugoAsk: all("ok"),
  hugoPress: all("ok"),
};
