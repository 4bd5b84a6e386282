import type { Fault } from "../../kernel/fault.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import { note, type StepResult } from "./step.ts";

/** What may pass is tried this often before a person is asked to look. */
const mostAttempts = 8;
const backOffInSeconds = (attempts: number): number => Math.min(300, 5 * 2 ** attempts);

/** What Graph answers about a group or team of a moment ago; when it lasts, it is really so. */
const young = new Set(["tenant.not_found", "tenant.bad_request", "tenant.conflict"]);

type Tried = { readonly now: Instant; readonly attempts: number };

/**
 * Technique that may recover becomes waiting with a reason; the rest becomes a failed step.
 * @throws the fault itself when two wrote at once: then everything is read and decided anew
 */
export function afterFault(fault: Fault, { now, attempts }: Tried): StepResult {
  if (fault.code === "documents.conflict") throw fault;
  const refused = note("refused", { code: fault.code });
  if (!(fault.retryable || young.has(fault.code))) return { kind: "failed", note: refused };
  if (attempts >= mostAttempts) {
    return { kind: "failed", note: fault.retryable ? note("keeps_failing") : refused };
  }
  const asked = (fault.retryAfterInMs ?? 0) / 1000;
  const seconds = Math.max(asked, backOffInSeconds(attempts));
  return { kind: "wait", until: plus(now, { seconds }), note: note("trying_again") };
}
