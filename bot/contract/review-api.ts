import { z } from "zod";
import { assignmentId, type Endpoint, madeFile, ofGroup, personId } from "./endpoint.ts";
import { rubricLevels, sightings } from "./work.ts";

const moment = z.iso.datetime();
const ofWork = ofGroup.extend({ personId, assignmentId });
/** The rules judge the length, with a sentence; this bound only keeps nonsense out. */
const typed = z.string().max(60_000);
const judgedKind = z.enum(["hand_in", "practice"]);
const attempt = z.int().min(1).max(999);

/** How a judged piece of work stands in a result list. `waiting` is for the teacher. */
export const resultStates = ["not_open", "open", "late", "waiting", "met", "not_yet"] as const;
export type ResultState = (typeof resultStates)[number];

const result = z.strictObject({
  assignmentId: z.string(),
  kind: judgedKind,
  title: z.string(),
  module: z.int(),
  state: z.enum(resultStates),
  /** How often it was handed in. */
  attempt: z.int(),
  dueAt: moment.optional(),
  handedInAt: moment.optional(),
  judgedAt: moment.optional(),
  plannedMinutes: z.int(),
  /** How long it took, as the participant says. */
  realMinutes: z.int().optional(),
  /** What the supervisor saw of the last attempt. */
  seen: z.enum(sightings).optional(),
  /** Opens the feedback; present as soon as there is some. */
  feedbackUrl: z.string().optional(),
});
export type ResultView = z.output<typeof result>;

const count = z.strictObject(
  // One number for each state, as the keys of the list say.
  Object.fromEntries(resultStates.map((state) => [state, z.int()])) as Record<
    ResultState,
    z.ZodInt
  >,
);
const participantResults = z.strictObject({
  personId: z.string(),
  name: z.string(),
  counts: count,
  results: z.array(result),
});

const review = z.strictObject({
  result: z.enum(["met", "not_yet"]),
  text: z.string(),
  improve: z.string().optional(),
  /** By the number of the line of the rubric, from 0. */
  levels: z.record(z.string(), z.enum(rubricLevels)),
  at: moment,
});
export type ReviewView = z.output<typeof review>;

const sighting = z.strictObject({
  seen: z.enum(sightings),
  remark: z.string().optional(),
  at: moment,
  attempt: z.int(),
});

const attemptView = z.strictObject({
  attempt: z.int(),
  text: z.string(),
  link: z.string().optional(),
  files: z.array(
    z.strictObject({ fileId: z.string(), name: z.string(), type: z.string(), size: z.int() }),
  ),
  handedInAt: moment,
  review: review.optional(),
  /** What the teacher took back, oldest first; for the teacher only. */
  earlierReviews: z.array(review).optional(),
});
export type AttemptView = z.output<typeof attemptView>;

const assignmentView = z.strictObject({
  assignmentId: z.string(),
  kind: judgedKind,
  title: z.string(),
  module: z.int(),
  steps: z.array(z.string()),
  rubric: z.array(z.string()),
  signOff: z.array(z.string()),
});

/** A participant's work with everything that was said about it. */
const workView = z.strictObject({
  groupId: z.string(),
  groupName: z.string(),
  personId: z.string(),
  name: z.string(),
  assignment: assignmentView,
  /** Oldest first. */
  attempts: z.array(attemptView),
  sightings: z.array(sighting),
  /** False for who may only look. */
  mayJudge: z.boolean(),
});
export type WorkView = z.output<typeof workView>;

const waiting = z.strictObject({
  groupId: z.string(),
  groupName: z.string(),
  personId: z.string(),
  name: z.string(),
  assignmentId: z.string(),
  kind: judgedKind,
  title: z.string(),
  module: z.int(),
  attempt: z.int(),
  handedInAt: moment,
  daysWaiting: z.int(),
  /** The participant was promised a reaction before now. */
  isOverdue: z.boolean(),
  seen: z.enum(sightings).optional(),
  /** A practice assignment that no supervisor has seen yet. */
  needsSighting: z.boolean(),
  hasSupervisor: z.boolean(),
});

