import type { Fault } from "../../kernel/fault.ts";
import type { Notice } from "../../kernel/notice.ts";
import { plus } from "../../kernel/time.ts";
import type { DeliveryTools } from "./claim.ts";
import {
  backOffInSeconds,
  chanceOf,
  ended,
  keptAsSent,
  later,
  lookAgainInMinutes,
  mostAttempts,
  withJitter,
} from "./state.ts";

/** Chat is out for this person: the next look takes the mail. */
const otherPath = new Set(["messenger.blocked", "messenger.disabled"]);

/** Without a word about how long, a moment is enough: the window is one second, and it slides. */
const chatPauseInMs = 500;
const mailPauseInMs = 60_000;

/** Not carried out, and no fault of this notice: everybody waits, the attempt does not count. */
function whenThrottled(
  notice: Notice,
  { code, retryAfterInMs }: Fault,
  { ports, pacer, mails, onPause }: DeliveryTools,
): Notice | undefined {
  const now = ports.now();
  const uncounted = { ...notice, attempts: notice.attempts - 1 };
  if (code === "messenger.throttled") {
    const inMs = retryAfterInMs ?? chatPauseInMs;
    pacer.pause(inMs);
    onPause?.(inMs);
    return later(uncounted, now, "throttled");
  }
  if (code !== "tenant.throttled") return undefined;
  const until = plus(now, { seconds: (retryAfterInMs ?? mailPauseInMs) / 1000 });
  mails.pause(until);
  return later(uncounted, until, "throttled");
}

/** Another look helps: the card is sent anew, the other path is taken, or somebody comes in later. */
function whenAnotherWay(notice: Notice, { code }: Fault, now: Notice["dueAt"]): Notice | undefined {
  if (code === "messenger.gone" && notice.activityId !== undefined) {
    // The card is gone, not necessarily the chat: sent anew.
    const { activityId: _, ...anew } = notice;
    return later(anew, now, code);
  }
  if (code === "messenger.not_in_roster") {
    // Once that lasted too long, the gates take the mail.
    return later(notice, plus(now, { minutes: lookAgainInMinutes }), "not_reachable_yet");
  }
  return otherPath.has(code) && notice.attempts < mostAttempts
    ? later(notice, now, code)
    : undefined;
}

/** A card that arrived before and could not be changed has not failed: it stays as it was. */
const givenUp = (notice: Notice, code: string): Notice =>
  notice.sentAt !== undefined && notice.activityId !== undefined
    ? keptAsSent(notice, code)
    : ended(notice, "failed", code);

/** What becomes of a notice whose request went wrong. */
export function afterFault(notice: Notice, fault: Fault, tools: DeliveryTools): Notice {
  const { ports } = tools;
  const now = ports.now();
  const { code, retryable, ambiguous } = fault;
  const marked = { ...notice, ...(ambiguous ? { uncertain: true as const } : {}) };
  const throttled = whenThrottled(marked, fault, tools);
  if (throttled) return throttled;
  if (notice.withdrawnAt !== undefined && !retryable) return keptAsSent(marked, "not_withdrawn");
  const other = whenAnotherWay(marked, fault, now);
  if (other) return other;
  // A chat that is gone is forgotten by then, and opened anew.
  const mayPass = retryable || code === "messenger.gone";
  if (!mayPass || notice.attempts >= mostAttempts) return givenUp(marked, code);
  const chance = chanceOf(ports.hash(`${notice.id} ${notice.to} ${notice.attempts}`));
  const backOff = withJitter(backOffInSeconds(notice.attempts), chance);
  const seconds = Math.max(Math.ceil((fault.retryAfterInMs ?? 0) / 1000), backOff);
  return later(marked, plus(now, { seconds }), code);
}
