import {
  type Answers,
  anybody,
  at,
  coordinators,
  everybody,
  inGroup,
  nobody,
  noParty,
  noTalk,
  notAsked,
  notInGroup,
  notStopped,
  notYours,
  ofModule,
  ofParticipant,
  ofPerson,
  ofWork,
  overseers,
  own,
  participants,
  refusedOverseers,
  row,
  scansOf,
  supervisors,
  teachers,
  toSign,
  unknown,
  unknownAccount,
  unknownTalk,
} from "./button-answers.ts";
import { hugoButtons } from "./hugo-buttons.ts";
import { ticketButtons } from "./tickets/rights-of-ticket-buttons.ts";

/** Every button, with data that names the group of Amina and Tessa, whoever presses it. */
export const buttons: Readonly<
  Record<string, { readonly data: object; readonly answers: Answers }>
> = {
  "agreement.show": {
    data: nobody,
    answers: row(noParty, notYours, noParty, notYours, "agreement.unknown_person", unknownAccount),
  },
  "agreement.accept": {
    data: { ...nobody, version: 1, hoursPerWeek: 16 },
    answers: row(noParty, notYours, noParty, notYours, notYours, unknownAccount),
  },
  "assignments.ask_minutes": { data: ofWork, answers: ofParticipant("assignments.nothing_done") },
  "assignments.choose_setting": {
    data: { number: 1, setting: "homeCare" },
    answers: participants,
  },
  "assignments.clean_draft": { data: ofWork, answers: ofParticipant("assignments.no_draft") },
  "assignments.help": { data: ofWork, answers: participants },
  "assignments.open": { data: ofWork, answers: participants },
  "assignments.open_hand_in": { data: ofWork, answers: participants },
  "assignments.hand_in": { data: { ...ofWork, text: " " }, answers: participants },
  "assignments.hand_in_checked": {
    data: { ...ofWork, savedAt: "2027-01-13T08:00:00.000Z" },
    answers: participants,
  },
  "assignments.practise_done": { data: ofWork, answers: ofParticipant("assignments.to_hand_in") },
  "assignments.save_draft": { data: { ...ofWork, text: " " }, answers: participants },
  "assignments.say_minutes": {
    data: { ...ofWork, minutes: 30 },
    answers: ofParticipant("assignments.nothing_done"),
  },
  "assignments.show_handed_in": {
    data: ofWork,
    answers: ofParticipant("assignments.nothing_done"),
  },
  "digest.show": { data: {}, answers: supervisors("digest.nobody") },
  "digest.open": { data: toSign, answers: supervisors("groups.supervisors_only") },
  "digest.sign": {
    data: { ...toSign, seen: "by_self" },
    answers: supervisors("groups.supervisors_only"),
  },
  "digest.confirm_hours": {
    data: { personId: "p-nobody", minutes: 60, until: at },
    answers: supervisors("groups.supervisors_only"),
  },
  "digest.settle": {
    data: { personId: "p-nobody", at },
    answers: supervisors("groups.supervisors_only"),
  },
  "evaluation.stop": { data: {}, answers: participants },
  // Nobody has stopped, and stopping would change something: the right is asked before anything else.
  "evaluation.say_why": { data: {}, answers: { ...participants, participant: notStopped } },
  "evaluation.skip": { data: {}, answers: { ...participants, participant: notStopped } },
  "evaluation.go_on": { data: {}, answers: participants },
  "evaluation.choose_stop": { data: {}, answers: overseers },
  "evaluation.register_stop": { data: nobody, answers: notInGroup },
  "evaluation.take_back": { data: nobody, answers: notInGroup },
  "attendance.show": { data: { number: 1 }, answers: overseers },
  "attendance.close": {
    data: { number: 99 },
    answers: refusedOverseers("attendance.unknown_session"),
  },
  "attendance.resolve": {
    data: { number: 99, key: "x", who: "nobody" },
    answers: refusedOverseers("attendance.unknown_session"),
  },
  "attendance.show_correct": { data: { number: 1 }, answers: overseers },
  "attendance.correct": { data: { number: 1 }, answers: overseers },
  "attendance.read_catch_up": {
    data: { number: 1 },
    answers: { ...overseers, coordinator: "groups.teachers_only" },
  },
  "attendance.check_in": {
    data: { number: 99 },
    answers: { ...participants, participant: "attendance.unknown_session" },
  },
  "attendance.cannot_come": {
    data: { number: 99 },
    answers: { ...participants, participant: "attendance.unknown_session" },
  },
  "attendance.can_come": {
    data: { number: 99 },
    answers: { ...participants, participant: "attendance.unknown_session" },
  },
  "attendance.say_why": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_said" },
  },
  "attendance.call_me": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_missed" },
  },
  "attendance.catch_up": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_missed" },
  },
  "attendance.hand_in_catch_up": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_missed" },
  },
  ...hugoButtons,
  "hours.show": { data: {}, answers: participants },
  "hours.log": { data: {}, answers: participants },
  "hours.save": { data: { entryId: "entry-0001" }, answers: participants },
  "hours.remove": { data: { entryId: "entry-0001" }, answers: participants },
  "intake.start": { data: {}, answers: everybody },
  "intake.answer": { data: { question: "nothing", answer: "x" }, answers: everybody },
  "intake.back": { data: { question: "computer" }, answers: everybody },
  "intake.show": { data: { question: "computer" }, answers: everybody },
  "intake.contact": { data: { name: "", mail: "" }, answers: everybody },
  "intake.skip_contact": { data: {}, answers: everybody },
  "intake.show_contact": { data: {}, answers: everybody },
  "progress.show": { data: {}, answers: own },
  "progress.show_group": { data: {}, answers: overseers },
  "progress.show_tasks": { data: {}, answers: own },
  "provisioning.show": { data: {}, answers: coordinators("ok") },
  "provisioning.retry": { data: {}, answers: coordinators("provisioning.nothing_to_retry") },
  "provisioning.ask_cancel": { data: {}, answers: coordinators("ok") },
  "provisioning.cancel": { data: {}, answers: coordinators("provisioning.already_done") },
  "review.queue": { data: {}, answers: overseers },
  "review.open": {
    data: { ...ofWork, ...ofPerson },
    answers: { ...overseers, teacher: unknown, coordinator: unknown },
  },
  "review.judge": {
    data: { ...ofWork, ...ofPerson, attempt: 1, result: "met" },
    answers: teachers(unknown),
  },
  "review.ask_extension": { data: ofPerson, answers: teachers(unknown) },
  "review.extend": { data: { ...ofWork, ...ofPerson }, answers: teachers(unknown) },
  "review.results": { data: {}, answers: { ...overseers, participant: "ok" } },
  "review.person": {
    data: ofPerson,
    answers: { ...overseers, teacher: unknown, coordinator: unknown },
  },
  "review.feedback": {
    data: ofWork,
    answers: { ...participants, participant: "review.no_feedback" },
  },
  "safety.ask": { data: {}, answers: participants },
  "safety.say": {
    data: { assignmentId: "m99-nothing" },
    answers: ofParticipant("safety.unknown_assignment"),
  },
  "safety.settle": {
    data: { personId: "p-nobody", at },
    answers: supervisors("groups.supervisors_only"),
  },
  "scan.open": { data: {}, answers: participants },
  "scan.open_page": { data: ofModule, answers: participants },
  "scan.save_page": { data: ofModule, answers: participants },
  "scan.share": { data: { given: true }, answers: ofParticipant("scan.not_completed") },
  "scan.ask_rating": { data: { given: true }, answers: ofParticipant("scan.not_completed") },
  "scan.goals": { data: {}, answers: ofParticipant("scan.not_completed") },
  "scan.save_goals": { data: { own: "x" }, answers: ofParticipant("scan.not_completed") },
  "scan.compare": { data: { personId: "p-nobody" }, answers: scansOf("scan.unknown_participant") },
  "scan.compare_module": {
    data: { ...ofModule, personId: "p-nobody" },
    answers: scansOf("scan.unknown_participant"),
  },
  "scan.heat_map": { data: {}, answers: scansOf("ok") },
  "scan.choose_participant": { data: {}, answers: scansOf("ok") },
  "supervisors.show": { data: {}, answers: anybody("ok") },
  "supervisors.confirm": { data: { people: ["g|p"] }, answers: anybody(notAsked) },
  "supervisors.ask_decline": { data: {}, answers: anybody("ok") },
  "supervisors.decline": { data: { about: "g|p" }, answers: anybody(notAsked) },
  "supervisors.onboarded": { data: {}, answers: anybody(notAsked) },
  "supervisors.ask_moment": { data: {}, answers: anybody(notAsked) },
  "supervisors.choose_moment": {
    data: { weekday: "1", hour: "10" },
    answers: anybody(notAsked),
  },
  "supervisors.ask_deputy": { data: {}, answers: anybody(notAsked) },
  "supervisors.name_deputy": { data: {}, answers: { ...anybody(notAsked), stranger: notAsked } },
  "supervisors.show_own": { data: {}, answers: participants },
  "supervisors.ask_name": { data: { as: "deputy" }, answers: participants },
  "supervisors.name": { data: { as: "deputy" }, answers: participants },
  "sessions.show_next": { data: {}, answers: own },
  "sessions.show_weeks": { data: {}, answers: own },
  ...ticketButtons,
  "talks.show": { data: {}, answers: own },
  "talks.answer": { data: { ...noTalk, can: true }, answers: unknownTalk },
  "talks.ask": { data: ofPerson, answers: inGroup("talks.unknown_participant") },
  "talks.close": { data: { ...noTalk, held: true }, answers: unknownTalk },
  "talks.agenda": { data: noTalk, answers: unknownTalk },
  "talks.open_action": { data: noTalk, answers: unknownTalk },
  "talks.add_action": { data: noTalk, answers: unknownTalk },
  "talks.finish_action": { data: noTalk, answers: unknownTalk },
};

/** These change something for who may press them; their own flows look at the rights. */
export const elsewhere = ["evaluation.confirm_stop"];

const when = { on: "2027-01-26", time: "19:00", shift: "false" };
const change = { dialog: "sessions.change", number: 2 };
export const dialogs = [
  ["task/fetch", change, overseers],
  [
    "task/submit",
    { ...change, ...when, step: "preview" },
    { ...overseers, teacher: "sessions.same_moment", coordinator: "sessions.same_moment" },
  ],
  [
    "task/submit",
    { ...change, ...when, step: "move" },
    { ...overseers, teacher: "sessions.same_moment", coordinator: "sessions.same_moment" },
  ],
  ["task/submit", { ...change, step: "ask_cancel" }, overseers],
  [
    "task/submit",
    { ...change, number: 99, step: "cancel" },
    { ...overseers, teacher: "sessions.unknown_session", coordinator: "sessions.unknown_session" },
  ],
] as const;
