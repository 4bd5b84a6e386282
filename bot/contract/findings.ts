import { z } from "zod";

/** Something a person should know or mend, in that person's language. */
export const finding = z.strictObject({
  severity: z.enum(["warning", "error"]),
  code: z.string(),
  text: z.string(),
  /** Where in the file, such as `D7`, when it came from a file. */
  cell: z.string().optional(),
});
export type Finding = z.output<typeof finding>;
