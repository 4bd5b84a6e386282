import type { Instant } from "../../kernel/time.ts";
import { cleanedText } from "../assignments/public.ts";

type Scrubbed = {
  readonly text: string;
  /** Something was taken out. */
  readonly found: boolean;
};

/** A text of an asker without what may tell who a client is. Idempotent. */
export function scrubbed(typed: string, now: Instant): Scrubbed {
  const text = cleanedText(typed, now);
  return { text, found: text !== typed };
}
