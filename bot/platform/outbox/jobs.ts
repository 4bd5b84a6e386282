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

/** Longer than a handler takes; afterwards somebody else may take the job over. */
const claimInMinutes = 2;

type Claimed = { readonly job: Job; readonly etag: string };

/**
 * Takes the job, so that of several instances one runs it: two at once could make a group twice.
 * After a kill it comes back by itself. Undefined when it is somebody else's, moved or gone.
 */
async function claimed(
  due: DueDocument,
  token: string,
  ports: Ports,
): Promise<Claimed | undefined> {
  const stored = await ports.documents.find(due.pk, due.id, readJob);
  if (!stored) return undefined;
  const { value: job, etag } = stored;
  // Read anew after a conflict: then it is ours already, or it was set at another moment meanwhile.
  if (job.claim === token) return { job, etag };
  if (job.wakeAt > ports.now()) return undefined;
  const wakeAt = plus(ports.now(), { minutes: claimInMinutes });
  const etags = await ports.documents.commit(due.pk, [
    kept(job, due, etag, { claim: token, wakeAt }),
  ]);
  return { job: { ...job, claim: token, wakeAt }, etag: etags.get(due.id) ?? "" };
}

async function once(due: DueDocument, token: string, { ports, handlers }: JobTools): Promise<void> {
  const mine = await claimed(due, token, ports);
  if (!mine) return;
  const { claim: _, ...job } = mine.job;
  const handler = handlers.get(job.name);
  if (!handler) {
    ports.log("outbox.job_unknown", { job: job.name });
    await ports.documents.commit(due.pk, [finished(due, mine.etag)]);
    return;
  }
  const { again, data, writes = [] } = await handler(ports, job, due.pk);
  const own =
    again === undefined
      ? finished(due, mine.etag)
      : kept(job, due, mine.etag, { wakeAt: again, attempts: 0, ...(data ? { data } : {}) });
  await commit(due, own, writes, ports);
}

/** Runs one due job. What breaks is put off and tried again; after many times it stays as a failure. */
export async function runJob(due: DueDocument, tools: JobTools): Promise<void> {
  const { ports } = tools;
  const token = ports.newId();
  try {
    await rerunOnConflict(() => once(due, token, tools));
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
  const { claim: _, wakeAt: __, ...job } = stored.value;
  const wakeAt = plus(ports.now(), { seconds: backOffInSeconds(attempts) });
  // Given up: the document stays, without a moment, so that somebody can see it and set it again.
  const body = attempts >= mostAttempts ? { ...job, attempts } : { ...job, attempts, wakeAt };
  await ports.documents.commit(due.pk, [
    { kind: "replace", id: due.id, ifMatch: stored.etag, body },
  ]);
}
