import { z } from "zod";
import { type Endpoint, sessionNumber as number, ofGroup } from "./endpoint.ts";

const assignmentLoad = z.strictObject({
  assignmentId: z.string(),
  title: z.string(),
  module: z.int(),
  plannedMinutes: z.int(),
  answers: z.int(),
  /** Absent while fewer than five people answered. */
  medianMinutes: z.int().optional(),
  isUnderestimated: z.boolean(),
  /** What people are told: the median when it is far over the plan. */
  shownMinutes: z.int(),
});

const week = z.strictObject({
  year: z.int(),
  week: z.int(),
  monday: z.iso.date(),
  /** Session, homework and practice together, one decimal. */
  hours: z.number(),
  sessions: z.array(
    z.strictObject({ number: z.int(), title: z.string(), startsAt: z.iso.datetime() }),
  ),
  deadlines: z.array(
    z.strictObject({
      assignmentId: z.string(),
      kind: z.enum(["hand_in", "practice"]),
      title: z.string(),
      dueAt: z.iso.datetime(),
      /** Handed in or met already; only in one's own weeks. */
      isDone: z.boolean().optional(),
    }),
  ),
});

const weeks = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  averageHours: z.number(),
  maxHours: z.number(),
  /** Why a week may hold more than six hours; only for who oversees the group. */
  loadReason: z.string().optional(),
  weeks: z.array(week),
});
export type WeeksView = z.output<typeof weeks>;

/** Where a session is held. Online is the usual; the online meeting stays in the other cases too. */
const placeInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("online") }),
  z.strictObject({
    kind: z.enum(["place", "skills_lab"]),
    address: z.string().trim().max(120),
    /** What to bring or wear. */
    bring: z.string().trim().max(120).optional(),
  }),
]);

export const loadApi = {
  trackLoad: {
    method: "GET",
    path: "/api/groups/:groupId/track-load",
    input: ofGroup,
    output: z.strictObject({ assignments: z.array(assignmentLoad) }),
  },
  myWeeks: {
    method: "GET",
    path: "/api/groups/:groupId/my-weeks",
    input: ofGroup,
    output: weeks,
  },
  groupWeeks: {
    method: "GET",
    path: "/api/groups/:groupId/weeks",
    input: ofGroup,
    output: weeks,
  },
  placeSession: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/place",
    input: ofGroup.extend({ number, place: placeInput }),
    output: z.strictObject({}),
  },
} as const satisfies Record<string, Endpoint>;
