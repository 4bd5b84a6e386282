import type { EndpointName } from "../../../bot/contract/api.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { type Instant, instant } from "../../../bot/kernel/time.ts";
import { anActor, coordinator, participant, teacher } from "../../support/a-group.ts";
import { answers, morning, second, supervisor, upload } from "./a-lived-class.ts";

export type Change = {
  readonly by: Actor;
  readonly data?: object;
  /** It is about the file that was begun. */
  readonly ofFile?: true;
  readonly at?: Instant;
  /** How far the making of the class is, when that decides. */
  readonly state?: "failed" | "busy";
};

const stopped = anActor("p-3");
const duringLesson = instant("2027-01-12T18:05:00Z");
const handIn = { assignmentId: "m01-hand-in" };
const practised = { assignmentId: "m01-practise" };
const text = "Ik leerde goed luisteren.";
const toJudge = { ...handIn, personId: "p-2", attempt: 1, result: "met", text: "Goed gedaan." };
const moreTime = { ...handIn, personId: "p-1", on: "2027-02-20", reason: "Ziek" };
const corrected = { number: 1, state: "present", reason: "Ik zag haar." };
const hours = { entryId: "entry-0002", on: "2027-01-13", note: "" };
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
  "scan.save_page": { by: second, data: { module: 1, ...firstPage } },
  "scan.share": { by: participant, data: { given: true } },
  "scan.ask_rating": { by: participant, data: { given: false } },
  "scan.save_goals": { by: participant, data: { own: "Beter luisteren" } },
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
export const called: Readonly<Partial<Record<EndpointName, Change>>> = {
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
  signOff: {
    by: supervisor,
    data: { personId: "p-2", assignmentId: "practice-1", attempt: 1, seen: "by_self", remark: "" },
  },
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
};
