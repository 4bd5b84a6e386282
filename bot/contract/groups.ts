import { z } from "zod";
import { groupRole } from "./roles.ts";
import { session } from "./sessions.ts";

export const stepStates = ["waiting", "busy", "done", "failed", "cancelled"] as const;

/** One step of making the class, as the coordinator sees it. */
const stepView = z.strictObject({
  name: z.string(),
  title: z.string(),
  state: z.enum(stepStates),
  done: z.int(),
  total: z.int(),
  /** What it waits for and why, or what went wrong and what to do. */
  note: z.string().optional(),
});

export const provisioningView = z.strictObject({
  state: z.enum(["busy", "done", "failed", "cancelled"]),
  steps: z.array(stepView),
  /** Guests who have not accepted the invitation yet. */
  pendingGuests: z.array(z.string()),
});
export type ProvisioningView = z.output<typeof provisioningView>;

export const groupSummary = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  trackTitle: z.string(),
  startsAt: z.iso.datetime(),
  state: z.enum(["busy", "done", "failed", "cancelled"]),
  participants: z.int(),
});

export const groupView = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  trackTitle: z.string(),
  teacher: z.string(),
  sessions: z.array(session),
  /** Only for the coordinator. */
  provisioning: provisioningView.nullable(),
  mayEditSessions: z.boolean(),
  /** Present when the group is closed: since when, and until when that can be undone. */
  closed: z.strictObject({ at: z.iso.datetime(), reopenableUntil: z.iso.datetime() }).optional(),
});

export const me = z.strictObject({
  name: z.string(),
  language: z.enum(["nl", "en"]),
  isCoordinator: z.boolean(),
  groups: z.array(z.strictObject({ groupId: z.string(), name: z.string(), role: groupRole })),
});
