import { coordinators, row } from "../button-answers.ts";

const everybody = (answer: string) => row(answer, answer, answer, answer, answer, answer);
/** No ticket, and no question to open one with: then the card asks for it again. */
const noTicket = { ticketId: "t-nothing", reason: "asked", seen: 0, text: "x" };

/** The rows of this feature in the table of buttons. */
export const ticketButtons = {
  "tickets.open": { data: noTicket, answers: everybody("ok") },
  "tickets.decline": { data: {}, answers: everybody("ok") },
  "tickets.show_own": { data: noTicket, answers: everybody("tickets.not_found") },
  "tickets.helped": { data: noTicket, answers: everybody("tickets.not_found") },
  "tickets.ask_more": { data: noTicket, answers: everybody("tickets.not_found") },
  "tickets.reopen": { data: noTicket, answers: everybody("tickets.not_found") },
  "tickets.show": { data: noTicket, answers: coordinators("tickets.not_found") },
  "tickets.answer": { data: noTicket, answers: coordinators("tickets.not_found") },
  "tickets.take": { data: noTicket, answers: coordinators("tickets.not_found") },
  "tickets.choose": { data: noTicket, answers: coordinators("tickets.not_found") },
  "tickets.pass": { data: noTicket, answers: coordinators("tickets.not_found") },
  "tickets.list": { data: {}, answers: coordinators("ok") },
};
