import { z } from "zod";
import { assignmentKinds, rubricLevels, sightings } from "../../contract/work.ts";
import type { Reader } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";
import type { WorkFacts } from "../groups/public.ts";

const moment = z.string().transform(instant);

/** A file that was uploaded; the bytes stand elsewhere, `file:<fileId>` knows whose it is. */
const fileRef = z.object({
  fileId: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
});
export type FileRef = z.output<typeof fileRef>;

const content = z.object({
  text: z.string(),
  link: z.string().optional(),
  files: z.array(fileRef),
});
export type WorkContent = z.output<typeof content>;

const review = z.object({
  result: z.enum(["met", "not_yet"]),
  /** What the teacher says about it. */
  text: z.string(),
  /** What to do better; always there with `not_yet`. */
  improve: z.string().optional(),
  /** A level per line of the rubric, by the number of the line from 0. */
  levels: z.record(z.string(), z.enum(rubricLevels)),
  /** Why a practice assignment was judged although no supervisor saw it. */
  withoutSighting: z.string().optional(),
  by: z.string(),
  at: moment,
});
export type Review = z.output<typeof review>;

const attempt = content.extend({
  handedInAt: moment,
  review: review.optional(),
  /** What the teacher took back, oldest first. */
  earlierReviews: z.array(review).optional(),
});
export type Attempt = z.output<typeof attempt>;

const sighting = z.object({
  seen: z.enum(sightings),
  remark: z.string().optional(),
  by: z.string(),
  at: moment,
  /** The attempt that the supervisor looked at, from 1. */
  attempt: z.int(),
});

const document = z.object({
  docType: z.literal("work"),
  schema: z.literal(2),
  personId: z.string(),
  assignmentId: z.string(),
  kind: z.enum(assignmentKinds),
  draft: content.extend({ savedAt: moment }).optional(),
  /** Every time it was handed in, oldest first. Nothing that was handed in is ever overwritten. */
  attempts: z.array(attempt),
  /** Practising, said to be done. */
  practisedAt: moment.optional(),
  /** How long it took, as the participant says. */
  minutes: z.int().optional(),
  sightings: z.array(sighting),
});
export type Work = z.output<typeof document>;

const firstShape = z.looseObject({
  schema: z.literal(1),
  personId: z.string(),
  assignmentId: z.string(),
  text: z.string(),
  handedInAt: z.string(),
});

/** Schema 1 held one text of homework, handed in once. */
function upgraded(raw: unknown): unknown {
  const first = firstShape.safeParse(raw);
  if (!first.success) return raw;
  const { personId, assignmentId, text, handedInAt } = first.data;
  return {
    docType: "work",
    schema: 2,
    personId,
    assignmentId,
    kind: "hand_in",
    attempts: [{ text, files: [], handedInAt }],
    sightings: [],
  };
}

export const readWork: Reader<Work> = (raw) => document.parse(upgraded(raw));

/** The short version for the member; undefined while there is only a draft. */
export function factsOf(work: Work): WorkFacts | undefined {
  const minutes = work.minutes === undefined ? {} : { minutes: work.minutes };
  const last = work.attempts.at(-1);
  if (!last) {
    if (!work.practisedAt) return undefined;
    return { state: "practised", attempt: 0, handedInAt: work.practisedAt, ...minutes };
  }
  const attempt = work.attempts.length;
  const seen = work.sightings.findLast((one) => one.attempt === attempt)?.seen;
  return {
    state: last.review?.result ?? "handed_in",
    attempt,
    handedInAt: last.handedInAt,
    ...(last.review ? { judgedAt: last.review.at } : {}),
    ...minutes,
    ...(seen ? { seen } : {}),
  };
}
