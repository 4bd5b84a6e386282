import { z } from "zod";
import { workSettings } from "../contract/work.ts";

/** Reasons are read by whoever wrote the file, so they say what is expected. */
const text = z.string().trim().min(1, "must not be empty");
const texts = z.array(text).min(1, "needs at least one line");
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower case words with hyphens");
const minutes = z.int().min(5, "must be at least 5 minutes").max(1200, "must be 1200 at most");
const creboCode = z.string().regex(/^\d{5}$/, "must be five digits");
const workProcessCode = z.string().regex(/^[A-Z]\d-K\d+-W\d+$/, "must look like C1-K1-W1");

const registered = z.strictObject({ title: text, creboCode: creboCode.exactOptional() });

const scanItem = z.strictObject({
  id,
  text,
  workProcess: workProcessCode.exactOptional(),
  behaviour: id.exactOptional(),
});

const workItem = z.strictObject({
  id,
  kind: z.enum(["practise", "hand_in"]),
  title: text,
  steps: texts,
  minutes,
  rubric: z.array(text),
  why: text.exactOptional(),
  example: text.exactOptional(),
});

const trackModule = z.strictObject({
  number: z.int().min(1).max(99),
  title: text,
  aims: texts,
  sessionMinutes: minutes,
  homeworkMinutes: minutes,
  groupTask: text.exactOptional(),
  scanItems: z.array(scanItem).min(1, "needs at least one scan item"),
  work: z.array(workItem).min(1, "needs at least one piece of work"),
});

const practiceAssignment = z.strictObject({
  id,
  title: text,
  aim: text,
  steps: texts,
  evidence: texts,
  signOff: texts,
  minutes,
  opensAfterModule: z.int().min(1),
  settingVariants: z.partialRecord(z.enum(workSettings), text),
  why: text.exactOptional(),
  example: text.exactOptional(),
});

const workProcess = z.strictObject({
  code: workProcessCode,
  title: text,
  result: text,
  competences: texts,
  behaviours: z.array(z.strictObject({ id, text })).min(1, "needs at least one behaviour"),
});

const coreTask = z.strictObject({
  code: z.string().regex(/^[A-Z]\d-K\d+$/, "must look like C1-K1"),
  title: text,
  workProcesses: z.array(workProcess).min(1, "needs at least one work process"),
});

const rubricRow = z.strictObject({
  id,
  task: text,
  criteria: texts,
  modules: z.array(z.int()),
  practiceAssignments: z.array(id),
});

const exam = z.strictObject({
  requirements: texts,
  takenBy: z.literal("trainingProvider").exactOptional(),
  registeredInDuo: z.boolean().exactOptional(),
});

/** The shape of one track file; how its parts hang together is checked in `consistency.ts`. */
export const trackFile = z.strictObject({
  trackId: id,
  version: z.int().min(1),
  code: text.exactOptional(),
  title: text,
  level: z.int().min(1).max(4, "mbo has levels 1 to 4"),
  language: z.literal("nl"),
  teachable: z.boolean(),
  description: text.exactOptional(),
  qualification: registered.exactOptional(),
  dossier: registered.exactOptional(),
  validFrom: z.iso.date("must be a day such as 2022-10-22").exactOptional(),
  attendance: z
    .strictObject({
      presentFromShare: z.number().min(0.1).max(1),
      lateAfterMinutes: z.int().min(1).max(120),
    })
    .exactOptional(),
  studyHours: z.int().min(1).exactOptional(),
  studyHoursPerWeek: z.number().min(0.5).max(40).exactOptional(),
  durationMonths: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }).exactOptional(),
  professionalRequirements: z.boolean().exactOptional(),
  coreTasks: z.array(coreTask).exactOptional(),
  knowledge: texts.exactOptional(),
  rubric: z.array(rubricRow).exactOptional(),
  exam: exam.exactOptional(),
  scanItems: z.array(scanItem).exactOptional(),
  modules: z.array(trackModule),
  practiceAssignments: z.array(practiceAssignment),
  intake: z.array(id).min(1, "needs at least one question").exactOptional(),
  sources: z
    .array(z.strictObject({ facts: texts, document: text, section: text }))
    .min(1, "needs at least one source"),
});
