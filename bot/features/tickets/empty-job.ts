import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { forgetVisitor } from "../people/public.ts";
import type { Ticket } from "./document.ts";
import { emptyAt } from "./due-rules.ts";
import { emptied } from "./rules.ts";
import { findTicket, listPointers, removedTicket, savedTicket, withoutPointers } from "./store.ts";

const jobData = z.object({ ticketId: z.string() });

/** When somebody wrote something for the last time. */
function lastSaidAt({ openedAt, answers, more }: Ticket): Instant {
  const answeredAt = answers.at(-1)?.at ?? openedAt;
  return more && more.at > answeredAt ? more.at : answeredAt;
}

/** Who asked here and nowhere else, and whom we know of nothing else, is forgotten as a person too. */
async function forgetAsker(ports: Ports, { asker }: Ticket): Promise<void> {
  const { personId, isVisitor } = asker;
  if (!isVisitor || personId === undefined) return;
  const others = await listPointers(ports, personId, 2);
  if (others.length < 2) await forgetVisitor(ports, personId);
}

/**
 * A year after the last word: conversation, name and address go, reason and moments stay for the count.
 * What nobody answered goes as a whole, because nobody answers it any more.
 */
export const empty: JobHandler = async (ports, job) => {
  const { ticketId } = jobData.parse(job.data);
  const stored = await findTicket(ports, ticketId);
  if (!stored || stored.value.emptiedAt) return {};
  const { value: ticket } = stored;
  const now = ports.now();
  const due = emptyAt(lastSaidAt(ticket));
  if (now < due) return { again: due };
  await forgetAsker(ports, ticket);
  return ticket.state === "answered"
    ? { writes: [...savedTicket(emptied(ticket, now), stored), ...withoutPointers(ticket)] }
    : { writes: removedTicket(stored) };
};
