import { z } from "zod";
import { assignmentId, type Endpoint, ofGroup } from "#contract/endpoint.ts";
import { assignmentKinds, rubricLevels, workSettings, workStates } from "#contract/work.ts";
import type { CallEndpoint } from "../../call.ts";
import { type ClientFinding, findingKinds } from "./take-out.ts";

/** The most that one answer and one link may hold. */
export const maxAnswer = 8000;
export const maxLink = 500;

const moment = z.iso.datetime();
const ofAssignment = ofGroup.extend({ assignmentId });
const content = {
  text: z.string(),
  link: z.string().optional(),
  fileIds: z.array(z.string()).optional(),
};
const file = z.object({ fileId: z.string(), name: z.string() });

const draft = z.object({
  text: z.string(),
  link: z.string().optional(),
  savedAt: moment,
  /** Places in the text, as JavaScript counts them. */
  findings: z.array(z.object({ kind: z.enum(findingKinds), start: z.int(), end: z.int() })),
});

const attempt = z.object({
  text: z.string(),
  link: z.string().optional(),
  files: z.array(file),
  handedInAt: moment,
  review: z
    .object({
      result: z.enum(["met", "not_yet"]),
      text: z.string(),
      improve: z.string().optional(),
      /** By the number of the line of the rubric, from 0. */
      levels: z.record(z.string(), z.enum(rubricLevels)),
      at: moment,
    })
    .nullable(),
});
export type Attempt = z.output<typeof attempt>;

const myWork = z.object({
  assignment: z.object({
    assignmentId: z.string(),
    kind: z.enum(assignmentKinds),
    title: z.string(),
    why: z.string().optional(),
    module: z.int(),
    /** The estimate that is shown. */
    minutes: z.int(),
    steps: z.array(z.string()),
    rubric: z.array(z.string()),
    signOff: z.array(z.string()),
    variant: z.string().optional(),
  }),
  help: z.object({
    example: z.string().optional(),
    frame: z.array(z.object({ name: z.string(), question: z.string() })),
    readAloud: z.string(),
  }),
  state: z.enum([...workStates, "open"]),
  dueAt: moment.optional(),
  late: z.boolean(),
  mayHandIn: z.boolean(),
  setting: z.enum(workSettings).optional(),
  /** How long it took, as the participant says. */
  minutes: z.int().optional(),
  practisedAt: moment.optional(),
  draft: draft.nullable(),
  /** Oldest first. */
  attempts: z.array(attempt),
});
export type MyWork = z.output<typeof myWork>;

/** The calls about work that this page makes, as rows of the contract. */
const rows = {
  myWork: {
    method: "GET",
    path: "/api/groups/:groupId/my-work/:assignmentId",
    input: ofAssignment,
    output: myWork,
  },
  saveDraft: {
    method: "POST",
    path: "/api/groups/:groupId/save-draft",
    input: ofAssignment.extend(content),
    output: draft,
  },
  handIn: {
    method: "POST",
    path: "/api/groups/:groupId/hand-in",
    input: ofAssignment.extend({ ...content, clientDataChecked: z.boolean().optional() }),
    output: z.object({ handedInAt: moment }),
  },
  practiseDone: {
    method: "POST",
    path: "/api/groups/:groupId/practise-done",
    input: ofAssignment.extend({ done: z.boolean() }),
    output: z.object({}),
  },
  sayMinutes: {
    method: "POST",
    path: "/api/groups/:groupId/say-minutes",
    input: ofAssignment.extend({ minutes: z.int() }),
    output: z.object({}),
  },
  chooseSetting: {
    method: "POST",
    path: "/api/groups/:groupId/choose-setting",
    input: ofGroup.extend({ setting: z.enum(workSettings) }),
    output: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;

type Content = {
  readonly text: string;
  readonly link?: string;
  readonly fileIds: readonly string[];
};
type Setting = (typeof workSettings)[number];

/** The calls about work for one assignment, so that no part of the page knows how they are made. */
export function workCalls(call: CallEndpoint, groupId: string, assignmentId: string) {
  const here = { groupId, assignmentId };
  const sent = ({ fileIds, ...rest }: Content) => ({ ...here, ...rest, fileIds: [...fileIds] });
  const save = (work: Content) => call(rows.saveDraft, sent(work));
  return {
    open: (): Promise<MyWork> => call(rows.myWork, here),
    saveDraft: async (work: Content): Promise<{ readonly savedAt: string }> => await save(work),
    /** Saves it and tells what in the text may be about a client. */
    findClientData: async (work: Content): Promise<readonly ClientFinding[]> => {
      const { text, findings } = await save(work);
      return findings.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));
    },
    /** `looked`: the person was asked about client data or files, and says nobody can be recognised. */
    handIn: async (work: Content, looked: boolean): Promise<void> => {
      await call(rows.handIn, { ...sent(work), ...(looked && { clientDataChecked: true }) });
    },
    practiseDone: async (done: boolean): Promise<void> => {
      await call(rows.practiseDone, { ...here, done });
    },
    sayMinutes: async (minutes: number): Promise<void> => {
      await call(rows.sayMinutes, { ...here, minutes });
    },
    chooseSetting: async (setting: Setting): Promise<void> => {
      await call(rows.chooseSetting, { groupId, setting });
    },
  };
}
export type WorkCalls = ReturnType<typeof workCalls>;
