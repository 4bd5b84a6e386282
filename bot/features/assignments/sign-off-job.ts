import type { Write } from "../../kernel/documents.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Instant } from "../../kernel/time.ts";

type Ask = { readonly personId: string; readonly assignmentId: string; readonly at: Instant };

/** Looks at once whom to ask to sign this off; one for each assignment, whatever the attempt. */
export const signOffJob = ({ personId, assignmentId, at }: Ask): Write =>
  scheduledJob({
    name: "digest.ask_sign_off",
    key: `${personId}:${assignmentId}`,
    at,
    data: { personId, assignmentId },
  });
