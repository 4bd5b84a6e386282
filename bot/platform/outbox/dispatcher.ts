import type { DueDocument } from "../../kernel/documents.ts";
import { Fault, isFault } from "../../kernel/fault.ts";
import { type DeliveryTools, deliver } from "./delivery.ts";
import { type JobTools, runJob } from "./jobs.ts";

type DispatcherOptions = DeliveryTools &
  JobTools & {
    /** How often to look when nobody calls. */
    readonly pollInMs: number;
  };

export type Dispatcher = {
  /** Something may be due now; harmless when nothing is. */
  readonly wake: () => void;
  /** Resolves when nothing is underway and nothing is due at this moment. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const atOnce = 50;

/** Jobs of one partition run one after the other: they change the same documents. */
const laneOf = ({ docType, pk, id }: DueDocument): string =>
  docType === "job" ? `job ${pk}` : `notice ${id} ${pk}`;

const codeOf = (error: unknown): string => {
  if (isFault(error)) return error.code;
  return error instanceof Error ? error.name : "unknown";
};

const keyOf = ({ pk, id }: DueDocument): string => `${pk} ${id}`;

/** Does what is due now, earliest first. True when there was something. */
function createRound(options: DispatcherOptions) {
  const { ports } = options;
  /** Skipped until the next wake, so that one bad document cannot keep it turning. */
  const unwell = new Set<string>();

  const work = async (due: DueDocument): Promise<void> => {
    if (due.docType === "job") return await runJob(due, options);
    if (due.docType === "notice") return await deliver(due, options);
    // Written by another version of the app; left for it, and not looked at again in this round.
    throw new Fault("outbox.unknown_document");
  };

  const handle = async (due: DueDocument): Promise<void> => {
    try {
      await work(due);
    } catch (error) {
      // Storage is away, or a bug: what was claimed comes back by itself, the rest stays due.
      ports.log("outbox.failed", { document: due.docType, code: codeOf(error) });
      unwell.add(keyOf(due));
    }
  };

  return {
    forgive: () => unwell.clear(),
    round: async (): Promise<boolean> => {
      const found = await ports.documents.due(ports.now(), atOnce + unwell.size);
      const due = found.filter((one) => !unwell.has(keyOf(one)));
      const lanes = Map.groupBy(due, laneOf);
      await Promise.all(
        [...lanes.values()].map(async (lane) => {
          for (const one of lane) await handle(one);
        }),
      );
      return due.length > 0;
    },
  };
}

/**
 * Looks for what is due and does it, until nothing is. It needs no memory of its own: everything it
 * must know after a kill stands in the documents.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { ports, pollInMs } = options;
  const { forgive, round } = createRound(options);
  let running: Promise<void> | undefined;
  let called = false;
  let stopped = false;

  const untilNothingIsDue = async (): Promise<void> => {
    try {
      while (!stopped && (await round()));
    } catch (error) {
      ports.log("outbox.unavailable", { code: codeOf(error) });
    }
  };

  const run = async (): Promise<void> => {
    forgive();
    while (called && !stopped) {
      called = false;
      await untilNothingIsDue();
    }
    running = undefined;
  };

  const wake = (): void => {
    called = true;
    if (!stopped) running ??= run();
  };

  const timer = setInterval(wake, pollInMs);
  return {
    wake,
    idle: async () => {
      wake();
      while (running !== undefined) await running;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
