import type { DueDocument } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
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

/**
 * Looks for what is due and does it, earliest first, until nothing is. It needs no memory of its
 * own: everything it must know after a kill stands in the documents.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { ports, pollInMs } = options;
  let running: Promise<void> | undefined;
  let called = false;
  let stopped = false;

  const handle = async (due: DueDocument): Promise<void> => {
    try {
      if (due.docType === "job") await runJob(due, options);
      else if (due.docType === "notice") await deliver(due, options);
    } catch (error) {
      // Storage is away, or a bug: what was claimed comes back by itself, the rest stays due.
      ports.log("outbox.failed", {
        document: due.docType,
        code: isFault(error) ? error.code : error instanceof Error ? error.name : "unknown",
      });
      unwell.add(`${due.pk} ${due.id}`);
    }
  };

  /** Skipped for the rest of this round, so that one bad document cannot keep it turning. */
  const unwell = new Set<string>();

  const round = async (): Promise<boolean> => {
    const found = await ports.documents.due(ports.now(), atOnce);
    const due = found.filter(({ pk, id }) => !unwell.has(`${pk} ${id}`));
    const lanes = Map.groupBy(due, laneOf);
    await Promise.all(
      [...lanes.values()].map(async (lane) => {
        for (const one of lane) await handle(one);
      }),
    );
    return due.length > 0;
  };

  const run = async (): Promise<void> => {
    unwell.clear();
    do {
      called = false;
      try {
        while (!stopped && (await round()));
      } catch (error) {
        const code = isFault(error) ? error.code : "unknown";
        ports.log("outbox.unavailable", { code });
      }
    } while (called && !stopped);
  };

  const wake = (): void => {
    called = true;
    if (running || stopped) return;
    running = run().finally(() => {
      running = undefined;
      if (called && !stopped) wake();
    });
  };

  const timer = setInterval(wake, pollInMs);
  return {
    wake,
    idle: async () => {
      wake();
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
