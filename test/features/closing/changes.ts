import type { EndpointName } from "../../../bot/contract/api.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { type Instant, instant } from "../../../bot/kernel/time.ts";
import { anActor, coordinator, participant, teacher } from "../../support/a-group.ts";
import { lindeKey } from "../employers/an-employer.ts";
import {
  answers,
  infoSession,
  morning,
  notSafeAt,
  second,
  supervisor,
  upload,
} from "./a-lived-class.ts";

export type Change = {
  readonly by: Actor;
  readonly data?: object;
  /** It is about the file that was begun. */
  readonly ofFile?: true;
  readonly at?: Instant;
  /** A call that is about no group in particular. */
  readonly withoutGroup?: true;
  /** How far the making of the class is, when that decides. */
  readonly state?: "failed" | "busy";
};

const stopped = anActor("p-3");
const duringLesson = instant("2027-01-12T18:05:00Z");
const handIn = { assignmentId: "m01-hand-in" };
const practised = { assignmentId: "m01-practise" };
const text = "Ik leerde goed luisteren.";
const toJudge = { ...handIn, personId: "p-2", attempt: 1, result: "met", text: "Goed gedaan." };
const toSign = { personId: "p-2", assignmentId: "practice-1", attempt: 1 };
const shownHours = { personId: "p-1", minutes: 30, until: morning };
const notSafe = { personId: "p-2", at: notSafeAt };
const moreTime = { ...handIn, personId: "p-1", on: "2027-02-20", reason: "Ziek" };
const corrected = { number: 1, state: "present", reason: "Ik zag haar." };
const hours = { entryId: "entry-0002", on: "2027-01-13", note: "" };
const kees = { name: "Kees Bakker", mail: "k.bakker@hetbaken.example" };
const ofFirst = { personId: "p-1", ...kees };
const openTalk = { talkId: "middle-p-1", can: true };
const pastTalk = { talkId: "end-p-1" };
const anAction = {
  ...pastTalk,
  actionId: "action-0002",
  text: "Rooster bespreken",
  ownerId: "p-1",
  dueOn: "2027-02-01",
};
const firstPage = Object.fromEntries(
  Object.entries(answers).map(([id, answer]) => [`answer:${id}`, answer]),
);

/** Every button that changes something, pressed by somebody who may. */
export const pressed: Readonly<Record<string, Change>> = {
  "assignments.hand_in": { by: participant, data: { ...handIn, text } },
  "assignments.hand_in_checked": { by: participant, data: { ...handIn, savedAt: morning } },
  "assignments.save_draft": { by: participant, data: { ...handIn, text } },
  "assignments.clean_draft": { by: participant, data: handIn },
  "assignments.practise_done": { by: second, data: practised },
  "assignments.say_minutes": { by: participant, data: { ...practised, minutes: 30 } },
  "assignments.choose_setting": { by: participant, data: { number: 1, setting: "homeCare" } },
  "digest.sign": { by: supervisor, data: { ...toSign, seen: "by_self" } },
  "digest.confirm_hours": { by: supervisor, data: shownHours },
  "digest.settle": { by: supervisor, data: notSafe },
  "safety.say": { by: participant },
  "safety.settle": { by: supervisor, data: notSafe },
  "evaluation.confirm_stop": { by: participant },
  "evaluation.say_why": { by: stopped, data: { reasons: "other" } },
  "evaluation.go_on": { by: stopped },
  "evaluation.register_stop": { by: teacher, data: { personId: "p-2" } },
  "evaluation.take_back": { by: teacher, data: { personId: "p-3" } },
  "attendance.close": { by: teacher, data: { number: 1 } },
  "attendance.resolve": { by: teacher, data: { number: 1, key: "x", who: "p-2" } },
  "attendance.correct": { by: teacher, data: { ...corrected, people: "p-1" } },
  "attendance.check_in": { by: second, data: { number: 1 }, at: duringLesson },
  "attendance.cannot_come": { by: participant, data: { number: 2 } },
  "attendance.can_come": { by: participant, data: { number: 3 } },
  "attendance.say_why": { by: participant, data: { number: 3, choice: "sick", typed: "Griep" } },
  "attendance.call_me": { by: participant, data: { number: 1 } },
  "attendance.hand_in_catch_up": { by: participant, data: { number: 1, text } },
  "hours.save": { by: participant, data: { ...hours, minutes: "30" } },
  "hours.remove": { by: participant, data: { entryId: "entry-0001" } },
  "provisioning.retry": { by: coordinator, state: "failed" },
  "provisioning.cancel": { by: coordinator, state: "busy" },
  "review.judge": { by: teacher, data: toJudge },
  "review.extend": { by: teacher, data: moreTime },
  "supervisors.confirm": { by: supervisor, data: { people: ["g-1|p-1"] } },
  "supervisors.decline": { by: supervisor, data: { about: "g-1|p-1" } },
  "supervisors.onboarded": { by: supervisor },
  "supervisors.choose_moment": {
    by: supervisor,
    data: { weekday: "1", hour: "10", from: "21:00", until: "07:00" },
  },
  "supervisors.name_deputy": { by: supervisor, data: { about: "g-1|p-1", ...kees } },
  "supervisors.name": { by: participant, data: { as: "deputy", ...kees } },
  "scan.save_page": { by: second, data: { module: 1, ...firstPage } },
  "scan.share": { by: participant, data: { given: true } },
  "scan.ask_rating": { by: participant, data: { given: false } },
  "scan.save_goals": { by: participant, data: { own: "Beter luisteren" } },
  "talks.answer": { by: participant, data: openTalk },
  "talks.ask": { by: supervisor, data: { personId: "p-2" } },
  "talks.close": { by: teacher, data: { ...pastTalk, held: true } },
  "talks.add_action": { by: supervisor, data: anAction },
  "talks.finish_action": { by: participant, data: { ...pastTalk, actionId: "action-0001" } },
};

