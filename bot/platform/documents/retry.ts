import { setTimeout as wait } from "node:timers/promises";

export type RetryLimits = {
  readonly firstDelayInMs: number;
  readonly maxDelayInMs: number;
  /** After this a call gives up, waiting and requests included. */
  readonly totalInMs: number;
};

/** A Teams invoke must answer within some 10 seconds, so storage may not take them all. */
export const defaultRetryLimits: RetryLimits = {
  firstDelayInMs: 50,
  maxDelayInMs: 2000,
  totalInMs: 8000,
};

/** The time one call may take, over all its attempts. */
export type Patience = {
  /** Aborts a request that outlives the call. */
  readonly signal: AbortSignal;
  /** Waits before the next attempt; false, at once, when there is no time for one. */
  readonly pause: (atLeastInMs?: number) => Promise<boolean>;
};

/**
 * Exponential, with half of it random: clients that failed together do not come back together.
 * @param random between 0 and 1
 */
export function delayBefore(retry: number, limits: RetryLimits, random: number): number {
  const full = Math.min(limits.maxDelayInMs, limits.firstDelayInMs * 2 ** (retry - 1));
  return full / 2 + (full / 2) * random;
}

export function startPatience(limits: RetryLimits): Patience {
  const endsAt = performance.now() + limits.totalInMs;
  let retries = 0;
  return {
    signal: AbortSignal.timeout(limits.totalInMs),
    pause: async (atLeastInMs = 0) => {
      retries += 1;
      const delayInMs = Math.max(atLeastInMs, delayBefore(retries, limits, Math.random()));
      if (performance.now() + delayInMs >= endsAt) return false;
      await wait(delayInMs);
      return true;
    },
  };
}
