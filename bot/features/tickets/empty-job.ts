import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { forgetVisitor } from "../people/public.ts";
import { emptyAt } from "./due-rules.ts";
import { emptied } from "./rules.ts";
import { findTicket, listPointers, savedTicket, withoutPointers } from "./store.ts";

const jobData = z.object({ ticketId: z.string() });

/**
 * A year after the last answer: conversation, name and address go, reason and moments stay. A visitor
 * whom we know of nothing else is forgotten as a person too.
 */
export const empty: JobHandler = async (ports, job) => {
  const { ticketId } = jobData.parse(job.data);
  const stored = await findTicket(ports, ticketId);
  const last = stored?.value.answers.at(-1);
  if (!(stored && last) || stored.value.emptiedAt) return {};
  const now = ports.now();
  const due = emptyAt(last.at);
  // Answered again since, or asked again and not answered: later.
  if (now < due) return { again: due };
  if (stored.value.state !== "answered") return { again: emptyAt(now) };
  const { personId, isVisitor } = stored.value.asker;
  if (isVisitor && personId !== undefined) {
    const others = await listPointers(ports, personId, 2);
    if (others.length < 2) await forgetVisitor(ports, personId);
  }
  return {
    writes: [...savedTicket(emptied(stored.value, now), stored), ...withoutPointers(stored.value)],
  };
};
