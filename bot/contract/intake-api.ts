import { z } from "zod";
import { type Endpoint, madeFile } from "./endpoint.ts";

/** `busy`: questions are open; `to_arrange`: answered, and something is to be arranged first. */
export const intakeStates = ["complete", "to_arrange", "busy"] as const;

const intakeId = z.string().min(1).max(80);
const ofIntake = z.strictObject({ intakeId });

const row = z.strictObject({
  intakeId,
  /** Somebody who has an account with us. */
  isKnown: z.boolean(),
  /** Absent for a visitor who did not say who he is. */
  name: z.string().optional(),
  certificate: z.strictObject({ trackId: z.string(), title: z.string() }).optional(),
  state: z.enum(intakeStates),
  answered: z.int(),
  asked: z.int(),
  /** What is to be arranged first, in a word or two each. */
  toArrange: z.array(z.string()),
  changedAt: z.string(),
  finishedAt: z.string().optional(),
});
export type IntakeRow = z.output<typeof row>;

const view = row.extend({
  mail: z.string().optional(),
  employer: z.string().optional(),
  startedAt: z.string(),
  answers: z.array(
    z.strictObject({
      questionId: z.string(),
      subject: z.string(),
      text: z.string(),
      /** In words; absent while the question is open. */
      answer: z.string().optional(),
      state: z.enum(["fine", "todo", "ask", "open"]),
      /** What the person was told to do, or what the provider looks at. */
      advice: z.array(z.string()),
    }),
  ),
  /** What was answered before it was changed, newest first. */
  former: z.array(z.strictObject({ subject: z.string(), answer: z.string(), at: z.string() })),
});
export type IntakeView = z.output<typeof view>;

/** For coordinators only: answers of an intake are for nobody else. */
export const intakeApi = {
  intakes: {
    method: "GET",
    path: "/api/intakes",
    input: z.strictObject({}),
    output: z.strictObject({ intakes: z.array(row) }),
  },
  intake: { method: "GET", path: "/api/intakes/:intakeId", input: ofIntake, output: view },
  removeIntake: {
    method: "POST",
    path: "/api/intakes/:intakeId/remove",
    input: ofIntake,
    output: z.strictObject({}),
  },
  exportIntakes: {
    method: "GET",
    path: "/api/intakes-export",
    input: z.strictObject({ format: z.enum(["xlsx", "csv"]) }),
    output: madeFile,
  },
} as const satisfies Record<string, Endpoint>;
