import { z } from "zod";
import {
  type Body,
  type Documents,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import type { Estimates } from "./estimate-rules.ts";

/** All groups of one version of a track answer together; another version is other work. */
export const minutesPartition = (trackId: string, version: number): string =>
  `minutes:${trackId}:v${version}`;

const answer = z.object({
  docType: z.literal("answer"),
  schema: z.literal(1),
  assignmentId: z.string(),
  minutes: z.int(),
});
const histogram = z.object({
  docType: z.literal("histogram"),
  schema: z.literal(1),
  assignmentId: z.string(),
  counts: z.record(z.string(), z.int()),
});
const estimates = z.object({
  docType: z.literal("estimates"),
  schema: z.literal(1),
  assignments: z.record(z.string(), z.object({ answers: z.int(), medianMinutes: z.int() })),
});

const readAnswer: Reader<z.output<typeof answer>> = (raw) => answer.parse(raw);
const readHistogram: Reader<z.output<typeof histogram>> = (raw) => histogram.parse(raw);
const readEstimates: Reader<z.output<typeof estimates>> = (raw) => estimates.parse(raw);

/** `who` names nobody: it is a hash of group, person and assignment. */
export const answerDocument = (who: string): string => `answer:${who}`;
export const histogramDocument = (assignmentId: string): string => `histogram:${assignmentId}`;
export const estimatesDocument = "estimates";

export const findAnswer = (documents: Documents, pk: string, who: string) =>
  documents.find(pk, answerDocument(who), readAnswer);
export const findHistogram = (documents: Documents, pk: string, assignmentId: string) =>
  documents.find(pk, histogramDocument(assignmentId), readHistogram);
export const findEstimatesDocument = (documents: Documents, pk: string) =>
  documents.find(pk, estimatesDocument, readEstimates);

/** Made, or replaced when it was there: at once with somebody else's, one of the two runs again. */
export const written = (id: string, body: Body, before: Stored<unknown> | undefined): Write =>
  before ? replaced(id, body, before.etag) : { kind: "create", id, body };

/** How long the work of this version really takes. One storage request, however many answered. */
export const findEstimates = async (
  documents: Documents,
  trackId: string,
  version: number,
): Promise<Estimates> => {
  const found = await findEstimatesDocument(documents, minutesPartition(trackId, version));
  return found?.value.assignments ?? {};
};
