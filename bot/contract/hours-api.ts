import { z } from "zod";
import { assignmentId, type Endpoint, madeFile, ofGroup, personId } from "./endpoint.ts";

const moment = z.iso.datetime();
const entryId = z.string().min(8).max(64);

/** Time at work that a participant wrote down. */
const hoursEntry = z.strictObject({
  entryId: z.string(),
  /** Calendar day `YYYY-MM-DD`. */
  on: z.iso.date(),
  minutes: z.int(),
  assignmentId: z.string().optional(),
  note: z.string(),
  loggedAt: moment,
  state: z.enum(["open", "confirmed", "refused"]),
});

/** Sums in minutes. Homework counts by what participants say it took; `unknown` pieces count for nothing. */
const hoursTotals = z.strictObject({
  session: z.int(),
  homework: z.int(),
  unknown: z.int(),
  practiceLogged: z.int(),
  practiceConfirmed: z.int(),
});

const ofPerson = z.strictObject({
  personId: z.string(),
  name: z.string(),
  totals: hoursTotals,
});
const register = ofPerson.extend({
  lines: z.array(
    z.strictObject({
      on: z.iso.date(),
      kind: z.enum(["session", "homework"]),
      title: z.string(),
      minutes: z.int(),
    }),
  ),
  entries: z.array(hoursEntry),
});
export type HoursRegister = z.output<typeof register>;

const entries = z.strictObject({ entries: z.array(hoursEntry) });

export const hoursApi = {
  myHours: {
    method: "GET",
    path: "/api/groups/:groupId/my-hours",
    input: ofGroup,
    output: register,
  },
  /** Totals of everybody, for teacher and coordinator. */
  groupHours: {
    method: "GET",
    path: "/api/groups/:groupId/hours",
    input: ofGroup,
    output: z.strictObject({ participants: z.array(ofPerson) }),
  },
  /** Practice of one participant: for that person's own supervisor, the teacher and the coordinator. */
  practiceHours: {
    method: "GET",
    path: "/api/groups/:groupId/hours/:personId",
    links: ["supervise"],
    input: ofGroup.extend({ personId }),
    output: entries,
  },
  logHours: {
    method: "POST",
    path: "/api/groups/:groupId/my-hours",
    /** `entryId` is made by who asks: sent twice it is one entry. */
    input: ofGroup.extend({
      entryId,
      on: z.string().max(20),
      minutes: z.int(),
      assignmentId: assignmentId.optional(),
      note: z.string().max(60_000),
    }),
    output: register,
  },
  removeHours: {
    method: "POST",
    path: "/api/groups/:groupId/my-hours/remove",
    input: ofGroup.extend({ entryId }),
    output: register,
  },
  /** The supervisor says of entries of his own participant that they are right, or are not. */
  confirmHours: {
    method: "POST",
    path: "/api/groups/:groupId/hours/:personId/confirm",
    links: ["supervise"],
    input: ofGroup.extend({
      personId,
      entryIds: z.array(entryId).min(1).max(200),
      isRight: z.boolean(),
    }),
    output: entries,
  },
  /** A line for each session, piece of homework and practice entry: one's own, or of the whole group. */
  exportHours: {
    method: "GET",
    path: "/api/groups/:groupId/hours-file/:format",
    input: ofGroup.extend({ format: z.enum(["xlsx", "csv"]) }),
    output: madeFile,
  },
} as const satisfies Record<string, Endpoint>;
