import type { RequestHandler } from "express";
import { Refusal } from "./refusal.ts";

type Limit = {
  readonly method: RegExp;
  /** A group in it is counted apart: per team, per channel. */
  readonly path: RegExp;
  readonly most: number;
  readonly windowInMs: number;
};

const write = /^(POST|PATCH|PUT|DELETE)$/;
/** Microsoft's limits per app per tenant, as far as this app can meet them. */
const limits: readonly Limit[] = [
  { method: /^POST$/, path: /^\/teams$/i, most: 10, windowInMs: 1000 },
  { method: /^POST$/, path: /^\/teams\/.*\/(?:installedApps|tabs)$/i, most: 30, windowInMs: 1000 },
  { method: /^POST$/, path: /^\/users\/.*\/installedApps$/i, most: 30, windowInMs: 1000 },
  { method: /^DELETE$/, path: /^\/teams\//i, most: 15, windowInMs: 1000 },
  { method: write, path: /^\/teams\/([^/]+)/i, most: 4, windowInMs: 1000 },
  { method: write, path: /^\/teams\/[^/]+\/channels\/([^/]+)/i, most: 1, windowInMs: 1000 },
  { method: /^POST$/, path: /^\/teams\/([^/]+)\/members$/i, most: 4, windowInMs: 60_000 },
  { method: /^POST$/, path: /^\/invitations$/i, most: 150, windowInMs: 5000 },
];

/**
 * Counts in wall time, whatever the domain's clock does: limits protect a server, not a story.
 * @param wallNow milliseconds that only go up
 */
export function throttling(wallNow: () => number): RequestHandler {
  const seen = new Map<string, number[]>();
  return (req, _res, next) => {
    const now = wallNow();
    const counted = limits.flatMap(({ method, path, most, windowInMs }, index) => {
      const match = method.test(req.method) ? path.exec(req.path) : null;
      if (!match) return [];
      const key = `${index} ${match[1] ?? ""}`;
      const recent = (seen.get(key) ?? []).filter((at) => at > now - windowInMs);
      const oldest = recent[0] ?? now;
      return [{ key, recent, waitInMs: recent.length < most ? 0 : oldest + windowInMs - now }];
    });
    const waitInMs = Math.max(0, ...counted.map((one) => one.waitInMs));
    if (waitInMs > 0) {
      throw new Refusal(
        429,
        "TooManyRequests",
        "Too many requests.",
        Math.max(1, Math.ceil(waitInMs / 1000)),
      );
    }
    for (const { key, recent } of counted) seen.set(key, [...recent, now]);
    next();
  };
}

const mostAtATime = 4;

/**
 * Outlook serves four requests at a time per mailbox and refuses the fifth.
 * @param takesInMs how long each takes at least; without it no two requests would ever meet
 */
export function mailboxConcurrency(takesInMs: number): RequestHandler {
  const busy = new Map<string, number>();
  return (req, res, next) => {
    const mailbox = /^\/users\/([^/]+)\/(?:events|calendarView|sendMail)/i.exec(req.path)?.[1];
    if (mailbox === undefined) return next();
    const atWork = busy.get(mailbox) ?? 0;
    if (atWork >= mostAtATime) {
      throw new Refusal(
        429,
        "ApplicationThrottled",
        "Application is over its MailboxConcurrency limit.",
        1,
      );
    }
    busy.set(mailbox, atWork + 1);
    res.once("close", () => busy.set(mailbox, (busy.get(mailbox) ?? 1) - 1));
    setTimeout(next, takesInMs);
  };
}
