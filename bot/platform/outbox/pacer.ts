/** Requests a second, just under what the Connector allows an app in a tenant (50): no 429 was seen at it. */
const perSecond = 45;

export type Pacer = {
  /** Resolves when the next request may go. */
  readonly turn: () => Promise<void>;
  /** Everybody waits this long: throttling is about the app, not about one message. */
  readonly pause: (inMs: number) => void;
};

/**
 * Wall time on purpose, also when the domain's clock jumps: the other side counts real seconds.
 * @param sleep resolves after that many milliseconds
 */
export function createPacer(
  now: () => number = () => performance.now(),
  sleep: (inMs: number) => Promise<void> = (inMs) =>
    new Promise((resolve) => setTimeout(resolve, inMs)),
): Pacer {
  const gapInMs = 1000 / perSecond;
  let next = 0;
  let pausedUntil = 0;
  return {
    turn: async () => {
      do {
        const at = Math.max(next, pausedUntil, now());
        next = at + gapInMs;
        const wait = at - now();
        if (wait > 0) await sleep(wait);
        // A pause that came meanwhile is for who was waiting as well.
      } while (now() < pausedUntil);
    },
    pause: (inMs) => {
      pausedUntil = Math.max(pausedUntil, now() + inMs);
    },
  };
}
