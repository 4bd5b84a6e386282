/**
 * Requests a second, evenly. The Connector refuses the 51st within any second; at 48.5 it refused none on
 * a quiet machine (PLATFORM 3). At 48 what is late by 40 ms still fits.
 */
const perSecond = 48;

type Window = { readonly most: number; readonly inMs: number };

/** Whatever happens to timers and requests: never more than this in a second, as they arrived. */
const everything: Window = { most: 49, inMs: 1_015 };
/** Per conversation (PLATFORM 3). */
const perConversation: readonly Window[] = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
];
const mostInWindow = 1_800;
/** What is forgotten beyond these was quiet for minutes: only the window of an hour forgets something. */
const mostConversations = 10_000;

/** To be called when the answer came, whatever it was. */
export type Answered = () => void;

export type Pacer = {
  /** Resolves when the next request may go, to this conversation where one is named. */
  readonly turn: (conversationId?: string) => Promise<Answered>;
  /** Everybody waits this long: throttling is about the app, not about one message. */
  readonly pause: (inMs: number) => void;
  /** Nobody waits any more; whoever comes through must see that it is over. */
  readonly stop: () => void;
};

/** When the next one fits: the `most`-th newest must have left the window. */
const freeAt = (past: readonly number[], { most, inMs }: Window): number =>
  (past.at(-most) ?? Number.NEGATIVE_INFINITY) + inMs;

type Request = { readonly left: number; answered?: number };

/** What is usual until the first answers tell. */
const usualDelayInMs = 10;
/** What is usual follows the median: one answer moves it this little, also when a heap of them is late. */
const stepInMs = 0.1;
/** Longer under way than this: it has arrived, and only its answer hangs. */
const mostUnderwayInMs = 3_000;

/**
 * The Connector counts what arrives. Requests that left evenly arrive in one heap when they all waited
 * for the first token, or for a machine that stood still; so one that is late counts from when it
 * arrived at the latest: its answer less the usual delay, or this moment while it has none.
 */
function arrivals() {
  let requests: Request[] = [];
  let usual = usualDelayInMs;
  const arrivedAt = ({ left, answered }: Request, now: number): number =>
    Math.max(left, (answered ?? Math.min(now, left + mostUnderwayInMs)) - usual);
  return {
    freeAt: (now: number): number => {
      requests = requests.filter((one) => arrivedAt(one, now) > now - everything.inMs);
      const past = requests.map((one) => arrivedAt(one, now)).toSorted((a, b) => a - b);
      return freeAt(past, everything);
    },
    left: (at: number, now: () => number): Answered => {
      const request: Request = { left: at };
      requests.push(request);
      return () => {
        if (request.answered !== undefined) return;
        request.answered = now();
        usual += request.answered - at > usual ? stepInMs : -stepInMs;
      };
    },
  };
}

function conversations() {
  const pasts = new Map<string, number[]>();
  return {
    freeAt: (id: string): number => {
      const past = pasts.get(id) ?? [];
      return Math.max(...perConversation.map((window) => freeAt(past, window)));
    },
    went: (id: string, at: number): void => {
      const past = pasts.get(id) ?? [];
      past.push(at);
      if (past.length > mostInWindow) past.shift();
      // Set anew, so that the first of the map is who was quiet longest.
      pasts.delete(id);
      pasts.set(id, past);
      const [oldest] = pasts.keys();
      if (pasts.size > mostConversations && oldest !== undefined) pasts.delete(oldest);
    },
  };
}

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
  const recent = arrivals();
  const chats = conversations();
  const resting = new Set<() => void>();
  let isStopped = false;
  let next = 0;
  let pausedUntil = 0;

  const placeInRow = (): number => {
    const at = Math.max(next, pausedUntil, now());
    next = at + gapInMs;
    return at;
  };
  /** Looks at what really went: a place in the row is only a plan when the machine is slow. */
  const mayGoAt = (conversationId: string | undefined): number =>
    Math.max(
      pausedUntil,
      recent.freeAt(now()),
      conversationId === undefined ? 0 : chats.freeAt(conversationId),
    );
  const rest = (inMs: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        resting.delete(wake);
        resolve();
      };
      resting.add(wake);
      void sleep(inMs).then(wake);
    });

  return {
    turn: async (conversationId) => {
      let place = placeInRow();
      for (;;) {
        const wait = Math.max(place, mayGoAt(conversationId)) - now();
        if (wait <= 0 || isStopped) break;
        await rest(wait);
        // A pause that came meanwhile is for who was waiting as well: at the end of the row again.
        if (now() < pausedUntil) place = placeInRow();
      }
      const at = now();
      if (conversationId !== undefined) chats.went(conversationId, at);
      return recent.left(at, now);
    },
    pause: (inMs) => {
      pausedUntil = Math.max(pausedUntil, now() + inMs);
    },
    stop: () => {
      isStopped = true;
      for (const wake of resting) wake();
    },
  };
}
