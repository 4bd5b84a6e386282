import type { Asker } from "../support/two-groups.ts";

export type Answers = Readonly<Record<Asker, string>>;

/** In this order, so that a row can be read: what each of them hears. */
export const row = (
  participant: string,
  otherParticipant: string,
  teacher: string,
  otherTeacher: string,
  coordinator: string,
  stranger: string,
): Answers => ({ participant, otherParticipant, teacher, otherTeacher, coordinator, stranger });

export const participants = row(
  "ok",
  "groups.not_yours",
  "groups.participants_only",
  "groups.not_yours",
  "groups.not_yours",
  "groups.not_known",
);
export const overseers = row(
  "groups.teachers_only",
  "groups.not_yours",
  "ok",
  "groups.not_yours",
  "ok",
  "groups.not_known",
);
export const refusedOverseers = (answer: string): Answers => ({
  ...overseers,
  teacher: answer,
  coordinator: answer,
});
/** Allowed, and then the business has something to say. */
export const ofParticipant = (answer: string): Answers => ({
  ...participants,
  participant: answer,
});
/** Answers of a scan are for the teacher; a coordinator who is no member does not see them. */
export const scansOf = (teacher: string): Answers => ({
  ...overseers,
  teacher,
  coordinator: "groups.not_yours",
});
const only = "groups.coordinators_only";
export const coordinators = (answer: string) => row(only, only, only, only, answer, only);
export const own = row("ok", "ok", "ok", "ok", "groups.none", "groups.not_known");
/** What somebody is asked as a supervisor is about nobody else: everybody may ask, few are. */
export const anybody = (answer: string): Answers =>
  row(answer, answer, answer, answer, answer, "groups.not_known");
/** Each his own, whoever he is. */
export const everybody = row("ok", "ok", "ok", "ok", "ok", "ok");
export const notAsked = "supervisors.not_yours";
/** Only for who supervises; nobody does in these groups. */
export const supervisors = (answer: string): Answers =>
  row(answer, answer, answer, answer, answer, "groups.not_known");
export const toSign = { personId: "p-nobody", assignmentId: "practice-1", attempt: 1 };
export const at = "2027-01-13T08:00:00.000Z";
export const notStopped = "evaluation.not_stopped";
export const nobody = { personId: "p-nobody" };
export const notInGroup = {
  ...overseers,
  teacher: "evaluation.not_a_participant",
  coordinator: "evaluation.not_a_participant",
};
export const ofModule = { module: 1 };
export const ofWork = { assignmentId: "m01-hand-in" };
export const ofPerson = { personId: "p-nobody" };
export const unknown = "review.unknown_person";
export const teachers = (answer: string): Answers => ({
  ...overseers,
  teacher: answer,
  coordinator: "groups.teachers_only",
});

export const noParty = "agreement.not_a_party";
export const notYours = "groups.not_yours";
export const unknownAccount = "groups.not_known";
export const noTalk = { talkId: "start-nothing", actionId: "action-0001" };
/** Whoever belongs to the group hears that it is not there. */
export const inGroup = (answer: string): Answers =>
  row(answer, "groups.not_yours", answer, "groups.not_yours", answer, "groups.not_known");
export const unknownTalk = inGroup("talks.not_found");
