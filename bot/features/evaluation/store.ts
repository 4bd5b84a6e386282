import { madeOnce, type Write } from "../../kernel/documents.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Stopped } from "./rules.ts";

/** A stop that was taken back: out of the member, but not forgotten. */
export const takenBack = (personId: string, was: Stopped, at: Instant): Write =>
  madeOnce(`stop:${personId}:${was.at}`, {
    docType: "stop",
    schema: 1,
    personId,
    ...was,
    takenBackAt: at,
  });
