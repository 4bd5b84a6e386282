import { z } from "zod";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);

/** Somebody of the care organisation beside the participant. */
export const atWork = z.object({
  name: z.string(),
  mail: z.string(),
  /** Known, and able to sign in once an invitation is accepted. */
  personId: z.string().optional(),
  /** Why this person cannot be let in. */
  problem: z
    .enum(["invitations_forbidden", "address_refused", "is_participant", "is_teacher"])
    .optional(),
  /** When the question "ben jij de werkbegeleider van …?" was queued. */
  askedAt: moment.optional(),
  /** Said yes. */
  confirmedAt: moment.optional(),
  /** Said "dat ben ik niet": then there is none, until somebody names another. */
  declinedAt: moment.optional(),
  /** Who it is then, as the one who declined says; nobody is asked before somebody names this person. */
  instead: z.object({ name: z.string(), mail: z.string() }).optional(),
  /** "Ik weet wat er van mij verwacht wordt". */
  onboardedAt: moment.optional(),
});
export type AtWork = z.output<typeof atWork>;

/** Who was the supervisor before. */
export const formerSupervisor = z.object({
  name: z.string(),
  mail: z.string(),
  personId: z.string().optional(),
  confirmedAt: moment.optional(),
  until: moment,
  /** Person id of who changed it. */
  by: z.string(),
  reason: z.string().optional(),
});

const accepted = z.object({ at: moment, by: z.string(), name: z.string() });

/** The start agreement: what was agreed, and who accepted this version of its text. */
export const agreement = z.object({
  version: z.int(),
  /** Hours of practice a week. */
  hoursPerWeek: z.number(),
  /** Weeks supernumerary, as advice; absent for volunteers. */
  weeksSupernumerary: z.int().optional(),
  accepted: z.object({
    participant: accepted.optional(),
    supervisor: accepted.optional(),
    teacher: accepted.optional(),
  }),
});
export type Agreement = z.output<typeof agreement>;
