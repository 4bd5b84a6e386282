import { z } from "zod";
import type { Reader, Write } from "./documents.ts";
import type { Instant } from "./time.ts";

const document = z.object({
  docType: z.literal("job"),
  schema: z.literal(1),
  id: z.string(),
  name: z.string(),
  data: z.record(z.string(), z.unknown()),
  attempts: z.int(),
  wakeAt: z.string().transform((text) => text as Instant), // Written by us, as an Instant.
  /** Who runs it now; `wakeAt` is then when it may be taken over. */
  claim: z.string().optional(),
});

/** Work for later, in the partition it is about. It may run twice: handlers look before they act. */
export type Job = z.output<typeof document>;
export const readJob: Reader<Job> = (raw) => document.parse(raw);
const jobDocument = (name: string, key = ""): string =>
  key === "" ? `job:${name}` : `job:${name}:${key}`;

type NewJob = {
  readonly name: `${string}.${string}`;
  readonly key?: string;
  readonly at: Instant;
  readonly data?: Readonly<Record<string, unknown>>;
};

const body = ({ name, key, at, data = {} }: NewJob) => ({
  docType: "job",
  schema: 1,
  id: jobDocument(name, key),
  name,
  data,
  attempts: 0,
  wakeAt: at,
});

/** Queues a job; one that already waits keeps its moment. */
export const queuedJob = (job: NewJob): Write => ({
  kind: "createOnce",
  id: jobDocument(job.name, job.key),
  body: body(job),
});

/** Sets a job at this moment, whether or not it already waits. */
export const scheduledJob = (job: NewJob): Write => ({
  kind: "upsert",
  id: jobDocument(job.name, job.key),
  body: body(job),
});
