import type { DueDocument } from "../../kernel/documents.ts";
import { Fault, isFault } from "../../kernel/fault.ts";
import type { DeliveryTools } from "./claim.ts";
import { deliver } from "./delivery.ts";
import { type JobTools, runJob } from "./jobs.ts";
import { createLease, type Lease, renewInMs } from "./lease.ts";
import { createPipeline } from "./pipeline.ts";

type DispatcherOptions = Omit<DeliveryTools, "fence" | "onPause"> &
  JobTools & {
    /** How often to look when nobody calls. */
    readonly pollInMs: number;
    /** After how long a silence of the one that sends another instance takes over. */
    readonly takeOverInMs?: number;
  };

export type Dispatcher = {
  /** Something may be due now; harmless when nothing is. */
  readonly wake: () => void;
  /**
   * Resolves when nothing is underway and nothing is due at this moment, or when another instance that
   * is alive does the work.
   */
  readonly idle: () => Promise<void>;
  /** Begins nothing new, ends what is underway, and lets another instance go on at once. */
  readonly stop: () => Promise<void>;
};

/** With the looks between, another instance sends at most 24 seconds after a death. */
const usualTakeOverInMs = 16_000;

/**
 * Jobs of one partition run one after the other: they change the same documents. Messages to one person
 * keep their order; one that is put off lets the later ones pass.
 */
const laneOf = ({ docType, pk, id, raw }: DueDocument): string => {
  if (docType === "job") return `job ${pk}`;
  const to: unknown = Reflect.get(Object(raw), "to");
  return typeof to === "string" ? `to ${to}` : `${pk} ${id}`;
};

const codeOf = (error: unknown): string => {
  if (isFault(error)) return error.code;
  return error instanceof Error ? error.name : "unknown";
};

/** Does one document; false when it must be left alone for now. */
function handler(options: DispatcherOptions, lease: Lease, mayGoOn: () => boolean) {
  const { ports } = options;
  const tools: DispatcherOptions & DeliveryTools = {
    ...options,
    fence: () => (mayGoOn() ? lease.fence() : undefined),
    onPause: lease.pause,
  };
  const work = async (due: DueDocument): Promise<void> => {
    if (due.docType === "job") return await runJob(due, tools);
    if (due.docType === "notice") return await deliver(due, tools);
    // Written by another version of the app; left for it, and not looked at again in this round.
    throw new Fault("outbox.unknown_document");
  };
  return async (due: DueDocument): Promise<boolean> => {
    try {
      await work(due);
      return true;
    } catch (error) {
      // Storage is away, or a bug: what was claimed comes back by itself, the rest stays due.
      ports.log("outbox.failed", { document: due.docType, code: codeOf(error) });
      return false;
    }
  };
}

/**
 * Looks for what is due and does it, until nothing is, as long as it holds the lease. It needs no memory
 * of its own: everything it must know after a kill stands in the documents.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { ports, pacer, pollInMs, takeOverInMs = usualTakeOverInMs } = options;
  let running: Promise<void> | undefined;
  let called = false;
  let stopped = false;
  /** What the last look at the lease gave; undefined when it failed. */
  let state: Awaited<ReturnType<Lease["look"]>> | undefined;

  const lease = createLease({
    documents: ports.documents,
    holder: ports.newId(),
    takeOverInMs,
    onPause: pacer.pause,
    onTaken: (fence, silentForInMs) =>
      ports.log("outbox.taken_over", { fence, silentForInMs: Math.round(silentForInMs) }),
  });
  const mayGoOn = (): boolean => !stopped && lease.fence() !== undefined;
  const pipeline = createPipeline({
    due: ports.documents.due,
    now: ports.now,
    handle: handler(options, lease, () => !stopped),
    laneOf,
    mayGoOn,
  });

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      ports.log("outbox.unavailable", { code: codeOf(error) });
    }
  };
  const look = async (): Promise<void> => {
    let found: typeof state;
    await guarded(async () => {
      found = await lease.look();
    });
    state = found;
  };
  const run = async (): Promise<void> => {
    pipeline.forgive();
    while (called && !stopped) {
      if (lease.fence() === undefined) await look();
      if (!mayGoOn()) break;
      called = false;
      await guarded(pipeline.drain);
      // Lost on the way: what is left is done when it is ours again.
      if (lease.fence() === undefined) called = true;
    }
    running = undefined;
  };
  const wake = (): void => {
    called = true;
    pipeline.ring();
    if (!stopped) running ??= run();
  };
  const renew = async (): Promise<void> => {
    const had = lease.fence();
    await look();
    if (had === undefined && state === "held") wake();
  };

  const lookInMs = renewInMs(takeOverInMs);
  const renewing = setInterval(() => void renew(), lookInMs);
  const timer = setInterval(wake, pollInMs);
  return {
    wake,
    idle: async () => {
      do {
        wake();
        while (running !== undefined) await running;
        // Somebody else had it and may be dead: only waiting tells.
        if (state === "waiting") await new Promise((resolve) => setTimeout(resolve, lookInMs));
      } while (state === "waiting" && !stopped);
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      clearInterval(renewing);
      pacer.stop();
      pipeline.ring();
      await running;
      await guarded(lease.release);
    },
  };
}
