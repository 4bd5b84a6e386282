import { z } from "zod";
import { type Endpoint, ofGroup } from "./endpoint.ts";

/** How one message to one person stands; what is being sent at this moment counts as waiting. */
export const sendingStates = ["sent", "failed", "skipped", "waiting"] as const;

const counts = z.strictObject({
  planned: z.int(),
  sent: z.int(),
  failed: z.int(),
  skipped: z.int(),
  waiting: z.int(),
});

/** One message to everybody of a group whom it is for. */
const sending = z.strictObject({
  sendingId: z.string(),
  /** What it is, in the words of the reader. */
  title: z.string(),
  dueAt: z.iso.datetime(),
  /** `planned` is the sum of the others. */
  counts,
  people: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      state: z.enum(sendingStates),
      path: z.enum(["chat", "channel", "mail"]).optional(),
      /** When it was sent. */
      at: z.iso.datetime().optional(),
      /** How it went and why, in a sentence. */
      sentence: z.string(),
    }),
  ),
});

const one = ofGroup.extend({ sendingId: z.string().min(1).max(200) });

export const sendingsApi = {
  /** Coordinator and teacher: every message of this group, newest first. */
  groupSendings: {
    method: "GET",
    path: "/api/groups/:groupId/sendings",
    input: ofGroup,
    output: z.strictObject({
      groupId: z.string(),
      name: z.string(),
      /** Coordinators, while the group is open. */
      mayChange: z.boolean(),
      sendings: z.array(sending),
    }),
  },
  /** Only what failed is tried again. */
  resendFailed: {
    method: "POST",
    path: "/api/groups/:groupId/sendings/resend",
    input: one,
    output: z.strictObject({ again: z.int() }),
  },
  /** Deletes the cards that were sent and stops what still waits; a mail stays where it is. */
  withdrawSending: {
    method: "POST",
    path: "/api/groups/:groupId/sendings/withdraw",
    input: one,
    output: z.strictObject({ withdrawn: z.int(), byMail: z.int() }),
  },
  /** Shows the facts of this moment in the cards that were sent. */
  correctSending: {
    method: "POST",
    path: "/api/groups/:groupId/sendings/correct",
    input: one,
    output: z.strictObject({ corrected: z.int(), byMail: z.int() }),
  },
} as const satisfies Record<string, Endpoint>;
