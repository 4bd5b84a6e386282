import { z } from "zod";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);

/** What the contact knows of one lesson. */
const knownDate = z.object({
  /** As it stands now. */
  startsAt: moment,
  /** As the last message to this contact said. */
  told: moment,
  /** Where it was moved from, as he was told. */
  was: moment.optional(),
  /** When it was moved or cancelled. */
  changedAt: moment.optional(),
  cancelled: z.literal(true).optional(),
});
export type KnownDate = z.output<typeof knownDate>;

/** The contact person of one care organisation in one group: `employer:<key>` in its partition. */
export const employer = z.object({
  docType: z.literal("employer"),
  schema: z.literal(1),
  /** Of the normalised name. */
  key: z.string(),
  /** As it was written. */
  careOrganisation: z.string(),
  contact: z
    .object({
      name: z.string(),
      mail: z.string(),
      personId: z.string(),
      since: moment,
      /** Person id of who named him; absent when a file did. */
      by: z.string().optional(),
    })
    .optional(),
  /** Who was it before, oldest first. */
  former: z.array(
    z.object({
      name: z.string(),
      mail: z.string(),
      personId: z.string(),
      until: moment,
      by: z.string(),
    }),
  ),
  /** When the dates were asked for, for this contact. */
  datesAskedAt: moment.optional(),
  /** The first time this contact opened the overview. */
  openedAt: moment.optional(),
  /** By number of the session; empty until the dates were asked for. */
  dates: z.record(z.string(), knownDate),
});
export type Employer = z.output<typeof employer>;
export type Contact = NonNullable<Employer["contact"]>;
