import { z } from "zod";
import type { Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import { listCoordinators } from "../people/public.ts";
import type { Ticket } from "./document.ts";
import { dueForAll } from "./due-rules.ts";
import { openedNotice, overdueNotices } from "./notices.ts";
import { ownerFor } from "./owner.ts";
import { findTicket, savedTicket } from "./store.ts";

const jobData = z.object({ ticketId: z.string() });

/** How soon it is looked again whether there is somebody now. */
const lookAgainInMinutes = 15;
const again = (now: Instant): Instant => plus(now, { minutes: lookAgainInMinutes });

/** Looks after a ticket until it is answered; while it is nobody's, whether somebody is found. */
export const watchJob = ({ ticketId, owner, dueAt }: Ticket, now: Instant): Write =>
  scheduledJob({
    name: "tickets.watch",
    key: ticketId,
    at: owner ? dueAt : again(now),
    data: { ticketId },
  });

/** At its due moment the owner hears it, a working day later the other coordinators too. */
export const watch: JobHandler = async (ports, job) => {
  const { ticketId } = jobData.parse(job.data);
  const stored = await findTicket(ports, ticketId);
  if (!stored || stored.value.state === "answered") return {};
  const now = ports.now();
  const ticket = stored.value;
  const { owner, dueAt } = ticket;
  if (!owner) {
    const found = await ownerFor(ports, undefined);
    if (!found) return { again: again(now) };
    const next = { ...ticket, owner: found };
    const writes = [...savedTicket(next, stored), ...openedNotice(ports, next)];
    return { again: dueAt > now ? dueAt : again(now), writes };
  }
  if (now < dueAt) return { again: dueAt };
  const forAll = dueForAll(dueAt);
  if (now < forAll) return { again: forAll, writes: overdueNotices(ports, ticket, [owner]) };
  const all = await listCoordinators(ports);
  const others = all.filter(({ personId }) => personId !== owner.personId);
  return { writes: overdueNotices(ports, ticket, [owner, ...others]) };
};
