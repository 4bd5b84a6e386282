type Window = { readonly most: number; readonly inMs: number };

/** Per conversation, sending or creating (Microsoft, "Optimize your bot with rate limiting in Teams"). */
const writing: readonly Window[] = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
];
const reading = writing.map(({ most, inMs }) => ({ most: most * 2, inMs }));
/** All requests of one app in one tenant together. */
const everything: readonly Window[] = [{ most: 50, inMs: 1_000 }];

/** Moments of the accepted requests, oldest first; never longer than the widest window needs. */
type Past = number[];

const longest = (windows: readonly Window[]): number =>
  Math.max(...windows.map(({ most }) => most));

/** Milliseconds until this is allowed; 0 when it is allowed now. */
const waitInMs = (past: Past, windows: readonly Window[], now: number): number =>
  Math.max(
    0,
    ...windows.map(({ most, inMs }) => {
      // Full when the `most`-th newest request is still inside the window.
      const oldest = past.at(-most);
      return oldest === undefined ? 0 : oldest + inMs - now;
    }),
  );

export type Limits = {
  /** Seconds to wait, whole and at least 1, or undefined when the request may go on. */
  readonly ask: (kind: "write" | "read", conversationId: string) => number | undefined;
};

/** Sliding windows in wall time; a refused request does not count. */
export function createLimits(nowInMs: () => number): Limits {
  const pasts = new Map<string, Past>();
  const pastOf = (key: string): Past => {
    const past = pasts.get(key) ?? [];
    pasts.set(key, past);
    return past;
  };
  return {
    ask: (kind, conversationId) => {
      const now = nowInMs();
      const checks = [
        { past: pastOf("app"), windows: everything },
        { past: pastOf(`${kind} ${conversationId}`), windows: kind === "read" ? reading : writing },
      ];
      const wait = Math.max(...checks.map(({ past, windows }) => waitInMs(past, windows, now)));
      if (wait > 0) {
        return Math.ceil(wait / 1000);
      }
      for (const { past, windows } of checks) {
        past.push(now);
        past.splice(0, past.length - longest(windows));
      }
      return undefined;
    },
  };
}

/** For measurements: everything is allowed. */
export const noLimits: Limits = { ask: () => undefined };
