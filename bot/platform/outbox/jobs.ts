import type { DueDocument, Write } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { type Job, readJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { plus } from "../../kernel/time.ts";

export type JobTools = {
  readonly ports: Ports;
  readonly handlers: ReadonlyMap<string, JobHandler>;
};

const mostAttempts = 12;
const backOffInSeconds = (attempts: number): number => Math.min(3600, 5 * 2 ** attempts);
const mostWrites = 100;

const finished = (due: DueDocument, etag: string): Write => ({
  kind: "delete",
  id: due.id,
  ifMatch: etag,
});
const kept = (job: Job, due: DueDocument, etag: string, change: Partial<Job>): Write => ({
  kind: "replace",
  id: due.id,
  ifMatch: etag,
  body: { ...job, ...change },
});

/** The handler's writes and the job's own end land together; more than one batch goes in parts first. */
async function commit(due: DueDocument, own: Write, writes: readonly Write[], ports: Ports) {
  const rest = [...writes];
  // Handlers derive ids, so a part that landed before a crash is skipped the next time.
  while (rest.length >= mostWrites) {
    await ports.documents.commit(due.pk, rest.splice(0, mostWrites));
  }
  await ports.documents.commit(due.pk, [...rest, own]);
}

async function once(due: DueDocument, { ports, handlers }: JobTools): Promise<void> {
  // Read anew: a conflict may mean that the job itself was moved.
  const stored = await ports.documents.find(due.pk, due.id, readJob);
  if (!stored || stored.value.wakeAt > ports.now()) return;
  const { value: job, etag } = stored;
  const handler = handlers.get(job.name);
  if (!handler) {
    ports.log("outbox.job_unknown", { job: job.name });
    await ports.documents.commit(due.pk, [finished(due, etag)]);
    return;
  }
  const { again, data, writes = [] } = await handler(ports, job, due.pk);
  const own =
    again === undefined
      ? finished(due, etag)
      : kept(job, due, etag, { wakeAt: again, attempts: 0, ...(data ? { data } : {}) });
  await commit(due, own, writes, ports);
}

/** Runs one due job. What breaks is put off and tried again; after many times it stays as a failure. */
export async function runJob(due: DueDocument, tools: JobTools): Promise<void> {
  const { ports } = tools;
  try {
    await rerunOnConflict(() => once(due, tools));
  } catch (error) {
    const job = readJob(due.raw);
    const code = isFault(error) ? error.code : error instanceof Error ? error.name : "unknown";
    const attempts = job.attempts + 1;
    ports.log("outbox.job_fault", { job: job.name, code, attempts });
    await putOff(due, tools, attempts);
  }
}

async function putOff(due: DueDocument, { ports }: JobTools, attempts: number): Promise<void> {
  const stored = await ports.documents.find(due.pk, due.id, readJob);
  if (!stored) return;
  const { value: job, etag } = stored;
  const wakeAt = plus(ports.now(), { seconds: backOffInSeconds(attempts) });
  // Given up: the document stays, without a moment, so that somebody can see it and set it again.
  const { wakeAt: _, ...asleep } = job;
  const body = attempts >= mostAttempts ? { ...asleep, attempts } : { ...job, attempts, wakeAt };
  await ports.documents.commit(due.pk, [{ kind: "replace", id: due.id, ifMatch: etag, body }]);
}
