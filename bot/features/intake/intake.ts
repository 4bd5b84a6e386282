import { z } from "zod";
import { type Instant, instant, plus } from "../../kernel/time.ts";
import type { Catalogue } from "../../kernel/track.ts";
import { type Answer, isSame } from "./answer.ts";
import { openQuestion } from "./rules.ts";

const moment = z.string().transform(instant);
const answer = z.union([z.string(), z.array(z.string()).readonly()]);

const document = z.object({
  /** A visitor who gave no name is kept for himself only, and stands in no list. */
  docType: z.enum(["intake", "namelessIntake"]),
  schema: z.literal(1),
  intakeId: z.string(),
  /** Absent for who came without an account. */
  personId: z.string().optional(),
  /** Whom to answer: of a person what we know, of a visitor what he gave at the end. */
  contact: z.object({ name: z.string(), mail: z.string(), employer: z.string() }).optional(),
  /** A visitor who chose to see the outcome only. */
  withoutName: z.literal(true).optional(),
  startedAt: moment,
  changedAt: moment,
  /** The first time that all was answered. */
  finishedAt: moment.optional(),
  answers: z.record(z.string(), z.object({ value: answer, at: moment })).readonly(),
  /** What was answered before it was changed, oldest first; `at` is when it was given. */
  former: z.array(z.object({ question: z.string(), value: answer, at: moment })),
});

/** `intake:<intakeId>` in the partition of the provider. */
export type Intake = z.output<typeof document>;
export const readIntake = (raw: unknown): Intake => document.parse(raw);

/** The oldest changes go, so that nobody can make a document grow without end. */
const mostFormer = 50;
/** A visitor gave up, or nobody knows whom to answer: then nobody can do anything with it. */
const keptWithoutNameInDays = 60;
/** A course begins at the latest within a year of asking for it. */
const keptInDays = 365;

/** Whom the provider could answer: then it is worth a place in its list. */
export const isOfSomebody = ({ personId, contact }: Intake): boolean =>
  personId !== undefined || contact !== undefined;

export const newIntake = (intakeId: string, now: Instant): Intake => ({
  docType: "intake",
  schema: 1,
  intakeId,
  startedAt: now,
  changedAt: now,
  answers: {},
  former: [],
});

/** Answers to other questions stay as they are; the same answer again changes nothing. */
export function withAnswer(intake: Intake, question: string, given: Answer, now: Instant): Intake {
  const before = intake.answers[question];
  if (before && isSame(before.value, given)) return intake;
  return {
    ...intake,
    changedAt: now,
    answers: { ...intake.answers, [question]: { value: given, at: now } },
    former: before ? [...intake.former, { question, ...before }].slice(-mostFormer) : intake.former,
  };
}

/** Everything was answered, and it is known whom to answer, or that there is nobody. */
export const isFinished = (intake: Intake, tracks: Catalogue): boolean =>
  (intake.contact !== undefined || intake.withoutName === true) &&
  openQuestion(intake.answers, tracks) === undefined;

/** With the moment of finishing, if this is it. */
export const whenFinished = (intake: Intake, tracks: Catalogue, now: Instant): Intake =>
  intake.finishedAt === undefined && isFinished(intake, tracks)
    ? { ...intake, finishedAt: now }
    : intake;

/** Until when it is kept: counted from the last change. */
export function keptUntil({ personId, contact, finishedAt, changedAt }: Intake): Instant {
  const isOfUse = personId !== undefined || (finishedAt !== undefined && contact !== undefined);
  return plus(changedAt, { days: isOfUse ? keptInDays : keptWithoutNameInDays });
}
