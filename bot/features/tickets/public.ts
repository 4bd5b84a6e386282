export { decline as declineHandOver, open as pressHandOver } from "./asker-verbs.ts";
export { handOverCard } from "./hand-over-cards.ts";
export { openTicket } from "./open-ticket.ts";
export { turnsToSend } from "./turn-rules.ts";
