export { decline as declineHandOver, open as pressHandOver } from "./asker-verbs.ts";
export { type HandOverView, handOverCard } from "./hand-over-cards.ts";
export { type HandOver, openTicket } from "./open-ticket.ts";
export type { TicketRefusal } from "./refusals.ts";
