import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { groupRole } from "./roles.ts";

/**
 * Why a question goes to a person: nothing was found, the asker wanted it, it is a complaint, or
 * somebody wants to stop. The last two always go to a person.
 */
const ticketReasons = ["unanswered", "asked", "complaint", "stopping"] as const;
export type TicketReason = (typeof ticketReasons)[number];
export const ticketReason = z.enum(ticketReasons);

/** There is no state "closed": a ticket ends with an answer. */
const ticketStates = ["open", "taken", "answered"] as const;
export const ticketState = z.enum(ticketStates);

export const ticketTurn = z.strictObject({ by: z.enum(["asker", "hugo"]), text: z.string() });
export type TicketTurn = z.output<typeof ticketTurn>;

export const longestAnswer = 2_000;

const moment = z.iso.datetime();
const line = z.strictObject({
  ticketId: z.string(),
  reason: ticketReason,
  state: ticketState,
  /** Empty when the words were removed, a year after the answer. */
  name: z.string(),
  role: groupRole.optional(),
  groupName: z.string().optional(),
  gist: z.string(),
  openedAt: moment,
  dueAt: moment,
  isOverdue: z.boolean(),
  owner: z.string().optional(),
  takenBy: z.string().optional(),
  answeredAt: moment.optional(),
});

const view = line.omit({ gist: true, takenBy: true }).extend({
  mail: z.string().optional(),
  isVisitor: z.boolean(),
  words: z.string(),
  turns: z.array(ticketTurn),
  more: z.strictObject({ at: moment, text: z.string() }).optional(),
  answers: z.array(z.strictObject({ by: z.string(), at: moment, text: z.string() })),
  takenBy: z.strictObject({ name: z.string(), isMe: z.boolean() }).optional(),
  helpedAt: moment.optional(),
  /** Conversation, name and address were removed; nothing can be answered any more. */
  isEmptied: z.boolean(),
  /** To whom it can be passed on. */
  others: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
});

const ofTicket = z.strictObject({ ticketId: z.string().min(1).max(80) });

export const ticketFilters = ["todo", "free", "taken", "answered"] as const;

export const ticketsApi = {
  /** Those to do by their due moment, so what is overdue comes first; answered ones newest first. */
  tickets: {
    method: "GET",
    path: "/api/tickets",
    input: z.strictObject({
      show: z.enum(ticketFilters).default("todo"),
      continuation: z.string().max(2_000).optional(),
    }),
    output: z.strictObject({ tickets: z.array(line), continuation: z.string().optional() }),
  },
  ticket: { method: "GET", path: "/api/tickets/:ticketId", input: ofTicket, output: view },
  answerTicket: {
    method: "POST",
    path: "/api/tickets/:ticketId/answer",
    input: ofTicket.extend({
      text: z.string().max(20_000),
      /** How many answers were on the screen: another one meanwhile is shown first. */
      seen: z.int().min(0).max(99),
    }),
    output: view,
  },
  takeTicket: {
    method: "POST",
    path: "/api/tickets/:ticketId/take",
    input: ofTicket.extend({
      /** Also from somebody who took it before. */
      over: z.boolean().optional(),
    }),
    output: view,
  },
  passTicket: {
    method: "POST",
    path: "/api/tickets/:ticketId/pass",
    input: ofTicket.extend({ to: z.string().min(1).max(80) }),
    output: view,
  },
} as const satisfies Record<string, Endpoint>;
