import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { scrubbed } from "../triage/public.ts";
import { keyOf } from "./asker.ts";
import type { Ticket } from "./document.ts";
import { kept } from "./handle-ticket.ts";
import { openedNotice } from "./notices.ts";
import type { OwnRefusal, ReopenRefusal } from "./refusals.ts";
import { helped, reopen } from "./rules.ts";
import { findTicket, listPointers } from "./store.ts";
import { watchJob } from "./watch-job.ts";

/** As many as fit on one card. */
const mostShown = 10;

const isOf = ({ asker }: Ticket, actor: Actor): boolean => {
  const key = keyOf(actor);
  return key !== undefined && (asker.key === key || asker.personId === key);
};

/** The actor's own ticket. Somebody else's is as if it were not there. */
export async function ownTicket(
  ports: Ports,
  actor: Actor,
  ticketId: string,
): Promise<Outcome<Stored<Ticket>, OwnRefusal>> {
  if (keyOf(actor) === undefined) return refuse("tickets.sign_in");
  const stored = await findTicket(ports, ticketId);
  return stored && isOf(stored.value, actor) ? done(stored) : refuse("tickets.not_found");
}

/** The actor's own tickets, newest first. One storage request, and one for each. */
export async function listOwn(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<readonly Ticket[], "tickets.sign_in">> {
  const key = keyOf(actor);
  if (key === undefined) return refuse("tickets.sign_in");
  const pointers = await listPointers(ports, key, mostShown);
  const found = await Promise.all(pointers.map(({ ticketId }) => findTicket(ports, ticketId)));
  return done(found.flatMap((one) => one?.value ?? []));
}

/** "Dit helpt": the coordinators see it on their cards. */
export async function sayHelped(
  ports: Ports,
  actor: Actor,
  ticketId: string,
): Promise<Outcome<Ticket, OwnRefusal | "tickets.not_answered_yet">> {
  const stored = await ownTicket(ports, actor, ticketId);
  if (!stored.ok) return stored;
  const outcome = helped(stored.value.value, ports.now());
  if (outcome.ok) await kept(ports, stored.value, outcome.value);
  return outcome;
}

/** "Dit helpt niet": with more words, back to who answered it. */
export async function reopenTicket(
  ports: Ports,
  actor: Actor,
  { ticketId, text }: { readonly ticketId: string; readonly text: string },
): Promise<Outcome<Ticket, ReopenRefusal>> {
  const stored = await ownTicket(ports, actor, ticketId);
  if (!stored.ok) return stored;
  const now = ports.now();
  const words = scrubbed(text.trim(), now).text;
  const outcome = reopen(stored.value.value, words, now);
  if (!outcome.ok) return outcome;
  const ticket = outcome.value;
  await kept(ports, stored.value, ticket, [...openedNotice(ports, ticket), watchJob(ticket, now)]);
  return outcome;
}