const startsAt = "2027-01-27T18:00:00.000Z";
const place = { kind: "place", address: "Dorpsstraat 1" } as const;

/** The pages of the dialog about a session that change something. */
export const submitted: readonly Required<Pick<Change, "by" | "data">>[] = [
  { by: teacher, data: { number: 2, step: "move", on: "2027-01-27", time: "19:00", shift: "no" } },
  { by: teacher, data: { number: 2, step: "cancel" } },
  { by: coordinator, data: { number: 2, step: "place", ...place } },
];

/** The same for every call of the tab that changes something. */
const agreed = { version: 1, hoursPerWeek: 16 };

export const called: Readonly<Partial<Record<EndpointName, Change>>> = {
  acceptAgreement: { by: participant, data: { personId: "p-1", ...agreed } },
  acceptAllAgreements: { by: teacher, data: { seen: [{ personId: "p-1", ...agreed }] } },
  setAgreementTerms: { by: teacher, data: { personIds: [], hoursPerWeek: 24 } },
  recordPracticeContract: {
    by: coordinator,
    data: { personId: "p-1", on: "2027-01-05", place: "Utrecht" },
  },
  handIn: { by: participant, data: { ...handIn, text } },
  saveDraft: { by: participant, data: { ...handIn, text } },
  practiseDone: { by: second, data: { ...practised, done: true } },
  sayMinutes: { by: participant, data: { ...practised, minutes: 30 } },
  chooseSetting: { by: participant, data: { setting: "homeCare" } },
  retryProvisioning: { by: coordinator, state: "failed" },
  cancelProvisioning: { by: coordinator, state: "busy" },
  moveSession: { by: teacher, data: { number: 2, startsAt, shiftFollowing: false } },
  cancelSession: { by: coordinator, data: { number: 2 } },
  placeSession: { by: teacher, data: { number: 2, place } },
  beginUpload: { by: participant, data: { ...upload, clientToken: "token-0002" } },
  removeFile: { by: participant, ofFile: true },
  registerStop: { by: teacher, data: { personId: "p-2" } },
  takeBackStop: { by: teacher, data: { personId: "p-3" } },
  correctAttendance: { by: teacher, data: { ...corrected, personIds: ["p-1"] } },
  resolveVisitor: { by: teacher, data: { number: 1, key: "x" } },
  closeSession: { by: teacher, data: { number: 1 } },
  checkIn: { by: second, data: { number: 1 }, at: duringLesson },
  cannotCome: { by: participant, data: { number: 2, reason: "Ziek" } },
  canCome: { by: participant, data: { number: 3 } },
  askToCall: { by: participant, data: { number: 1 } },
  handInCatchUp: { by: participant, data: { number: 1, text } },
  logHours: { by: participant, data: { ...hours, minutes: 30 } },
  removeHours: { by: participant, data: { entryId: "entry-0001" } },
  confirmHours: {
    by: supervisor,
    data: { personId: "p-1", entryIds: ["entry-0001"], isRight: true },
  },
  saveScanPage: {
    by: second,
    data: { module: 1, answers, remark: "", commandId: "c", version: "" },
  },
  chooseScanGoals: { by: participant, data: { itemIds: [], own: ["Beter luisteren"] } },
  shareScan: { by: participant, data: { given: true } },
  askScanRating: { by: participant, data: { given: false } },
  rateScan: { by: supervisor, data: { personId: "p-1", answers } },
  judgeWork: { by: teacher, data: toJudge },
  extendDeadline: { by: teacher, data: moreTime },
  setInfoSession: { by: coordinator, data: { ...infoSession, where: "De Wilg" } },
  clearInfoSession: { by: coordinator },
  confirmSupervision: {
    by: supervisor,
    data: { people: [{ groupId: "g-1", personId: "p-1" }] },
    withoutGroup: true,
  },
  declineSupervision: { by: supervisor, data: { personId: "p-1" } },
  onboarded: { by: supervisor, withoutGroup: true },
  chooseMoment: { by: supervisor, data: { weekday: 1, hour: 10 }, withoutGroup: true },
  nameDeputy: { by: supervisor, data: ofFirst },
  changeSupervisor: { by: teacher, data: { ...ofFirst, reason: "Ander team" } },
  nameWorkplaceExaminer: { by: coordinator, data: ofFirst },
  allowStart: { by: coordinator, data: { personId: "p-1", reason: "Begint later" } },
  askAgain: { by: teacher, data: { personId: "p-1" } },
  signOff: { by: supervisor, data: { ...toSign, seen: "by_self", remark: "" } },
  confirmShownHours: { by: supervisor, data: shownHours },
  sayNotSafe: { by: participant, data: { text: "" } },
  settleNotSafe: { by: supervisor, data: notSafe },
  nameContact: {
    by: coordinator,
    data: { key: lindeKey, name: "Carla Bos", mail: "c.bos@delinde.example" },
  },
  removeContact: { by: coordinator, data: { key: lindeKey } },
  resendDates: { by: coordinator, data: { key: lindeKey } },
  answerTalk: { by: participant, data: openTalk },
  askTalk: { by: second, data: { personId: "p-2" } },
  planTalk: { by: teacher, data: { talkId: "middle-p-1", startsAt: "2027-01-22T13:00:00.000Z" } },
  cancelTalk: { by: teacher, data: { talkId: "middle-p-1" } },
  closeTalk: { by: coordinator, data: { ...pastTalk, held: true } },
  inviteToTalk: { by: teacher, data: { talkId: "middle-p-1", guests: [{ name: "HR" }] } },
  addTalkAction: { by: participant, data: anAction },
  finishTalkAction: { by: teacher, data: { ...pastTalk, actionId: "action-0001" } },
  resendFailed: { by: coordinator, data: { sendingId: "weekly.week:1" } },
  withdrawSending: { by: coordinator, data: { sendingId: "weekly.week:1" } },
  correctSending: { by: coordinator, data: { sendingId: "weekly.week:1" } },
};

/** Calls that may be made of a closed group too, and why. */
export const stillAllowed: Readonly<Partial<Record<EndpointName, string>>> = {
  dryRunImport: "looks at a file",
  confirmImport: "is about a file; joining a closed group by it is tested with the imports",
  previewMove: "shows what would be",
  finishUpload: "needs the bytes; tested in close-group.spec.ts",
  closeGroup: "is the way in",
  reopenGroup: "is the way back",
  freshLink: "is about a mail that the person asks for himself; the pages behind it stay closed",
  revokeLinks: "is about the person's mails, which outlive the group",
  hugoAsk: "is about no group",
  hugoPress: "is about no group",
  retrySupervisorTeam: "is about no group",
  answerTicket: "is about no group: who asks something of a closed group is answered too",
  takeTicket: "is about no group",
  passTicket: "is about no group",
  addKnowledgeItem: "is about no group",
  changeKnowledgeItem: "is about no group",
  removeKnowledgeItem: "is about no group",
  restoreKnowledgeItem: "is about no group",
  previewKnowledge: "shows what would be",
  questionToItem: "is about no group",
  dismissQuestion: "is about no group",
  reachSupervisorAgain: "is about a person, perhaps of other groups",
  removeIntake: "is about somebody who is in no group yet",
};
