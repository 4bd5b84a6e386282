import { z } from "zod";
import { type Audience, audience, topic } from "../../contract/hugo.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type CurrentKnowledge, currentKnowledge } from "../knowledge/public.ts";
import { chatOf, type Turn } from "./memory.ts";
import { audienceFor, membershipsOf } from "./who-asks.ts";

const id = z.string().max(60);
const trail = z.object({
  list: z.array(id).max(12).default([]),
  question: z.string().max(80).optional(),
});
/** What the page tells with every press; in Teams it is remembered instead. */
const ofPage = z.object({ audience: audience.optional().catch(undefined) });

export const ofItem = trail.extend({ id });
export const ofList = trail;
export const ofRating = trail.extend({ id: id.optional(), liked: z.boolean() });
export const ofTopic = z.object({ topic, page: z.int().min(1).max(50).default(1) });
export const ofWho = z.object({ q: z.string().max(400).default("") });
/** An audience that does not exist (any more) is asked for again. */
export const ofAudience = ofWho.extend({
  audience: audience.optional().catch(undefined),
  visit: z.string().max(40).optional(),
});
export const ofCourses = z.object({
  answers: z.array(z.string().max(40)).max(3),
  show: z.string().max(80).optional(),
});
export const ofPerson = z.object({
  reason: z.enum(["unanswered", "asked", "complaint", "stopping"]).catch("asked"),
  turns: z
    .array(z.object({ by: z.enum(["asker", "hugo"]), text: z.string().max(2_000) }))
    .max(20)
    .optional(),
});

export type Shown = {
  readonly current: CurrentKnowledge;
  readonly items: readonly KnowledgeItem[];
  readonly audience: Audience | undefined;
  /** What was said before; newest last. */
  readonly turns: readonly Turn[];
};

/** What a card is made from: the answers as they are now, and as whom somebody looks at them. */
export async function shownTo(ports: Ports, actor: Actor, data: unknown): Promise<Shown> {
  const [current, chat, memberships] = await Promise.all([
    currentKnowledge(ports),
    chatOf(ports, actor),
    membershipsOf(ports, actor),
  ]);
  const told = ofPage.parse(data ?? {}).audience;
  return {
    current,
    items: current.items,
    audience: audienceFor(actor, memberships, told ?? chat.audience),
    turns: chat.turns.map(({ by, text }) => ({ by, text })),
  };
}
