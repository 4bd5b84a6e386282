import { z } from "zod";
import { audience, hugoOutcome } from "../../contract/hugo.ts";
import {
  type Documents,
  listAll,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);

const question = z.object({
  docType: z.literal("question"),
  schema: z.literal(1),
  /** Stands for the words of the question: the same question has the same key. */
  key: z.string(),
  /** Without names and numbers of people: whoever keeps it took those out. */
  text: z.string(),
  /** How it ended the last time, and with which items and which knowledge. */
  outcome: hugoOutcome,
  ids: z.array(z.string()),
  version: z.string(),
  audience: audience.optional(),
  times: z.int(),
  lastAt: moment,
  /** The last times it was asked: who knows such an id was there, and may say whether it helped. */
  given: z.array(z.object({ id: z.string(), liked: z.boolean().optional() })),
  liked: z.int(),
  disliked: z.int(),
  /** An editor did something with it. */
  settled: z.object({ at: moment, itemId: z.string().optional() }).optional(),
});
export type Question = z.output<typeof question>;
const readQuestion: Reader<Question> = (raw) => question.parse(raw);

const counts = z.object({
  docType: z.literal("questionCounts"),
  schema: z.literal(1),
  /** So many questions of this part have a document. */
  kept: z.int(),
  outcomes: z.partialRecord(hugoOutcome, z.int()),
  liked: z.int(),
  disliked: z.int(),
});
export type Counts = z.output<typeof counts>;
const readCounts: Reader<Counts> = (raw) => counts.parse(raw);

export const questionsPartition = (month: string): string => `questions:${month}`;
export const monthOfPartition = (pk: string): string => pk.slice(questionsPartition("").length);

const questionDocument = (key: string): string => `question:${key}`;
/** Sixteen parts, by the first sign of the key: two people who ask at once rarely meet in one. */
const countsDocument = (part: string): string => `counts:${part}`;
export const partOf = (key: string): string => key.slice(0, 1);
export const parts = 16;

export const findQuestion = (
  documents: Documents,
  month: string,
  key: string,
): Promise<Stored<Question> | undefined> =>
  documents.find(questionsPartition(month), questionDocument(key), readQuestion);

export const findCounts = (
  documents: Documents,
  month: string,
  part: string,
): Promise<Stored<Counts> | undefined> =>
  documents.find(questionsPartition(month), countsDocument(part), readCounts);

export async function listQuestions(
  documents: Documents,
  month: string,
): Promise<readonly Question[]> {
  const listing = { docType: "question", limit: 500 };
  const stored = await listAll(documents, questionsPartition(month), listing, readQuestion);
  return stored.map(({ value }) => value);
}

export async function listCounts(documents: Documents, month: string): Promise<readonly Counts[]> {
  const listing = { docType: "questionCounts" };
  const stored = await listAll(documents, questionsPartition(month), listing, readCounts);
  return stored.map(({ value }) => value);
}

const saved = (id: string, body: Question | Counts, etag: string | undefined): Write =>
  etag === undefined ? { kind: "create", id, body } : replaced(id, body, etag);

export const savedQuestion = (body: Question, etag: string | undefined): Write =>
  saved(questionDocument(body.key), body, etag);
export const savedCounts = (part: string, body: Counts, etag: string | undefined): Write =>
  saved(countsDocument(part), body, etag);
