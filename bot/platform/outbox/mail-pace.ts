import { type Instant, latest, plus } from "../../kernel/time.ts";

/** Outlook serves four requests at a time per mailbox; one is left for somebody else. */
const mostAtATime = 3;
/** Exchange lets a mailbox send this many messages in a minute. */
const mostInAMinute = 30;

export type MailPace = {
  /**
   * Whether the mail with this key may go: undefined when it may, else the moment that is kept for
   * it. Asked again by then, it goes. By the domain's clock: the mail itself waits in the store.
   */
  readonly heldUntil: (key: string, now: Instant) => Instant | undefined;
  /** Nothing goes before this moment: the mailbox has enough for now. */
  readonly pause: (until: Instant) => void;
  /** Runs it when not too many are underway. */
  readonly turn: <T>(send: () => Promise<T>) => Promise<T>;
};

/** The pace of one mailbox, in memory: after a restart a minute may hold some more, and Exchange waits. */
export function createMailPace(): MailPace {
  /** Given moments of the last minute and of what is still to come, in order. */
  let given: Instant[] = [];
  const kept = new Map<string, Instant>();
  const waiting: (() => void)[] = [];
  let underway = 0;
  let pausedUntil: Instant | undefined;

  const next = (now: Instant): Instant => {
    const since = plus(now, { minutes: -1 });
    given = given.filter((at) => at > since);
    const before = given.at(-mostInAMinute);
    const free = before === undefined ? now : latest(now, plus(before, { minutes: 1 }));
    return pausedUntil === undefined ? free : latest(free, pausedUntil);
  };

  return {
    heldUntil: (key, now) => {
      const own = kept.get(key);
      if (own !== undefined && own <= now && (pausedUntil ?? now) <= now) {
        kept.delete(key);
        return undefined;
      }
      if (own !== undefined && own > now) return own;
      const at = next(now);
      given.push(at);
      if (at <= now) {
        kept.delete(key);
        return undefined;
      }
      kept.set(key, at);
      return at;
    },
    pause: (until) => {
      pausedUntil = pausedUntil === undefined ? until : latest(pausedUntil, until);
    },
    turn: async (send) => {
      if (underway >= mostAtATime) await new Promise<void>((go) => waiting.push(go));
      else underway += 1;
      try {
        return await send();
      } finally {
        const [first] = waiting.splice(0, 1);
        if (first) first();
        else underway -= 1;
      }
    },
  };
}
