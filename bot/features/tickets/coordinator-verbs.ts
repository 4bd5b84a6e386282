import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, type Refused, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { answerTicket } from "./answer-ticket.ts";
import type { Ticket } from "./document.ts";
import { othersFor, passTicket, takeTicket } from "./handle-ticket.ts";
import { mostLines, ticketListCard } from "./list-cards.ts";
import { ticketsUrl, ticketUrl } from "./places.ts";
import type { AnswerRefusal, PassRefusal, TakeRefusal } from "./refusals.ts";
import { findTicket, listLines } from "./store.ts";
import { say } from "./texts.ts";
import { passOnCard, type TicketView, ticketCard } from "./ticket-card.ts";

const ofTicket = z.looseObject({ ticketId: z.string().max(80) });
const showing = ofTicket.extend({ isFollowUp: z.boolean().default(false) });
const taking = ofTicket.extend({ over: z.boolean().default(false) });
const passing = ofTicket.extend({ to: z.string().max(80).default("") });
const answering = ofTicket.extend({
  text: z.string().max(60_000).default(""),
  seen: z.int().min(0).max(99),
});
const listing = z.looseObject({ continuation: z.string().max(2_000).optional() });

type Extra = Pick<TicketView, "draft" | "problem" | "isFollowUp">;

const cardOf = (ports: Ports, actor: Actor, ticket: Ticket, extra: Extra = {}): Card =>
  ticketCard(
    {
      ticket,
      now: ports.now(),
      readerId: actor.personId,
      url: ticketUrl(ports.settings, ticket.ticketId),
      ...extra,
    },
    actor.language,
  );

/** These end what was pressed; the others are shown on the card, as it is now. */
const final = new Set<string>([
  "groups.coordinators_only",
  "tickets.no_account",
  "tickets.not_found",
]);

/** Late, or already done by somebody else: the card as it is now, with a sentence and what was typed. */
async function asItIsNow(
  ports: Ports,
  actor: Actor,
  refused: Refused<TakeRefusal | PassRefusal | AnswerRefusal>,
  { ticketId, draft }: { readonly ticketId: string; readonly draft?: string },
): Promise<Outcome<Card, string>> {
  const { refusal, details } = refused;
  const stored = final.has(refusal) ? undefined : await findTicket(ports, ticketId);
  if (!stored || refusal === "groups.coordinators_only") return refused;
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  const isFollowUp = draft !== undefined;
  const typed = draft ? { draft } : {};
  return done(cardOf(ports, actor, stored.value, { problem, isFollowUp, ...typed }));
}

export const show: Verb = async (ports, actor, data) => {
  const { ticketId, isFollowUp } = showing.parse(data);
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const stored = await findTicket(ports, ticketId);
  if (!stored) return refuse("tickets.not_found");
  return done(cardOf(ports, actor, stored.value, { isFollowUp }));
};

export const answerIt: Verb = async (ports, actor, data) => {
  const { ticketId, text, seen } = answering.parse(data);
  const outcome = await answerTicket(ports, actor, { ticketId, text, seen });
  if (outcome.ok) return done(cardOf(ports, actor, outcome.value));
  return await asItIsNow(ports, actor, outcome, { ticketId, draft: text });
};

export const takeIt: Verb = async (ports, actor, data) => {
  const { ticketId, over } = taking.parse(data);
  const outcome = await takeTicket(ports, actor, { ticketId, over });
  if (outcome.ok) return done(cardOf(ports, actor, outcome.value));
  return await asItIsNow(ports, actor, outcome, { ticketId });
};

/** "Geef door": to whom? */
export const choose: Verb = async (ports, actor, data) => {
  const { ticketId } = ofTicket.parse(data);
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const stored = await findTicket(ports, ticketId);
  if (!stored) return refuse("tickets.not_found");
  const others = await othersFor(ports, stored.value, actor);
  if (others.length > 0) return done(passOnCard({ ticketId, others }, actor.language));
  return await asItIsNow(ports, actor, refuse("tickets.nobody_else"), { ticketId });
};

export const passIt: Verb = async (ports, actor, data) => {
  const { ticketId, to } = passing.parse(data);
  const outcome = await passTicket(ports, actor, { ticketId, to });
  if (outcome.ok) return done(cardOf(ports, actor, outcome.value));
  return await asItIsNow(ports, actor, outcome, { ticketId });
};

async function list(
  ports: Ports,
  actor: Actor,
  continuation?: string,
): Promise<Outcome<Card, string>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const page = await listLines(ports, { answered: false, limit: mostLines, continuation });
  const view = {
    lines: page.items.map(({ value }) => value),
    now: ports.now(),
    url: ticketsUrl(ports.settings),
    continuation: page.continuation,
    isFirst: continuation === undefined,
  };
  return done(ticketListCard(view, actor.language));
}

export const showList: Verb = async (ports, actor, data) =>
  await list(ports, actor, listing.parse(data).continuation);

export const listCommand: Command = {
  words: {
    nl: ["vragen van mensen", "open vragen", "doorgestuurd", "doorgestuurde vragen"],
    en: ["questions of people", "open questions", "tickets"],
  },
  answer: async (ports, actor) => await list(ports, actor),
};
