import { z } from "zod";
import { audience, topic } from "./hugo.ts";

/** What fits on a telephone without scrolling twice, and what somebody reads to its end. */
export const longestAnswer = 700;
export const longestTitle = 70;
export const longestPhrasing = 300;
export const longestWord = 60;
export const mostPhrasings = 60;
export const mostWords = 60;
export const mostNextSteps = 3;
/** So many phrasings at least make an item easy to find (issue 5, part 2). */
export const enoughPhrasings = 10;

const text = z.string().trim().min(1);
const inBoth = (most: number) =>
  z.strictObject({ nl: text.max(most), en: text.max(most) }).readonly();

const nextStep = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("item"), id: text }),
  z.strictObject({ kind: z.literal("link"), url: z.url({ protocol: /^https$/ }) }),
  z.strictObject({ kind: z.literal("courses") }),
  z.strictObject({ kind: z.literal("intake") }),
  z.strictObject({ kind: z.literal("person") }),
]);

export const itemId = z.string().regex(/^[a-z0-9-]{2,60}$/);

/** One question with its answer as Hugo may use it: everything filled in, nothing too long. */
export const knowledgeItem = z.strictObject({
  id: itemId,
  audience: z.array(audience).min(1).readonly(),
  topic,
  title: inBoth(longestTitle),
  questions: z.array(text.max(longestPhrasing)).min(1).max(mostPhrasings).readonly(),
  words: z.array(text.max(longestWord)).max(mostWords).readonly(),
  answer: inBoth(longestAnswer),
  sources: z
    .array(z.strictObject({ document: text, section: text }).readonly())
    .min(1)
    .readonly(),
  next: z.array(nextStep.readonly()).max(mostNextSteps).readonly(),
});
