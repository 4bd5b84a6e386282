import type { Ticket } from "../../bot/features/tickets/document.ts";
import { instant } from "../../bot/kernel/time.ts";

/** Asked on a Monday, to be answered on Wednesday. */
export const aTicket = (change: Partial<Ticket> = {}): Ticket => ({
  docType: "ticket",
  schema: 1,
  ticketId: "t-1",
  reason: "unanswered",
  language: "nl",
  openedAt: instant("2027-02-01T09:00:00Z"),
  dueAt: instant("2027-02-03T16:00:00Z"),
  asker: {
    key: "p-1",
    personId: "p-1",
    isVisitor: false,
    name: "Amina",
    role: "participant",
    groupName: "Individuele ondersteuning, dinsdag",
  },
  turns: [
    { by: "asker", text: "Mag mijn hond mee naar de les?" },
    { by: "hugo", text: "Dat weet ik niet." },
  ],
  words: "",
  state: "open",
  owner: { personId: "p-coordinator", name: "Carla" },
  passes: [],
  answers: [],
  ...change,
});
