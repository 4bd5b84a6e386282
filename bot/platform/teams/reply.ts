import { setTimeout as sleep } from "node:timers/promises";
import type { Activity, TurnContext } from "botbuilder";
import { isFault } from "../../kernel/fault.ts";
import { messengerFault } from "./messenger-fault.ts";

const mostAttempts = 3;
/** Teams gives up a turn after fifteen seconds. */
const mostWaitInMs = 4_000;

/** How long to wait before sending again, or undefined when that would not help or might double it. */
function waitAfter(error: unknown): number | undefined {
  const fault = messengerFault(error);
  if (!isFault(fault) || !fault.retryable || fault.ambiguous) return undefined;
  return Math.min(fault.retryAfterInMs ?? 1_000, mostWaitInMs);
}

/**
 * Answers what somebody typed. A chat takes few messages a second: an answer that comes at the same
 * moment as messages of the outbox is sent again, for who asks must hear something.
 */
export async function reply(
  context: TurnContext,
  answer: string | Partial<Activity>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await context.sendActivity(answer);
      return;
    } catch (error) {
      const wait = waitAfter(error);
      if (wait === undefined || attempt === mostAttempts) throw error;
      await sleep(wait);
    }
  }
}
