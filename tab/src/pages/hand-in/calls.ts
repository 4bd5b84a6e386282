import { z } from "zod";
import { assignmentId, type Endpoint, ofGroup } from "#contract/endpoint.ts";
import { assignmentKinds, rubricLevels } from "#contract/work.ts";
import type { CallEndpoint } from "../../call.ts";
import { findingKinds } from "./take-out.ts";

const moment = z.iso.datetime();
const ofAssignment = ofGroup.extend({ assignmentId });
const content = z.object({ text: z.string(), link: z.string().optional() });

const review = z.object({
  result: z.enum(["met", "not_yet"]),
  text: z.string(),
  improve: z.string().optional(),
  /** By the number of the line of the rubric, from 0. */
  levels: z.record(z.string(), z.enum(rubricLevels)),
  at: moment,
});
const attempt = content.extend({
  handedInAt: moment,
  files: z.array(z.object({ fileId: z.string(), name: z.string() })),
  review: review.optional(),
});
export type Attempt = z.output<typeof attempt>;

/** One assignment for the participant who does it. */
const assignmentView = z.object({
  assignmentId: z.string(),
  kind: z.enum(assignmentKinds),
  title: z.string(),
  module: z.int(),
  /** The estimate that is shown. */
  minutes: z.int(),
  steps: z.array(z.string()),
  rubric: z.array(z.string()),
  why: z.string().optional(),
  example: z.string().optional(),
  /** What is different at the place where somebody works. */
  variant: z.string().optional(),
  dueAt: moment.optional(),
  isOpen: z.boolean(),
  /** Open, of a kind that is handed in, and not waiting for the teacher or done. */
  canHandIn: z.boolean(),
  draft: content.extend({ savedAt: moment }).optional(),
  /** Oldest first. */
  attempts: z.array(attempt),
  /** How long it took, as the participant says. */
  minutesSpent: z.int().optional(),
});
export type AssignmentView = z.output<typeof assignmentView>;

/** The calls about work that this page makes, as rows of the contract. */
const rows = {
  open: {
    method: "GET",
    path: "/api/groups/:groupId/assignments/:assignmentId",
    input: ofAssignment,
    output: assignmentView,
  },
  saveDraft: {
    method: "POST",
    path: "/api/groups/:groupId/assignments/:assignmentId/draft",
    input: ofAssignment.extend(content.shape),
    output: z.object({ savedAt: moment }),
  },
  findClientData: {
    method: "POST",
    path: "/api/groups/:groupId/assignments/:assignmentId/client-data",
    input: ofAssignment.extend({ text: z.string() }),
    output: z.object({
      findings: z.array(z.object({ kind: z.enum(findingKinds), text: z.string() })),
    }),
  },
  handIn: {
    method: "POST",
    path: "/api/groups/:groupId/assignments/:assignmentId/hand-in",
    input: ofAssignment.extend(content.shape).extend({ fileIds: z.array(z.string()) }),
    output: z.object({ handedInAt: moment }),
  },
  sayMinutes: {
    method: "POST",
    path: "/api/groups/:groupId/assignments/:assignmentId/minutes",
    input: ofAssignment.extend({ minutes: z.int() }),
    output: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;

type Content = z.output<typeof content>;

/** The calls about work for one assignment, so that no part of the page knows how they are made. */
export function workCalls(call: CallEndpoint, groupId: string, assignmentId: string) {
  const here = { groupId, assignmentId };
  return {
    open: (): Promise<AssignmentView> => call(rows.open, here),
    saveDraft: (draft: Content) => call(rows.saveDraft, { ...here, ...draft }),
    findClientData: async (text: string) =>
      (await call(rows.findClientData, { ...here, text })).findings,
    handIn: async (work: Content & { readonly fileIds: readonly string[] }): Promise<void> => {
      await call(rows.handIn, { ...here, ...work, fileIds: [...work.fileIds] });
    },
    sayMinutes: async (minutes: number): Promise<void> => {
      await call(rows.sayMinutes, { ...here, minutes });
    },
  };
}
export type WorkCalls = ReturnType<typeof workCalls>;
