import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { audience, hugoOutcome, topic } from "./hugo.ts";
import { itemId, knowledgeItem } from "./knowledge-item.ts";

const adaptiveCard = z.looseObject({ type: z.literal("AdaptiveCard") });

/** As somebody is typing it: it may be wrong or empty, and then the answer says what and where. */
const typedItem = z.strictObject({
  audience: z.array(audience).max(4),
  topic,
  title: z.strictObject({ nl: z.string().max(300), en: z.string().max(300) }),
  questions: z.array(z.string().max(1_000)).max(200),
  words: z.array(z.string().max(300)).max(200),
  answer: z.strictObject({ nl: z.string().max(5_000), en: z.string().max(5_000) }),
  sources: z
    .array(z.strictObject({ document: z.string().max(80), section: z.string().max(300) }))
    .max(10),
  next: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("item"), id: z.string().max(60) }),
        z.strictObject({ kind: z.literal("link"), url: z.string().max(500) }),
        z.strictObject({ kind: z.literal("courses") }),
        z.strictObject({ kind: z.literal("intake") }),
        z.strictObject({ kind: z.literal("person") }),
      ]),
    )
    .max(10),
});
export type TypedItem = z.output<typeof typedItem>;

const itemFields = [
  "audience",
  "topic",
  "title",
  "titleEn",
  "questions",
  "words",
  "answer",
  "answerEn",
  "sources",
  "next",
] as const;
export type ItemField = (typeof itemFields)[number];
const field = z.enum(itemFields);

/** A sentence beside one field. */
const remark = z.strictObject({ field, sentence: z.string() });

/** `start`: as in the file; `changed`: by a coordinator; `new`: only a coordinator's; `removed`: not used. */
export const itemStates = ["start", "changed", "new", "removed"] as const;
const state = z.enum(itemStates);

const by = z.strictObject({
  at: z.iso.datetime(),
  /** Empty when this coordinator is nobody we know by name. */
  name: z.string(),
});

const line = z.strictObject({
  id: z.string(),
  topic,
  audience: z.array(audience).readonly(),
  /** In the language of the reader. */
  title: z.string(),
  state,
  /** The text of the file changed after the coordinator's own change was made from it. */
  startChanged: z.boolean(),
  questions: z.int(),
  /** All phrasings and words, to search in. */
  searchable: z.string(),
  changed: by.optional(),
});

const revision = z.strictObject({
  revision: z.int(),
  by,
  what: z.enum(["changed", "removed", "start"]),
  /** The answer of that moment; absent when that was the file's. */
  answer: z.string().optional(),
  title: z.string().optional(),
});

const view = z.strictObject({
  id: z.string(),
  /** Grows with every change; 0 as long as nobody changed anything. Goes back with the form. */
  revision: z.int(),
  state,
  item: knowledgeItem,
  /** What the file says, when that is something else. */
  start: knowledgeItem.optional(),
  startChanged: z.boolean(),
  mayRemove: z.boolean(),
  changed: by.optional(),
  /** Newest first. */
  history: z.array(revision),
});

const changed = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("saved"), view }),
  /** Nothing was changed; each sentence says what to mend. */
  z.strictObject({ kind: z.literal("wrong"), problems: z.array(remark) }),
  /** Somebody else was first: this is how it stands now, and in which fields that differs. */
  z.strictObject({
    kind: z.literal("changed_meanwhile"),
    view,
    fields: z.array(field),
  }),
]);

const ofItem = z.strictObject({ itemId });
const base = z.int().min(0);

const choice = z.strictObject({ id: z.string(), title: z.string() });
const keptQuestion = z.strictObject({
  questionId: z.string(),
  text: z.string(),
  times: z.int(),
  liked: z.int(),
  disliked: z.int(),
  audience: audience.optional(),
  lastAt: z.iso.datetime(),
  /** The likely items, best first. */
  choices: z.array(choice),
});
const month = z.string().regex(/^\d{4}-\d{2}$/);
const settled = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("settled") }),
  /** The item does not take it; the sentence says why. */
  z.strictObject({ kind: z.literal("wrong"), sentence: z.string() }),
]);
const ofQuestion = z.strictObject({ month, questionId: z.string().min(1).max(80) });

/** All for coordinators only. */
export const knowledgeApi = {
  knowledge: {
    method: "GET",
    path: "/api/knowledge",
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      /** What in the file could not be read, a line each; those items are left out. */
      problems: z.array(z.string()),
      documents: z.array(z.strictObject({ key: z.string(), title: z.string() })),
      items: z.array(line),
    }),
  },
  knowledgeItem: {
    method: "GET",
    path: "/api/knowledge/items/:itemId",
    input: ofItem,
    output: view,
  },
  addKnowledgeItem: {
    method: "POST",
    path: "/api/knowledge/items",
    input: z.strictObject({ item: typedItem }),
    output: changed,
  },
  changeKnowledgeItem: {
    method: "POST",
    path: "/api/knowledge/items/:itemId",
    input: ofItem.extend({ revision: base, item: typedItem }),
    output: changed,
  },
  /** Out of sight for who asks; it can be put back. */
  removeKnowledgeItem: {
    method: "POST",
    path: "/api/knowledge/items/:itemId/remove",
    input: ofItem.extend({ revision: base }),
    output: changed,
  },
  /** `to` is an earlier revision; without it the text of the file comes back. */
  restoreKnowledgeItem: {
    method: "POST",
    path: "/api/knowledge/items/:itemId/restore",
    input: ofItem.extend({ revision: base, to: z.int().min(1).optional() }),
    output: changed,
  },
  /** What somebody would see with this text that is not saved: the card, and what Hugo answers. */
  previewKnowledge: {
    method: "POST",
    path: "/api/knowledge/preview",
    input: z.strictObject({
      itemId: itemId.optional(),
      item: typedItem,
      /** A question to try. */
      q: z.string().max(1_000).optional(),
      audience: audience.optional(),
    }),
    output: z.strictObject({
      cards: z.strictObject({ nl: adaptiveCard, en: adaptiveCard }),
      problems: z.array(remark),
      /** What makes it easier to read; nothing that stops. */
      advice: z.array(remark),
      tried: z
        .strictObject({
          outcome: hugoOutcome,
          sentence: z.string(),
          /** The best four. `percent` of the first says how sure Hugo is. */
          ranked: z.array(choice.extend({ percent: z.int(), isThis: z.boolean() })),
        })
        .optional(),
    }),
  },
  keptQuestions: {
    method: "GET",
    path: "/api/knowledge/questions",
    input: z.strictObject({ month: month.optional() }),
    output: z.strictObject({
      month,
      /** Months that are kept, newest first. */
      months: z.array(month),
      counts: z.strictObject({
        asked: z.int(),
        answered: z.int(),
        suggested: z.int(),
        handedOver: z.int(),
        urgent: z.int(),
        liked: z.int(),
        disliked: z.int(),
      }),
      unanswered: z.array(keptQuestion),
      disliked: z.array(keptQuestion),
      /** How many more there are than these lists show. */
      more: z.int(),
    }),
  },
  /** One press: the question becomes a phrasing of the item. Twice is once. */
  questionToItem: {
    method: "POST",
    path: "/api/knowledge/questions/:questionId/add",
    input: ofQuestion.extend({ itemId }),
    output: settled,
  },
  /** It does not belong here: off the list. Twice is once. */
  dismissQuestion: {
    method: "POST",
    path: "/api/knowledge/questions/:questionId/dismiss",
    input: ofQuestion,
    output: settled,
  },
} as const satisfies Record<string, Endpoint>;
