/** Below this a difference is the way of an answer over the network, and the clock of this device does. */
const leastInMs = 60_000;

let aheadInMs = 0;
const listeners = new Set<() => void>();

/**
 * Takes over the server's clock from the `Date` of an answer, for telephones whose clock is wrong.
 * What is past or due is decided there; the page must not say something else.
 */
export function hearServerDate(date: string | null, deviceNowInMs: number): void {
  const at = Date.parse(date ?? "");
  if (Number.isNaN(at)) return;
  const ahead = Math.abs(at - deviceNowInMs) < leastInMs ? 0 : at - deviceNowInMs;
  if (Math.abs(ahead - aheadInMs) < leastInMs && (ahead === 0) === (aheadInMs === 0)) return;
  aheadInMs = ahead;
  for (const listener of listeners) listener();
}

export const serverNowInMs = (deviceNowInMs: number): number => deviceNowInMs + aheadInMs;

/** Calls back when the clock turns out to be another; returns how to stop that. */
export function onServerClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
