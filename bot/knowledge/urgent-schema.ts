import { z } from "zod";
import { day } from "../kernel/time.ts";
import { urgentKinds } from "../kernel/urgent.ts";

const text = z.string().trim().min(1).max(200);
/** What fits on a telephone without scrolling, so that nobody has to look for it. */
const words = z.strictObject({
  first: text.max(80),
  steps: z.array(text).min(1).max(5),
  others: z.array(text).max(4),
});
const kind = z.strictObject({ call: z.array(z.string()).min(1).max(3), nl: words, en: words });
const line = z.strictObject({
  number: z.string().regex(/^\d[\d-]{2,14}$/),
  button: z.strictObject({ nl: text.max(40), en: text.max(40) }),
});

const lines = z.record(z.string(), line);

/** Every kind has its text, and every number that is called is among the lines. */
export const urgentTexts = z
  .strictObject({
    checkedOn: z.iso.date().transform(day),
    lines,
    kinds: z.record(z.enum(urgentKinds), kind),
  })
  .superRefine(({ lines: known, kinds }, context) => {
    for (const [name, { call }] of Object.entries(kinds)) {
      for (const called of call.filter((one) => known[one] === undefined)) {
        context.addIssue({ code: "custom", path: ["kinds", name], message: `no line ${called}` });
      }
    }
  });
