import { listAll, type Write } from "../../kernel/documents.ts";
import {
  type NewNotice,
  noticeDocument,
  queued,
  readNotice,
  refreshed,
} from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Coordinator } from "../people/public.ts";
import type { Ticket } from "./document.ts";
import { partitionOf } from "./store.ts";

type Tools = Pick<Ports, "settings" | "now">;

/** Each time that it becomes somebody's to do is another message, also for who had it before. */
const turnOf = ({ passes, more }: Ticket): string => `${more ? 2 : 1}-${passes.length}`;

/** To who must answer; nothing while it is everybody's. */
export function openedNotice(ports: Tools, ticket: Ticket): readonly Write[] {
  const { ticketId, owner, reason } = ticket;
  if (!owner) return [];
  const notice: NewNotice = {
    id: `tickets.opened:${ticketId}:${turnOf(ticket)}:${owner.personId}`,
    type: "tickets.opened",
    groupId: partitionOf(ports),
    to: owner.personId,
    data: { ticketId },
    dueAt: ports.now(),
    // A complaint and somebody who wants to stop are told at once; a question waits for the day.
    ...(reason === "complaint" || reason === "stopping" ? {} : { urgency: "daytime" }),
  };
  return [queued(notice)];
}

/** To who must answer, and later to the others: it was not answered in time. */
export const overdueNotices = (
  ports: Tools,
  { ticketId, dueAt }: Ticket,
  to: readonly Coordinator[],
): readonly Write[] =>
  to.map(({ personId }) =>
    queued({
      id: `tickets.overdue:${ticketId}:${dueAt}:${personId}`,
      type: "tickets.overdue",
      groupId: partitionOf(ports),
      to: personId,
      data: { ticketId },
      dueAt: ports.now(),
    }),
  );

/** To the asker: the last answer. */
export function answeredNotice(ports: Tools, ticket: Ticket): readonly Write[] {
  const { ticketId, asker, answers } = ticket;
  if (asker.personId === undefined) return [];
  const notice: NewNotice = {
    id: `tickets.answered:${ticketId}:${answers.length}`,
    type: "tickets.answered",
    groupId: partitionOf(ports),
    to: asker.personId,
    data: { ticketId, answer: answers.length, isVisitor: asker.isVisitor },
    dueAt: ports.now(),
  };
  return [queued(notice)];
}

/** Every card of this ticket that a coordinator has shows how it stands now. Two storage requests. */
export async function refreshedCards(
  ports: Pick<Ports, "documents" | "settings" | "now">,
  ticketId: string,
): Promise<readonly Write[]> {
  const pk = partitionOf(ports);
  const found = await Promise.all(
    ["tickets.opened", "tickets.overdue"].map((type) =>
      listAll(
        ports.documents,
        pk,
        { docType: "notice", idPrefix: noticeDocument(`${type}:${ticketId}:`) },
        readNotice,
      ),
    ),
  );
  return found
    .flat()
    .filter(({ value }) => value.activityId !== undefined && value.withdrawnAt === undefined)
    .map(({ value, etag }) => refreshed(value, etag, ports.now()));
}
