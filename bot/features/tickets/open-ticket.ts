import type { TicketReason, TicketTurn } from "../../contract/tickets-api.ts";
import type { Actor } from "../../kernel/feature.ts";
import { visitorLimit } from "../../kernel/flood.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import { scrubbed } from "../triage/public.ts";
import { type GivenVisitor, whoAsks } from "./asker.ts";
import type { Asker, Ticket } from "./document.ts";
import { dueFor, emptyJob } from "./due-rules.ts";
import { openedNotice } from "./notices.ts";
import { ownerFor } from "./owner.ts";
import type { TicketRefusal } from "./refusals.ts";
import { findTicket, listPointers, newTicket, partitionOf } from "./store.ts";
import { keptTurns, longestWords } from "./turn-rules.ts";
import { watchJob } from "./watch-job.ts";

export type HandOver = {
  readonly reason: TicketReason;
  /** What was said before, newest last; scrubbed once more here. */
  readonly turns: readonly TicketTurn[];
  /** What the asker adds, or asks instead. */
  readonly words?: string;
  /** Who asks, when we know nobody behind the actor. */
  readonly visitor?: GivenVisitor | undefined;
};

/** Nobody with a real question asks more in a day; a prank does. */
const mostInDay = 5;
/** A whole evening of information hands over less; each one is a message to a coordinator. */
const areVisitorsTooMany = visitorLimit({ ofOneInAnHour: 8, inAnHour: 40, inADay: 120 });

/** The same conversation later than this is another question. */
const sameForDays = 1;

const isSame = (ticket: Ticket, now: Instant): boolean =>
  ticket.state !== "answered" || now < plus(ticket.openedAt, { days: sameForDays });

/** The ticket of this very conversation, or the id that a new one gets. */
async function placeFor(
  ports: Ports,
  base: string,
): Promise<{ readonly ticketId: string; readonly known?: Ticket }> {
  for (let turn = 1; ; turn += 1) {
    const ticketId = turn === 1 ? base : `${base}-${turn}`;
    const known = (await findTicket(ports, ticketId))?.value;
    if (!known) return { ticketId };
    if (isSame(known, ports.now())) return { ticketId, known };
  }
}

/** A complaint, or "ik stop ermee", of somebody we know always goes to a person. */
const alwaysGoes = (reason: TicketReason, { isVisitor }: Asker): boolean =>
  !isVisitor && (reason === "complaint" || reason === "stopping");

async function askedTooMuch(ports: Ports, key: string): Promise<boolean> {
  const newest = await listPointers(ports, key, mostInDay);
  const since = plus(ports.now(), { days: -1 });
  return newest.length >= mostInDay && newest.every(({ openedAt }) => openedAt > since);
}

/** What a person gets to read. */
function contentOf({ turns, words: typed = "" }: HandOver, now: Instant) {
  const words = typed.trim().toWellFormed();
  if (words.length > longestWords) return refuse("tickets.words_too_long", { most: longestWords });
  const kept = { turns: [...keptTurns(turns, now)], words: scrubbed(words, now).text };
  const isEmpty = kept.words === "" && kept.turns.every(({ by }) => by !== "asker");
  return isEmpty ? refuse("tickets.nothing_to_ask") : done(kept);
}

/**
 * Hands a question over to a person of the provider, after the asker said yes. The same conversation
 * of the same asker is one ticket, however often yes is pressed. One commit: ticket and notice.
 */
export async function openTicket(
  ports: Ports,
  actor: Actor,
  handOver: HandOver,
): Promise<Outcome<Ticket, TicketRefusal>> {
  const now = ports.now();
  const { reason, visitor } = handOver;
  const content = contentOf(handOver, now);
  if (!content.ok) return content;
  const who = await whoAsks(ports, actor, visitor);
  if (!who.ok) return who;
  const { asker, coordinatorId } = who.value;
  const { turns, words } = content.value;
  // What is typed on the card does not make it another question, unless it is all there is.
  const about = JSON.stringify([asker.key, reason, turns.length > 0 ? turns : words]);
  const { ticketId, known } = await placeFor(ports, ports.hash(about).slice(0, 24));
  if (known) return done(known);
  if (!alwaysGoes(reason, asker) && (await askedTooMuch(ports, asker.key))) {
    return refuse("tickets.too_many", { most: mostInDay, ...ports.settings.helper });
  }
  if (actor.visitor && areVisitorsTooMany(ports, actor)) {
    return refuse("tickets.too_busy", ports.settings.helper);
  }
  const owner = await ownerFor(ports, coordinatorId);
  const ticket: Ticket = {
    docType: "ticket",
    schema: 1,
    ticketId,
    reason,
    language: actor.language,
    openedAt: now,
    dueAt: dueFor(reason, now),
    asker,
    turns,
    words,
    state: "open",
    ...(owner ? { owner } : {}),
    passes: [],
    answers: [],
  };
  await ports.documents.commit(partitionOf(ports), [
    ...newTicket(ticket),
    ...openedNotice(ports, ticket),
    watchJob(ticket, now),
    emptyJob(ticketId, now),
  ]);
  ports.log("tickets.opened", { ticketId, reason, hasOwner: owner !== undefined });
  return done(ticket);
}
