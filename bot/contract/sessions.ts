import { z } from "zod";
import { finding } from "./findings.ts";

const moment = z.iso.datetime();

const plannedSession = z.strictObject({
  number: z.int().min(1),
  title: z.string(),
  on: z.iso.date(),
  startsAt: moment,
  endsAt: moment,
  week: z.strictObject({ year: z.int(), week: z.int() }),
  /** Why the days before this one were skipped, such as `Koningsdag`; empty when nothing was. */
  skipped: z.array(z.strictObject({ on: z.iso.date(), reason: z.string() })),
});

/** The dates before anybody confirmed them. Hours per week hold the session and the homework. */
export const sessionPlan = z.strictObject({
  sessions: z.array(plannedSession),
  endsOn: z.iso.date(),
  weeks: z.array(z.strictObject({ year: z.int(), week: z.int(), hours: z.number() })),
  averageHours: z.number(),
  maxHours: z.number(),
  findings: z.array(finding),
  /** What is asked later than usual to keep each week under the limit, a sentence each. */
  moves: z.array(z.string()),
  /** A week stays over the limit: confirming asks why. */
  needsReason: z.boolean(),
});
export type SessionPlan = z.output<typeof sessionPlan>;

export const session = z.strictObject({
  number: z.int(),
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
  state: z.enum(["planned", "cancelled"]),
  joinUrl: z.string().optional(),
  inCalendar: z.boolean(),
  /** Absent when it is only online. */
  place: z
    .strictObject({
      kind: z.enum(["place", "skills_lab"]),
      address: z.string(),
      bring: z.string().optional(),
    })
    .optional(),
});
export type SessionView = z.output<typeof session>;