export const reviewApi = {
  /** What waits for the teacher, oldest first: of one group, or of all groups of who asks. */
  reviewQueue: {
    method: "GET",
    path: "/api/review-queue",
    input: z.strictObject({ groupId: z.string().min(1).max(80).optional() }),
    output: z.strictObject({
      waiting: z.array(waiting),
      overdue: z.int(),
      reviewWithinDays: z.int(),
    }),
  },
  reviewWork: {
    method: "GET",
    path: "/api/groups/:groupId/work/:personId/:assignmentId",
    input: ofWork,
    output: workView,
  },
  /** `corrects` is the moment of the judgement that this one takes the place of. */
  judgeWork: {
    method: "POST",
    path: "/api/groups/:groupId/work/:personId/:assignmentId/judge",
    input: ofWork.extend({
      attempt,
      result: z.enum(["met", "not_yet"]),
      text: typed.default(""),
      improve: typed.default(""),
      levels: z.record(z.string().max(10), z.string().max(20)).default({}),
      withoutSighting: typed.default(""),
      corrects: moment.optional(),
    }),
    output: workView,
  },
  extendDeadline: {
    method: "POST",
    path: "/api/groups/:groupId/work/:personId/:assignmentId/extend",
    input: ofWork.extend({ on: z.iso.date(), reason: typed }),
    output: z.strictObject({ dueAt: moment }),
  },
  myResults: {
    method: "GET",
    path: "/api/groups/:groupId/my-results",
    input: ofGroup,
    output: participantResults,
  },
  myFeedback: {
    method: "GET",
    path: "/api/groups/:groupId/my-results/:assignmentId",
    input: ofGroup.extend({ assignmentId }),
    output: workView,
  },
  groupResults: {
    method: "GET",
    path: "/api/groups/:groupId/results",
    input: ofGroup,
    output: z.strictObject({
      groupId: z.string(),
      name: z.string(),
      participants: z.array(participantResults),
    }),
  },
  /** Of the whole group for teacher and coordinator; a participant gets the own results. */
  exportResults: {
    method: "GET",
    path: "/api/groups/:groupId/results-file/:format",
    input: ofGroup.extend({ format: z.enum(["xlsx", "csv"]) }),
    output: madeFile,
  },
  /** The people of this supervisor, with their practice assignments. */
  supervisorOverview: {
    method: "GET",
    path: "/api/supervisor",
    links: ["supervise"],
    input: z.strictObject({}),
    output: z.strictObject({
      participants: z.array(
        z.strictObject({
          groupId: z.string(),
          groupName: z.string(),
          personId: z.string(),
          name: z.string(),
          /** How many of these wait to be signed off. */
          asked: z.int(),
          practice: z.array(result.extend({ asksSignOff: z.boolean() })),
        }),
      ),
    }),
  },
  supervisorWork: {
    method: "GET",
    path: "/api/groups/:groupId/supervisor/:personId/:assignmentId",
    links: ["supervise"],
    input: ofWork,
    output: z.strictObject({
      groupId: z.string(),
      groupName: z.string(),
      personId: z.string(),
      name: z.string(),
      assignment: assignmentView,
      /** The last one; what the supervisor is asked about. */
      attempt: attemptView.omit({ review: true, earlierReviews: true }),
      sightings: z.array(sighting),
      /** `judged`: the teacher has decided, nothing changes any more. */
      state: z.enum(["asked", "signed", "judged"]),
    }),
  },
  /** What the supervisor saw. No exam, and no statement that somebody is competent. */
  signOff: {
    method: "POST",
    path: "/api/groups/:groupId/supervisor/:personId/:assignmentId/sign-off",
    links: ["supervise"],
    input: ofWork.extend({ attempt, seen: z.enum(sightings), remark: typed.default("") }),
    output: sighting,
  },
} as const satisfies Record<string, Endpoint>;
