import type { Actor } from "../../kernel/feature.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import { done } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { ensurePerson } from "../people/public.ts";
import type { Ticket } from "./document.ts";
import { emptyJob } from "./due-rules.ts";
import { handling, kept } from "./handle-ticket.ts";
import { answeredNotice } from "./notices.ts";
import type { AnswerRefusal } from "./refusals.ts";
import { answer } from "./rules.ts";

type Request = {
  readonly ticketId: string;
  readonly text: string;
  /** How many answers the writer saw. */
  readonly seen: number;
};

/** A visitor becomes a person only now, because somebody is to be written to. */
async function withReader(ports: Ports, ticket: Ticket): Promise<Ticket> {
  const { asker, language } = ticket;
  const { name, mail, personId } = asker;
  if (personId !== undefined || mail === undefined) return ticket;
  const made = await ensurePerson(ports, { name, mail, language });
  return { ...ticket, asker: { ...asker, personId: made } };
}

/** Answers the asker, in his chat or by mail. One commit: the answer and the message with it. */
export async function answerTicket(
  ports: Ports,
  actor: Actor,
  { ticketId, text, seen }: Request,
): Promise<Outcome<Ticket, AnswerRefusal>> {
  const found = await handling(ports, actor, ticketId);
  if (!found.ok) return found;
  const { stored, by } = found.value;
  const now = ports.now();
  const outcome = answer(stored.value, { by, text, seen }, now);
  if (!outcome.ok || outcome.value === stored.value) return outcome;
  const ticket = await withReader(ports, outcome.value);
  await kept(ports, stored, ticket, [...answeredNotice(ports, ticket), emptyJob(ticketId, now)]);
  ports.log("tickets.answered", { ticketId, answers: ticket.answers.length });
  return done(ticket);
}
