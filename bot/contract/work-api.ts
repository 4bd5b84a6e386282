import { z } from "zod";
import { assignmentId, type Endpoint, ofGroup } from "./endpoint.ts";
import { assignmentKinds, rubricLevels, workSettings, workStates } from "./work.ts";

/** The most that one answer may hold. Longer is refused with this number, so the text may arrive longer. */
export const maxAnswer = 8000;
export const maxLink = 500;
export const maxWorkFiles = 10;
/** More than any assignment of a track asks; in minutes. */
export const maxMinutes = 3000;

const moment = z.iso.datetime();
const ofAssignment = ofGroup.extend({ assignmentId });
// The rules judge length and form and say what to do; these bounds only keep nonsense out.
const typed = z.string().max(100_000);
const content = {
  text: typed.default(""),
  link: z.string().max(4000).optional(),
  fileIds: z.array(z.string().min(1).max(80)).max(maxWorkFiles).optional(),
};
const minutes = z.int().min(1).max(maxMinutes);

const file = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
});

const clientDataKinds = ["bsn", "birth_date", "phone", "name"] as const;
export type ClientDataKind = (typeof clientDataKinds)[number];

/** Something in a text that may be about a client; places count as JavaScript counts them. */
const clientDataFinding = z.strictObject({
  kind: z.enum(clientDataKinds),
  start: z.int(),
  end: z.int(),
});

/** A draft, only for its own author: with what stands out, and the same text without it. */
const draft = z.strictObject({
  text: z.string(),
  link: z.string().optional(),
  files: z.array(file),
  savedAt: moment,
  findings: z.array(clientDataFinding),
  cleanedText: z.string(),
});

const attempt = z.strictObject({
  text: z.string(),
  link: z.string().optional(),
  files: z.array(file),
  handedInAt: moment,
  late: z.boolean(),
  review: z
    .strictObject({
      result: z.enum(["met", "not_yet"]),
      text: z.string(),
      improve: z.string().optional(),
      levels: z.record(z.string(), z.enum(rubricLevels)),
      at: moment,
    })
    .nullable(),
});

/** One assignment as its participant sees it, with everything he did for it. */
const myWork = z.strictObject({
  assignment: z.strictObject({
    assignmentId: z.string(),
    kind: z.enum(assignmentKinds),
    title: z.string(),
    why: z.string().optional(),
    module: z.int(),
    minutes: z.int(),
    steps: z.array(z.string()),
    rubric: z.array(z.string()),
    signOff: z.array(z.string()),
    /** The advice for where this participant works; absent when that is not known. */
    variant: z.string().optional(),
  }),
  help: z.strictObject({
    example: z.string().optional(),
    /** The frame of a report; empty for practising. */
    frame: z.array(z.strictObject({ name: z.string(), question: z.string() })),
    readAloud: z.string(),
  }),
  state: z.enum([...workStates, "open"]),
  dueAt: moment.optional(),
  late: z.boolean(),
  /** Whether it can be handed in now: never was, or was "not yet". */
  mayHandIn: z.boolean(),
  setting: z.enum(workSettings).optional(),
  minutes: z.int().optional(),
  practisedAt: moment.optional(),
  draft: draft.nullable(),
  attempts: z.array(attempt),
});
export type MyWork = z.output<typeof myWork>;

/** What a participant does with the work of a track. */
export const workApi = {
  handIn: {
    method: "POST",
    path: "/api/groups/:groupId/hand-in",
    input: ofAssignment.extend({
      ...content,
      /** The author looked at what stood out and says it is not about a client. */
      clientDataChecked: z.boolean().optional(),
      minutes: minutes.optional(),
    }),
    output: z.strictObject({ handedInAt: moment, attempt: z.int(), late: z.boolean() }),
  },
  saveDraft: {
    method: "POST",
    path: "/api/groups/:groupId/save-draft",
    input: ofAssignment.extend(content),
    output: draft,
  },
  myWork: {
    method: "GET",
    path: "/api/groups/:groupId/my-work/:assignmentId",
    input: ofAssignment,
    output: myWork,
  },
  practiseDone: {
    method: "POST",
    path: "/api/groups/:groupId/practise-done",
    input: ofAssignment.extend({ done: z.boolean() }),
    output: z.strictObject({ practisedAt: moment.optional() }),
  },
  sayMinutes: {
    method: "POST",
    path: "/api/groups/:groupId/say-minutes",
    input: ofAssignment.extend({ minutes }),
    output: z.strictObject({ minutes: z.int() }),
  },
  chooseSetting: {
    method: "POST",
    path: "/api/groups/:groupId/choose-setting",
    input: ofGroup.extend({ setting: z.enum(workSettings) }),
    output: z.strictObject({ setting: z.enum(workSettings) }),
  },
} as const satisfies Record<string, Endpoint>;
