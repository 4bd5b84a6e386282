import { z } from "zod";
import { audience, topic } from "../contract/hugo.ts";

const text = z.string().trim().min(1);
const perLanguage = z.strictObject({ nl: text, en: text });
export const longestAnswer = 700;
const answer = z.strictObject({ nl: text.max(longestAnswer), en: text.max(longestAnswer) });

const nextStep = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("item"), id: text }),
  z.strictObject({ kind: z.literal("link"), url: z.url({ protocol: /^https$/ }) }),
  z.strictObject({ kind: z.literal("courses") }),
  z.strictObject({ kind: z.literal("intake") }),
  z.strictObject({ kind: z.literal("person") }),
]);

export const knowledgeItem = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  audience: z.array(audience).min(1),
  topic,
  title: z.strictObject({ nl: text.max(70), en: text.max(70) }),
  questions: z.array(text.max(300)).min(1).max(60),
  words: z.array(text.max(60)).max(60),
  answer,
  sources: z.array(z.strictObject({ document: text, section: text })).min(1),
  next: z.array(nextStep).max(3),
});

export const documentTitles = z.record(z.string(), perLanguage);
