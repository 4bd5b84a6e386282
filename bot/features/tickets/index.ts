import type { Feature } from "../../kernel/feature.ts";
import {
  askMore,
  decline,
  mineCommand,
  open,
  reopenIt,
  sayItHelps,
  showOwn,
} from "./asker-verbs.ts";
import {
  answerIt,
  choose,
  listCommand,
  passIt,
  show,
  showList,
  takeIt,
} from "./coordinator-verbs.ts";
import { empty } from "./empty-job.ts";
import { answeredKind, openedKind, overdueKind } from "./notice-kinds.ts";
import {
  answerTicketRoute,
  passTicketRoute,
  takeTicketRoute,
  ticketRoute,
  ticketsRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";
import { watch } from "./watch-job.ts";

export const tickets: Feature = {
  name: "tickets",
  verbs: {
    "tickets.open": open,
    "tickets.decline": decline,
    "tickets.show_own": showOwn,
    "tickets.helped": sayItHelps,
    "tickets.ask_more": askMore,
    "tickets.reopen": reopenIt,
    "tickets.show": show,
    "tickets.answer": answerIt,
    "tickets.take": takeIt,
    "tickets.choose": choose,
    "tickets.pass": passIt,
    "tickets.list": showList,
  },
  commands: [mineCommand, listCommand],
  notices: {
    "tickets.opened": openedKind,
    "tickets.overdue": overdueKind,
    "tickets.answered": answeredKind,
  },
  jobs: { "tickets.watch": watch, "tickets.empty": empty },
  routes: {
    tickets: ticketsRoute,
    ticket: ticketRoute,
    answerTicket: answerTicketRoute,
    takeTicket: takeTicketRoute,
    passTicket: passTicketRoute,
  },
  refusals,
};
