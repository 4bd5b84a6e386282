import { z } from "zod";
import { finding } from "./findings.ts";
import { sessionPlan } from "./sessions.ts";

/** What the coordinator may still change after reading the file; the rest comes from the file. */
const importSettings = z.strictObject({
  startOn: z.iso.date().optional(),
  weekday: z.int().min(1).max(7).optional(),
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  everyWeeks: z.union([z.literal(1), z.literal(2)]).optional(),
  /** ISO weeks without a session, such as `2027-W08`. */
  vacationWeeks: z
    .array(z.string().regex(/^\d{4}-W\d{2}$/))
    .max(60)
    .optional(),
});
export type ImportSettings = z.output<typeof importSettings>;

/** Files are small (a few kB); 2 MB is far above any real group. */
export const maxImportBytes = 2 * 1024 * 1024;

export const dryRunInput = z.strictObject({
  fileName: z.string().min(1).max(200),
  /** The file, base64. */
  content: z.string().max(Math.ceil((maxImportBytes * 4) / 3) + 4),
  settings: importSettings.optional(),
});

export const importRow = z.strictObject({
  /** Row number as the spreadsheet shows it. */
  row: z.int(),
  verdict: z.enum(["ok", "warning", "error"]),
  name: z.string(),
  mail: z.string(),
  careOrganisation: z.string(),
  /** What confirming does with this person. */
  change: z.enum(["new", "unchanged", "none"]),
  findings: z.array(finding),
});

export const importVerdict = z.strictObject({
  importId: z.string(),
  fileName: z.string(),
  group: z
    .strictObject({
      groupId: z.string(),
      exists: z.boolean(),
      name: z.string(),
      trackId: z.string(),
      trackTitle: z.string(),
      teacher: z.strictObject({ name: z.string(), mail: z.string() }),
      startOn: z.iso.date(),
      weekday: z.int(),
      startTime: z.string(),
      everyWeeks: z.union([z.literal(1), z.literal(2)]),
      vacationWeeks: z.array(z.string()),
    })
    .nullable(),
  /** About the file or the group as a whole. */
  findings: z.array(finding),
  rows: z.array(importRow),
  counts: z.strictObject({
    ok: z.int(),
    warning: z.int(),
    error: z.int(),
    new: z.int(),
    unchanged: z.int(),
  }),
  /**
   * True when the group is smaller than 12 or larger than 15 and `reason` must be given. Weeks that stay
   * too full ask for another one, `loadReason`: see `plan.needsReason`.
   */
  needsReason: z.boolean(),
  plan: sessionPlan.nullable(),
  canConfirm: z.boolean(),
});
export type ImportVerdict = z.output<typeof importVerdict>;
