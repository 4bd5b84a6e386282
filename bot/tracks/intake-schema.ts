import { z } from "zod";

const text = z.string().trim().min(1, "must not be empty").max(300, "must be 300 at most");
const perLanguage = z.strictObject({ nl: text, en: text });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower case words with hyphens");

const meaning = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("fine") }),
  z.strictObject({ state: z.enum(["todo", "ask"]), say: perLanguage }),
]);

const option = z.strictObject({ id, label: perLanguage });

const asked = z.strictObject({
  id,
  subject: perLanguage,
  text: perLanguage,
  why: perLanguage,
  source: z.strictObject({ document: text, section: text }),
  unless: z
    .array(z.strictObject({ question: id, answers: z.array(id).min(1) }))
    .min(1)
    .exactOptional(),
});

const question = z.discriminatedUnion("kind", [
  asked.extend({
    kind: z.literal("certificate"),
    meaning: z.strictObject({ teachable: meaning, notYet: meaning, unknown: meaning }),
  }),
  asked.extend({
    kind: z.literal("yes_no"),
    meaning: z.strictObject({ yes: meaning, no: meaning, unknown: meaning }),
  }),
  asked.extend({
    kind: z.literal("choice"),
    options: z.array(option.extend({ meaning })).min(2, "needs at least two answers"),
  }),
  asked.extend({
    kind: z.literal("several"),
    options: z.array(option.extend({ missing: meaning })).min(2, "needs at least two answers"),
  }),
  asked.extend({
    kind: z.literal("text"),
    meaning: z.strictObject({ given: meaning, empty: meaning }),
  }),
  asked.extend({
    kind: z.literal("period"),
    meaning: z.strictObject({ soon: meaning, day: meaning, unknown: meaning }),
  }),
]);

/** The shape of the file of intake questions; how its parts hang together is in `intake-consistency.ts`. */
export const intakeFile = z.strictObject({
  everybody: z.array(id).min(1, "needs at least one question"),
  questions: z.array(question).min(1, "needs at least one question"),
});
