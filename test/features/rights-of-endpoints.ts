import type { EndpointName } from "../../bot/contract/api.ts";
import { type Asker, askerNames } from "../support/two-groups.ts";

const startsAt = "2027-01-26T18:00:00.000Z";
const ofWork = { personId: "p-nobody", assignmentId: "m99-nothing" };
/** Complete, and such that nothing changes when it is allowed. */
export const inputs = (
  groupId: string,
): { readonly [N in EndpointName]: Record<string, unknown> } => ({
  me: {},
  groups: {},
  group: { groupId },
  groupProgress: { groupId },
  myProgress: { groupId },
  handIn: { groupId, assignmentId: "m99-nothing", text: "x" },
  dryRunImport: { fileName: "groep.csv", content: "" },
  confirmImport: { importId: "0" },
  retryProvisioning: { groupId },
  cancelProvisioning: { groupId },
  previewMove: { groupId, number: 2, startsAt, shiftFollowing: false },
  moveSession: { groupId, number: 2, startsAt, shiftFollowing: false },
  cancelSession: { groupId, number: 99 },
  calendar: { groupId },
  beginUpload: {
    groupId,
    assignmentId: "m99-nothing",
    name: "a.pdf",
    size: 1,
    clientToken: "token-0001",
  },
  finishUpload: { groupId, fileId: "0" },
  removeFile: { groupId, fileId: "0" },
  filesOf: { groupId, assignmentId: "m01-hand-in" },
  groupReach: { groupId },
  registerStop: { groupId, personId: "p-nobody" },
  takeBackStop: { groupId, personId: "p-nobody" },
  sessionAttendance: { groupId, number: 1 },
  correctAttendance: { groupId, number: 99, personIds: [], state: "present", reason: "x" },
  resolveVisitor: { groupId, number: 99, key: "x" },
  closeSession: { groupId, number: 99 },
  checkIn: { groupId, number: 99 },
  cannotCome: { groupId, number: 99 },
  canCome: { groupId, number: 99 },
  askToCall: { groupId, number: 99 },
  handInCatchUp: { groupId, number: 99, text: "x" },
  catchUp: { groupId, number: 99, personId: "p-nobody" },
  groupPresence: { groupId },
  myHours: { groupId },
  groupHours: { groupId },
  practiceHours: { groupId, personId: "p-nobody" },
  logHours: { groupId, entryId: "entry-0001", on: "never", minutes: 30, note: "" },
  removeHours: { groupId, entryId: "entry-0001" },
  confirmHours: { groupId, personId: "p-nobody", entryIds: ["entry-0001"], isRight: true },
  exportHours: { groupId, format: "csv" },
  trackLoad: { groupId },
  myWeeks: { groupId },
  groupWeeks: { groupId },
  placeSession: { groupId, number: 2, place: { kind: "online" } },
  myScan: { groupId },
  saveScanPage: { groupId, module: 99, answers: {}, commandId: "c", version: "" },
  chooseScanGoals: { groupId, itemIds: ["m99-s9"], own: [] },
  shareScan: { groupId, given: true },
  askScanRating: { groupId, given: true },
  scanOfParticipant: { groupId, personId: "p-nobody" },
  scanToRate: { groupId, personId: "p-nobody" },
  rateScan: { groupId, personId: "p-nobody", answers: {} },
  scanHeatMap: { groupId },
  reviewQueue: { groupId },
  reviewWork: { groupId, ...ofWork },
  judgeWork: { groupId, ...ofWork, attempt: 1, result: "met" },
  extendDeadline: { groupId, ...ofWork, on: "2027-02-01", reason: "Ziek" },
  myResults: { groupId },
  myFeedback: { groupId, assignmentId: "m99-nothing" },
  groupResults: { groupId },
  exportResults: { groupId, format: "csv" },
  supervisorOverview: {},
  supervisorWork: { groupId, ...ofWork },
  signOff: { groupId, ...ofWork, attempt: 1, seen: "by_self" },
});

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

/** What each asker hears: `ok`, or the code of the refusal; behind a right comes the business. */
export const expected: { readonly [N in EndpointName]: Answers } = {
  me: all("ok"),
  groups: { ...coordinators, coordinator: "ok" },
  group: members("ok"),
  groupProgress: overseers("ok"),
  myProgress: participants("ok"),
  handIn: participants("assignments.unknown"),
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
};
