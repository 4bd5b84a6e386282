import { z } from "zod";
import { type Endpoint, ofGroup, personId } from "./endpoint.ts";

const answer = z.enum(["not_yet", "with_help", "by_myself", "can_explain", "not_here"]);
const moment = z.enum(["start", "end"]);
const atMoment = moment.default("start");
const at = z.iso.datetime();
const change = z.enum(["grew", "stayed", "less", "not_comparable"]);
/** Far above what anybody types; the rule says what fits. */
const typed = z.string().max(100_000);
/** Answers as they were sent: the rule says what is wrong with one, in a sentence. */
const sentAnswers = z.record(z.string().max(80), z.string().max(40));

const scanFacts = z.strictObject({
  pagesDone: z.int(),
  pages: z.int(),
  completedAt: at.optional(),
  /** Since when the supervisor may see the answers. */
  sharedAt: at.optional(),
  /** Since when the supervisor is asked to rate the same items. */
  ratingAskedAt: at.optional(),
  /** When the supervisor did. */
  ratedAt: at.optional(),
});

const scanColumn = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    start: value.optional(),
    supervisorStart: value.optional(),
    end: value.optional(),
    supervisorEnd: value.optional(),
  });

/** Start scan, end scan and what the supervisor saw, beside each other, as far as one may see it. */
const scanView = z.strictObject({
  groupId: z.string(),
  personId: z.string(),
  name: z.string(),
  trackId: z.string(),
  trackVersion: z.int(),
  start: scanFacts.nullable(),
  end: scanFacts.nullable(),
  goals: z.array(z.strictObject({ text: z.string(), itemId: z.string().optional(), chosenAt: at })),
  /** What may become a goal: answered "nog niet" or "met hulp", weakest first. */
  goalSuggestions: z.array(z.strictObject({ itemId: z.string(), text: z.string() })),
  modules: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      /** From 0 (not yet) to 3 (can explain). */
      averages: scanColumn(z.number()),
      remarks: scanColumn(z.string()),
      /** For saving this page again: says which state of it was shown. */
      versions: z.strictObject({ start: z.string(), end: z.string() }),
      /** Only when there are two scans. */
      change: change.optional(),
      items: z.array(
        z.strictObject({
          itemId: z.string(),
          text: z.string(),
          answers: scanColumn(answer),
          change: change.optional(),
        }),
      ),
    }),
  ),
});
export type ScanView = z.output<typeof scanView>;

/** What a supervisor is asked to rate, and what he filled in before. */
const ratingView = z.strictObject({
  groupId: z.string(),
  personId: z.string(),
  name: z.string(),
  moment,
  ratedAt: at.optional(),
  modules: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      remark: z.string(),
      items: z.array(
        z.strictObject({
          itemId: z.string(),
          text: z.string(),
          rated: answer.optional(),
          /** What the participant answered; only when that is shared. */
          answered: answer.optional(),
        }),
      ),
    }),
  ),
});
export type RatingView = z.output<typeof ratingView>;

const heatMapView = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  moment,
  participants: z.int(),
  complete: z.int(),
  modules: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      counts: z.record(answer, z.int()),
      average: z.number().optional(),
    }),
  ),
  /** At most three, weakest first, with what to talk about. */
  weakest: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      average: z.number(),
      aims: z.array(z.string()),
      hardest: z.strictObject({ text: z.string(), people: z.int() }).nullable(),
    }),
  ),
  /** Only at the end: over the people who did both scans. */
  growth: z
    .strictObject({
      people: z.int(),
      modules: z.array(
        z.strictObject({
          number: z.int(),
          start: z.number().optional(),
          end: z.number().optional(),
        }),
      ),
    })
    .nullable(),
});
export type HeatMapView = z.output<typeof heatMapView>;

const ofPerson = ofGroup.extend({ personId });

export const scanApi = {
  myScan: {
    method: "GET",
    path: "/api/groups/:groupId/my-scan",
    input: ofGroup,
    output: scanView,
  },
  saveScanPage: {
    method: "POST",
    path: "/api/groups/:groupId/my-scan/page",
    input: ofGroup.extend({
      moment: atMoment,
      module: z.int(),
      answers: sentAnswers,
      remark: typed.default(""),
      /** Made by the caller, a new one for each press. */
      commandId: z.string().min(1).max(80),
      /** Of the page as it was shown; empty when it had never been saved. */
      version: z.string().max(80),
    }),
    output: scanFacts,
  },
  chooseScanGoals: {
    method: "POST",
    path: "/api/groups/:groupId/my-scan/goals",
    input: ofGroup.extend({
      itemIds: z.array(z.string().max(80)).max(40),
      own: z.array(typed).max(40),
    }),
    output: z.strictObject({ goals: scanView.shape.goals }),
  },
  shareScan: {
    method: "POST",
    path: "/api/groups/:groupId/my-scan/sharing",
    input: ofGroup.extend({ moment: atMoment, given: z.boolean() }),
    output: scanFacts,
  },
  askScanRating: {
    method: "POST",
    path: "/api/groups/:groupId/my-scan/rating-request",
    input: ofGroup.extend({ moment: atMoment, given: z.boolean() }),
    output: scanFacts,
  },
  scanOfParticipant: {
    method: "GET",
    path: "/api/groups/:groupId/scans/:personId",
    input: ofPerson,
    output: scanView,
  },
  scanToRate: {
    method: "GET",
    path: "/api/groups/:groupId/scans/:personId/rating",
    links: ["supervise"],
    input: ofPerson.extend({ moment: atMoment }),
    output: ratingView,
  },
  rateScan: {
    method: "POST",
    path: "/api/groups/:groupId/scans/:personId/rating",
    links: ["supervise"],
    input: ofPerson.extend({
      moment: atMoment,
      answers: sentAnswers,
      /** By module number. */
      remarks: z.record(z.string().max(10), typed).default({}),
    }),
    output: z.strictObject({ ratedAt: at }),
  },
  scanHeatMap: {
    method: "GET",
    path: "/api/groups/:groupId/scan-heat-map",
    input: ofGroup.extend({ moment: atMoment }),
    output: heatMapView,
  },
} as const satisfies Record<string, Endpoint>;
