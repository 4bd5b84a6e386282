import type { Documents, DueDocument } from "../../kernel/documents.ts";
import type { Instant } from "../../kernel/time.ts";

/** Enough to fill a second of requests at the Connector's limit, whatever one of them takes. */
const mostUnderway = 60;
/** Read at once: several times what is underway, so that one look serves several seconds. */
const lookAhead = 200;

type PipelineOptions = {
  readonly due: Documents["due"];
  readonly now: () => Instant;
  /** Never throws. False: leave it alone until the next `forgive`. */
  readonly handle: (due: DueDocument) => Promise<boolean>;
  /** What has the same lane is done one after the other, in the order in which it is due. */
  readonly laneOf: (due: DueDocument) => string;
  /** False: nothing new is begun. */
  readonly mayGoOn: () => boolean;
};

const keyOf = ({ pk, id }: DueDocument): string => `${pk} ${id}`;

/** Told once, heard by who waits at that moment or next. */
function bell() {
  let heard = Promise.withResolvers<void>();
  return {
    ring: () => heard.resolve(),
    wait: async () => {
      await heard.promise;
      heard = Promise.withResolvers();
    },
  };
}

/**
 * Does what is due, earliest first, many at a time: a place that comes free is filled at once, so one
 * slow request does not hold up the others. It holds a bounded number of documents, however much is due.
 */
export function createPipeline({ due, now, handle, laneOf, mayGoOn }: PipelineOptions) {
  /** Skipped until the next wake, so that one bad document cannot keep it turning. */
  const unwell = new Set<string>();
  /** Key and lane of what is underway. */
  const underway = new Map<string, string>();
  const lanes = new Set<string>();
  const changed = bell();
  let ahead: DueDocument[] = [];

  const start = (one: DueDocument): void => {
    const [key, lane] = [keyOf(one), laneOf(one)];
    underway.set(key, lane);
    lanes.add(lane);
    void handle(one).then((isWell) => {
      if (!isWell) unwell.add(key);
      underway.delete(key);
      lanes.delete(lane);
      changed.ring();
    });
  };
  const startWhatCan = (): void => {
    const stay: DueDocument[] = [];
    for (const one of ahead) {
      const isFull = underway.size >= mostUnderway;
      if (isFull || lanes.has(laneOf(one))) stay.push(one);
      else start(one);
    }
    ahead = stay;
  };
  const look = async (): Promise<void> => {
    const limit = lookAhead + underway.size + unwell.size;
    const found = await due(now(), limit);
    ahead = found.filter((one) => !(underway.has(keyOf(one)) || unwell.has(keyOf(one))));
  };

  return {
    /** Something may be due that was not a moment ago. */
    ring: changed.ring,
    forgive: () => unwell.clear(),
    /** Ends when nothing is underway and a look found nothing to begin. @throws Fault when a look fails */
    drain: async (): Promise<void> => {
      try {
        while (mayGoOn()) {
          startWhatCan();
          if (underway.size < mostUnderway) {
            await look();
            startWhatCan();
          }
          if (underway.size === 0) break;
          await changed.wait();
        }
      } finally {
        ahead = [];
        while (underway.size > 0) await changed.wait();
      }
    },
  };
}
