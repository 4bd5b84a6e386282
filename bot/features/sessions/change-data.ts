import { z } from "zod";
import { instant } from "../../kernel/time.ts";

const changeKinds = ["moved", "placed", "cancelled"] as const;
export type ChangeKind = (typeof changeKinds)[number];

const moment = z.string().transform(instant);

/** One change of sessions, as the job that tells it and the message about it know it. */
export const changeData = z.object({
  change: z.int(),
  kind: z.enum(changeKinds),
  numbers: z.array(z.int()),
  /** Which deadlines changed with it, by assignment id. Messages of before knew none. */
  deadlines: z.record(z.string(), z.object({ before: moment, after: moment })).default({}),
});
export type ChangeData = z.output<typeof changeData>;
