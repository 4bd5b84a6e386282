import { z } from "zod";

const workStates = ["not_open", "open", "handed_in"] as const;
const workState = z.enum(workStates);

const scanProgress = z.strictObject({
  pagesDone: z.int(),
  pages: z.int(),
  completedAt: z.iso.datetime().optional(),
});

/** The teacher's matrix: a row a participant, a column an assignment that is handed in. */
export const groupProgress = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  assignments: z.array(
    z.strictObject({ assignmentId: z.string(), title: z.string(), module: z.int() }),
  ),
  participants: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      reach: z.enum(["chat", "invited", "blocked", "unknown"]),
      scan: scanProgress,
      work: z.record(z.string(), workState),
    }),
  ),
});

/** What one participant sees of himself, most urgent first. */
export const myProgress = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  scan: scanProgress,
  sessionsDone: z.int(),
  sessions: z.int(),
  nextSession: z
    .strictObject({
      number: z.int(),
      title: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      joinUrl: z.string().optional(),
    })
    .nullable(),
  work: z.array(
    z.strictObject({
      assignmentId: z.string(),
      kind: z.enum(["practise", "hand_in", "practice"]),
      title: z.string(),
      module: z.int(),
      minutes: z.int(),
      state: workState,
      dueAt: z.iso.datetime().optional(),
      handedInAt: z.iso.datetime().optional(),
      steps: z.array(z.string()),
    }),
  ),
});
export type GroupProgress = z.output<typeof groupProgress>;
export type MyProgress = z.output<typeof myProgress>;
