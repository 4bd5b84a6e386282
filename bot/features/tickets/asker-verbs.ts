import { z } from "zod";
import { ticketReason } from "../../contract/tickets-api.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { scrubbed } from "../triage/public.ts";
import { moreWordsCard, ticketAnswerCard } from "./answer-cards.ts";
import { handedOverCard, handOverCard, notHandedOverCard } from "./hand-over-cards.ts";
import { ownTicketsCard } from "./list-cards.ts";
import { openTicket } from "./open-ticket.ts";
import { listOwn, ownTicket, reopenTicket, sayHelped } from "./own-ticket.ts";
import { say } from "./texts.ts";
import { keptTurns, mostTurns } from "./turn-rules.ts";

const typed = z.string().max(60_000);
const handingOver = z.looseObject({
  reason: ticketReason,
  turns: z
    .array(z.object({ by: z.enum(["asker", "hugo"]), text: typed }))
    .max(200)
    .default([]),
  words: typed.default(""),
  name: typed.default(""),
  mail: typed.default(""),
});
const ofTicket = z.looseObject({ ticketId: z.string().max(80) });
const withText = ofTicket.extend({ text: typed.default("") });

/** What can be mended on the card itself. */
const mendable = new Set<string>([
  "tickets.nothing_to_ask",
  "tickets.words_too_long",
  "tickets.name_needed",
  "tickets.mail_wrong",
  "tickets.too_busy",
]);

/** "Ja, stuur door": pressed by somebody of Teams, or by a visitor of the page. */
export const open: Verb = async (ports, actor, data) => {
  const { reason, turns: given, words, name, mail } = handingOver.parse(data);
  const turns = keptTurns(given.slice(-mostTurns), ports.now());
  const visitor = { name, mail };
  const outcome = await openTicket(ports, actor, { reason, turns, words, visitor });
  const { language } = actor;
  if (outcome.ok) {
    const { helper } = ports.settings;
    const isInTeams = actor.visitor !== true;
    const wasCleaned = scrubbed(words, ports.now()).found;
    return done(handedOverCard(outcome.value, { helper, isInTeams, wasCleaned }, language));
  }
  if (!mendable.has(outcome.refusal)) return outcome;
  const problem = say(language)(`refusals.${outcome.refusal}`, outcome.details);
  return done(handOverCard({ reason, turns, filled: { words, name, mail, problem } }, actor));
};

/** "Nee, liever niet": nothing is kept. */
export const decline: Verb = async ({ settings }, { language }) =>
  await Promise.resolve(done(notHandedOverCard(settings.helper, language)));

export const showOwn: Verb = async (ports, actor, data) => {
  const { ticketId } = ofTicket.parse(data);
  const stored = await ownTicket(ports, actor, ticketId);
  return stored.ok ? done(ticketAnswerCard(stored.value.value, actor.language)) : stored;
};

export const sayItHelps: Verb = async (ports, actor, data) => {
  const { ticketId } = ofTicket.parse(data);
  const outcome = await sayHelped(ports, actor, ticketId);
  return outcome.ok ? done(ticketAnswerCard(outcome.value, actor.language)) : outcome;
};

export const askMore: Verb = async (ports, actor, data) => {
  const { ticketId } = ofTicket.parse(data);
  const stored = await ownTicket(ports, actor, ticketId);
  if (!stored.ok) return stored;
  const { value: ticket } = stored.value;
  // Pressed late: how it stands now says why there is nothing to ask any more.
  const mayAsk = ticket.state === "answered" && !ticket.more && !ticket.emptiedAt;
  const { language } = actor;
  return done(mayAsk ? moreWordsCard({ ticket }, language) : ticketAnswerCard(ticket, language));
};

export const reopenIt: Verb = async (ports, actor, data) => {
  const { ticketId, text } = withText.parse(data);
  const outcome = await reopenTicket(ports, actor, { ticketId, text });
  const { language } = actor;
  if (outcome.ok) return done(ticketAnswerCard(outcome.value, language));
  const { refusal, details } = outcome;
  if (refusal !== "tickets.more_empty" && refusal !== "tickets.words_too_long") return outcome;
  const stored = await ownTicket(ports, actor, ticketId);
  if (!stored.ok) return stored;
  const problem = say(language)(`refusals.${refusal}`, details);
  return done(moreWordsCard({ ticket: stored.value.value, words: text, problem }, language));
};

async function mine(ports: Ports, actor: Actor): Promise<Outcome<Card, string>> {
  const tickets = await listOwn(ports, actor);
  return tickets.ok ? done(ownTicketsCard(tickets.value, actor.language)) : tickets;
}

export const mineCommand: Command = {
  words: {
    nl: ["mijn vragen", "mijn vraag", "antwoord op mijn vraag"],
    en: ["my questions", "my question"],
  },
  answer: mine,
};
