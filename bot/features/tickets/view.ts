import type { Output } from "../../contract/api.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Ticket, TicketLine } from "./document.ts";
import { othersFor } from "./handle-ticket.ts";
import { isOverdue } from "./rules.ts";

type LineView = Output<"tickets">["tickets"][number];

export function lineView({ docType, schema, ...line }: TicketLine, now: Instant): LineView {
  return { ...line, isOverdue: isOverdue(line, now) };
}

/** All that a coordinator reads of one ticket. */
export async function ticketView(
  ports: Ports,
  actor: Actor,
  ticket: Ticket,
): Promise<Output<"ticket">> {
  const { asker, takenBy, owner, answers, more, helpedAt, emptiedAt } = ticket;
  const { ticketId, reason, state, openedAt, dueAt, words, turns } = ticket;
  const last = answers.at(-1);
  const isDone = state === "answered";
  return {
    ticketId,
    reason,
    state,
    name: asker.name,
    isVisitor: asker.isVisitor,
    ...(asker.role ? { role: asker.role } : {}),
    ...(asker.groupName ? { groupName: asker.groupName } : {}),
    ...(asker.mail ? { mail: asker.mail } : {}),
    openedAt,
    dueAt,
    isOverdue: isOverdue(ticket, ports.now()),
    ...(owner ? { owner: owner.name } : {}),
    ...(takenBy
      ? { takenBy: { name: takenBy.name, isMe: takenBy.personId === actor.personId } }
      : {}),
    ...(last ? { answeredAt: last.at } : {}),
    words,
    turns,
    ...(more ? { more } : {}),
    answers: answers.map(({ by, at, text }) => ({ by: by.name, at, text })),
    ...(helpedAt ? { helpedAt } : {}),
    isEmptied: emptiedAt !== undefined,
    others: isDone ? [] : (await othersFor(ports, ticket, actor)).map((one) => ({ ...one })),
  };
}
