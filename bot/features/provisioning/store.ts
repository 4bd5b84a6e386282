import { z } from "zod";
import { stepStates } from "../../contract/groups.ts";
import {
  type Documents,
  listAll,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

/** In this order; each looks before it acts and may run again after a kill at any point. */
export const stepNames = [
  "coordinator_chat",
  "guests",
  "group",
  "team",
  "members",
  "app",
  "tab",
  "sessions",
  "notices",
] as const;
export type StepName = (typeof stepNames)[number];

const moment = z.string().transform(instant);
const document = z.object({
  docType: z.literal("step"),
  schema: z.literal(1),
  name: z.enum(stepNames),
  state: z.enum(stepStates),
  done: z.int(),
  total: z.int(),
  attempts: z.int(),
  startedAt: moment.optional(),
  endedAt: moment.optional(),
  /** Which sentence explains the waiting or the failure, with its values. */
  note: z.object({ code: z.string(), values: z.record(z.string(), z.string()) }).optional(),
  /** What the step must remember between runs, such as the path of an operation. */
  memory: z.record(z.string(), z.string()),
});
export type Step = z.output<typeof document>;
const readStep: Reader<Step> = (raw) => document.parse(raw);

const stepDocument = (name: StepName): string =>
  `step:${String(stepNames.indexOf(name) + 1).padStart(2, "0")}`;

export const newStep = (name: StepName, total: number): Write => ({
  kind: "createOnce",
  id: stepDocument(name),
  body: {
    docType: "step",
    schema: 1,
    name,
    state: "waiting",
    done: 0,
    total,
    attempts: 0,
    memory: {},
  },
});

export const savedStep = (body: Step, etag: string): Write =>
  replaced(stepDocument(body.name), body, etag);

export const listSteps = (
  documents: Documents,
  groupId: string,
): Promise<readonly Stored<Step>[]> =>
  listAll(documents, groupId, { docType: "step", idPrefix: "step:" }, readStep);
