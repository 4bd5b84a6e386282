import { z } from "zod";
import {
  type Documents,
  madeOnce,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";

/** Of nobody: only who sends now is kept here. */
export const outboxPartition = "outbox";
const document = "lease";

const shape = z.object({
  docType: z.literal("lease"),
  schema: z.literal(1),
  /** Who sends now; absent when the last one stopped in good order. */
  holder: z.string().optional(),
  /** Goes up with every new holder. */
  fence: z.int(),
  /** Makes every sign of life another document. */
  beat: z.int(),
  /** How much longer nobody may send, counted from this sign of life: a duration, for clocks differ. */
  pauseInMs: z.number().optional(),
});
type LeaseDocument = z.output<typeof shape>;
const read = (raw: unknown): LeaseDocument => shape.parse(raw);

/** `held`: we send. `elsewhere`: another one does, and is alive. `waiting`: another one is silent. */
type LeaseState = "held" | "elsewhere" | "waiting";

export type Lease = {
  /** Takes it, keeps it, or watches who has it. @throws Fault when the store is away */
  readonly look: () => Promise<LeaseState>;
  /** The number of this holding, or undefined when we do not hold it (any more) at this moment. */
  readonly fence: () => number | undefined;
  /** Kept with the lease, so that who comes after us waits as well. */
  readonly pause: (inMs: number) => void;
  /** Gives it away at once, so that nobody waits for a silence. */
  readonly release: () => Promise<void>;
};

type LeaseOptions = {
  readonly documents: Pick<Documents, "find" | "commit">;
  readonly holder: string;
  readonly takeOverInMs: number;
  /** Somebody before us was told to wait, and that is not over yet. */
  readonly onPause: (inMs: number) => void;
  readonly onTaken?: (fence: number, silentForInMs: number) => void;
  /** A clock that only goes on, in ms. */
  readonly now?: () => number;
};

/** A holder gives a sign of life four times in the silence after which another takes over. */
export const renewInMs = (takeOverInMs: number): number => takeOverInMs / 4;
/** It stops by itself earlier than that: what it began by then has its time to end. */
const trustInMs = (takeOverInMs: number): number => (takeOverInMs * 2) / 3;

/**
 * One sender per tenant at a time, by observation: whoever waits takes over when the document has not
 * changed during a time on its *own* steady clock. No moment is ever compared between machines, so
 * clocks that differ change nothing.
 *
 * What it promises: a holder trusts its lease from *before* its last renewal left, and for a shorter
 * time than others wait, so two never believe in it at once, also when one was frozen. Who is cut off
 * cannot write either: every write names the etag it read. What it cannot promise: the Connector knows
 * no fence, so a request that has left can arrive after a takeover. That is why each notice is claimed
 * before its one request, and an older claim is only taken over when that request must have ended; it
 * is then marked uncertain.
 */
export function createLease(options: LeaseOptions): Lease {
  const { documents, holder, takeOverInMs, onPause, onTaken } = options;
  const now = options.now ?? (() => performance.now());
  let mine:
    | {
        readonly fence: number;
        readonly beat: number;
        readonly etag: string;
        readonly since: number;
      }
    | undefined;
  let seen: { readonly etag: string; readonly at: number; readonly isAlive: boolean } | undefined;
  let pausedUntil = 0;
  let busy: Promise<unknown> = Promise.resolve();

  const isTrusted = (): boolean =>
    mine !== undefined && now() - mine.since < trustInMs(takeOverInMs);

  const body = (fence: number, beat: number): LeaseDocument => {
    const pauseInMs = Math.max(0, pausedUntil - now());
    const pause = pauseInMs > 0 ? { pauseInMs } : {};
    return { docType: "lease", schema: 1, holder, fence, beat, ...pause };
  };
  /** The new etag, or undefined when somebody else wrote meanwhile. */
  const written = async (write: Write): Promise<string | undefined> => {
    try {
      return (await documents.commit(outboxPartition, [write])).get(document);
    } catch (error) {
      if (isFault(error, "documents.conflict")) return undefined;
      throw error;
    }
  };
  const hold = async (fence: number, beat: number, ifMatch?: string): Promise<LeaseState> => {
    // From before the request left: others count from when they saw it.
    const since = now();
    const next = body(fence, beat);
    const etag = await written(
      ifMatch === undefined ? madeOnce(document, next) : replaced(document, next, ifMatch),
    );
    mine = etag === undefined ? undefined : { fence, beat, etag, since };
    return etag === undefined ? "waiting" : "held";
  };

  const take = async ({ value, etag }: Stored<LeaseDocument>, at: number): Promise<LeaseState> => {
    const silentForInMs = now() - at;
    const pauseInMs = (value.pauseInMs ?? 0) - silentForInMs;
    if (pauseInMs > 0) pausedUntil = Math.max(pausedUntil, now() + pauseInMs);
    const state = await hold(value.fence + 1, value.beat + 1, etag);
    if (state !== "held") return state;
    seen = undefined;
    if (pauseInMs > 0) onPause(pauseInMs);
    if (value.holder !== undefined) onTaken?.(value.fence + 1, silentForInMs);
    return state;
  };

  const observe = async (stored: Stored<LeaseDocument>): Promise<LeaseState> => {
    const { value, etag } = stored;
    // Our own sign of life whose answer was lost: nobody else has written since.
    if (value.holder === holder) return await hold(value.fence, value.beat + 1, etag);
    if (seen?.etag !== etag) seen = { etag, at: now(), isAlive: seen !== undefined };
    if (value.holder === undefined || now() - seen.at >= takeOverInMs) {
      return await take(stored, seen.at);
    }
    return seen.isAlive ? "elsewhere" : "waiting";
  };

  const lookOnce = async (): Promise<LeaseState> => {
    // Succeeds only when nobody came between; then it is still ours, however long we did not look.
    if (mine && (await hold(mine.fence, mine.beat + 1, mine.etag)) === "held") return "held";
    const stored = await documents.find(outboxPartition, document, read);
    return stored ? await observe(stored) : await hold(1, 1);
  };
  /** One after the other: two at once would write past each other. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const done = busy.then(work);
    busy = done.catch(() => undefined);
    return done;
  };

  return {
    look: () => alone(lookOnce),
    fence: () => (isTrusted() ? mine?.fence : undefined),
    pause: (inMs) => {
      pausedUntil = Math.max(pausedUntil, now() + inMs);
      // A shorter one is over before anybody can take over; a longer one must not wait for the next sign.
      if (inMs >= takeOverInMs && isTrusted()) void alone(lookOnce).catch(() => undefined);
    },
    release: () =>
      alone(async () => {
        if (mine === undefined) return;
        const { holder: _, ...given } = body(mine.fence, 0);
        await written(replaced(document, given, mine.etag));
        mine = undefined;
      }),
  };
}
