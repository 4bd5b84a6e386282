import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import {
  type Coordinator,
  ensureCoordinator,
  getPerson,
  listCoordinators,
} from "../people/public.ts";
import type { Ticket } from "./document.ts";
import { openedNotice, refreshedCards } from "./notices.ts";
import type { PassRefusal, TakeRefusal } from "./refusals.ts";
import { passOn, take } from "./rules.ts";
import { findTicket, partitionOf, savedTicket } from "./store.ts";
import { watchJob } from "./watch-job.ts";

type Rights = "groups.coordinators_only" | "tickets.no_account" | "tickets.not_found";

export type Handled = { readonly stored: Stored<Ticket>; readonly by: Coordinator };

/** A coordinator with the ticket; everybody else hears that it is not for them, before anything is read. */
export async function handling(
  ports: Ports,
  actor: Actor,
  ticketId: string,
): Promise<Outcome<Handled, Rights>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const stored = await findTicket(ports, ticketId);
  if (!stored) return refuse("tickets.not_found");
  const personId = await ensureCoordinator(ports, actor);
  if (personId === undefined) return refuse("tickets.no_account");
  const { value: person } = await getPerson(ports.documents, personId);
  return done({ stored, by: { personId, name: person.name } });
}

/** State and messages in one commit; nothing at all when nothing changes. */
export async function kept(
  ports: Ports,
  stored: Stored<Ticket>,
  next: Ticket,
  notices: readonly Write[] = [],
): Promise<void> {
  if (next === stored.value) return;
  const cards = await refreshedCards(ports, next.ticketId);
  await ports.documents.commit(partitionOf(ports), [
    ...savedTicket(next, stored),
    ...cards,
    ...notices,
  ]);
}

/** "Ik pak dit op", or taking it over from who took it before. */
export async function takeTicket(
  ports: Ports,
  actor: Actor,
  { ticketId, over }: { readonly ticketId: string; readonly over?: boolean | undefined },
): Promise<Outcome<Ticket, TakeRefusal>> {
  const found = await handling(ports, actor, ticketId);
  if (!found.ok) return found;
  const { stored, by } = found.value;
  const outcome = take(stored.value, by, ports.now(), over);
  if (outcome.ok) await kept(ports, stored, outcome.value);
  return outcome;
}

/** To another coordinator, who gets it as a new message. */
export async function passTicket(
  ports: Ports,
  actor: Actor,
  { ticketId, to }: { readonly ticketId: string; readonly to: string },
): Promise<Outcome<Ticket, PassRefusal>> {
  const found = await handling(ports, actor, ticketId);
  if (!found.ok) return found;
  const { stored, by } = found.value;
  const next = (await listCoordinators(ports)).find(({ personId }) => personId === to);
  if (!next) return refuse("tickets.unknown_coordinator");
  const outcome = passOn(stored.value, { from: by, to: next }, ports.now());
  if (!outcome.ok) return outcome;
  const ticket = outcome.value;
  await kept(ports, stored, ticket, [
    ...openedNotice(ports, ticket),
    ...(stored.value.owner ? [] : [watchJob(ticket, ports.now())]),
  ]);
  return outcome;
}

/** To whom this actor can pass it on. */
export async function othersFor(
  ports: Ports,
  { owner }: Ticket,
  actor: Actor,
): Promise<readonly Coordinator[]> {
  const all = await listCoordinators(ports);
  return all.filter(({ personId }) => personId !== actor.personId && personId !== owner?.personId);
}
