import type { Output } from "../../contract/api.ts";
import type { Actor, Route } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { answerTicket } from "./answer-ticket.ts";
import type { Ticket, TicketLine } from "./document.ts";
import { passTicket, takeTicket } from "./handle-ticket.ts";
import { findTicket, listLines } from "./store.ts";
import { lineView, ticketView } from "./view.ts";

const onPage = 30;

const shows = {
  todo: () => true,
  free: ({ state }: TicketLine) => state === "open",
  taken: ({ state }: TicketLine) => state === "taken",
  answered: () => true,
} as const;

/** A page may hold fewer than there are: what is filtered out is filtered after reading. */
export const ticketsRoute: Route<"tickets"> = async (ports, actor, { show, continuation }) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const asked = { answered: show === "answered", limit: onPage, continuation };
  const page = await listLines(ports, asked);
  const lines = page.items.map(({ value }) => value).filter(shows[show]);
  return done({
    tickets: lines.map((line) => lineView(line, ports.now())),
    ...(page.continuation === undefined ? {} : { continuation: page.continuation }),
  });
};

export const ticketRoute: Route<"ticket"> = async (ports, actor, { ticketId }) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const stored = await findTicket(ports, ticketId);
  if (!stored) return refuse("tickets.not_found");
  return done(await ticketView(ports, actor, stored.value));
};

async function viewed<Code extends string>(
  ports: Ports,
  actor: Actor,
  outcome: Outcome<Ticket, Code>,
): Promise<Outcome<Output<"ticket">, Code>> {
  return outcome.ok ? done(await ticketView(ports, actor, outcome.value)) : outcome;
}

export const answerTicketRoute: Route<"answerTicket"> = async (ports, actor, input) =>
  await viewed(ports, actor, await answerTicket(ports, actor, input));

export const takeTicketRoute: Route<"takeTicket"> = async (ports, actor, input) =>
  await viewed(ports, actor, await takeTicket(ports, actor, input));

export const passTicketRoute: Route<"passTicket"> = async (ports, actor, input) =>
  await viewed(ports, actor, await passTicket(ports, actor, input));
