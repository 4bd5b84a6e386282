import { z } from "zod";
import { language } from "../../contract/languages.ts";
import { groupRole } from "../../contract/roles.ts";
import { ticketReason, ticketState, ticketTurn } from "../../contract/tickets-api.ts";
import type { Reader } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);
const coordinator = z.object({ personId: z.string(), name: z.string() });

const asker = z.object({
  /** Whose ticket it is: a person, an account or a mail address; empty once it was emptied. */
  key: z.string(),
  /** Who gets the answer; of a visitor only from the first answer on. */
  personId: z.string().optional(),
  /** Gave name and mail address here, because we know nobody behind it. */
  isVisitor: z.boolean(),
  name: z.string(),
  mail: z.string().optional(),
  role: groupRole.optional(),
  groupName: z.string().optional(),
});

const ticket = z.object({
  docType: z.literal("ticket"),
  schema: z.literal(1),
  ticketId: z.string(),
  reason: ticketReason,
  language,
  openedAt: moment,
  /** Before this moment somebody is to answer. */
  dueAt: moment,
  asker,
  /** The conversation as the asker saw it before saying yes; scrubbed. */
  turns: z.array(ticketTurn),
  /** What the asker added, or asked instead; may be empty. */
  words: z.string(),
  state: ticketState,
  /** Who must answer; absent when it is everybody's. */
  owner: coordinator.optional(),
  takenBy: coordinator.extend({ at: moment }).optional(),
  passes: z.array(z.object({ from: z.string(), to: z.string(), at: moment })),
  answers: z.array(z.object({ by: coordinator, at: moment, text: z.string() })),
  /** "That does not help": the asker's extra words, once. */
  more: z.object({ at: moment, text: z.string() }).optional(),
  helpedAt: moment.optional(),
  /** Conversation, name and address are gone; what is left is for the count. */
  emptiedAt: moment.optional(),
});
/** A question, complaint or "I stop" that a person answers; `pk=provider:<id>`, `id=ticket:<ticketId>`. */
export type Ticket = z.output<typeof ticket>;
export type Asker = Ticket["asker"];
export const readTicket: Reader<Ticket> = (raw) => ticket.parse(raw);

const line = z.object({
  docType: z.literal("ticketLine"),
  schema: z.literal(1),
  ticketId: z.string(),
  reason: ticketReason,
  state: ticketState,
  name: z.string(),
  role: groupRole.optional(),
  groupName: z.string().optional(),
  /** The beginning of the question. */
  gist: z.string(),
  openedAt: moment,
  dueAt: moment,
  owner: z.string().optional(),
  takenBy: z.string().optional(),
  answeredAt: moment.optional(),
});
/** What a list needs of a ticket; its id puts the list in order. */
export type TicketLine = z.output<typeof line>;
export const readLine: Reader<TicketLine> = (raw) => line.parse(raw);

const pointer = z.object({
  docType: z.literal("ticketOf"),
  schema: z.literal(1),
  ticketId: z.string(),
  openedAt: moment,
});
/** One ticket of one asker. */
export type TicketPointer = z.output<typeof pointer>;
export const readPointer: Reader<TicketPointer> = (raw) => pointer.parse(raw);
