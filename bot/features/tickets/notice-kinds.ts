import { z } from "zod";
import type { Language } from "../../contract/languages.ts";
import type { NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { ticketAnswerCard } from "./answer-cards.ts";
import { ticketUrl } from "./places.ts";
import { isOverdue } from "./rules.ts";
import { findTicket } from "./store.ts";
import { say } from "./texts.ts";
import { ticketCard } from "./ticket-card.ts";

const noticeData = z.looseObject({ ticketId: z.string(), isVisitor: z.boolean().optional() });
const ticketIdOf = ({ data }: Notice): string => noticeData.parse(data).ticketId;

const skip = (reason: string): Rendered => ({ kind: "skip", reason });

type Which = "opened" | "overdue";

/** The ticket as it is at this moment; a card that was sent before is kept up to date. */
const forCoordinator =
  (which: Which) =>
  async (ports: Ports, notice: Notice, language: Language): Promise<Rendered> => {
    const ticket = (await findTicket(ports, ticketIdOf(notice)))?.value;
    if (!ticket) return skip("no_ticket");
    const now = ports.now();
    const isNew = notice.activityId === undefined;
    if (isNew && ticket.state === "answered") return skip("answered");
    if (isNew && which === "opened" && ticket.owner?.personId !== notice.to) {
      return skip("passed_on");
    }
    if (isNew && which === "overdue" && !isOverdue(ticket, now)) return skip("in_time");
    const url = ticketUrl(ports.settings, ticket.ticketId);
    const card = ticketCard({ ticket, now, readerId: notice.to, url }, language);
    return { kind: "card", card, summary: say(language)(`mail.${which}`) };
  };

const coordinatorKind = (which: Which): NoticeKind => ({
  ...messagePlan[`tickets.${which}`],
  byMail: {
    subject: (language) => say(language)(`mail.${which}`),
    page: (notice) => ({ in: "teams", path: `/tickets/${ticketIdOf(notice)}` }),
    beforeAccount: true,
  },
  render: forCoordinator(which),
});

export const openedKind = coordinatorKind("opened");
export const overdueKind = coordinatorKind("overdue");

/** The answer itself, at once: in the chat, or as a mail to who has none. */
export const answeredKind: NoticeKind = {
  ...messagePlan["tickets.answered"],
  byMail: {
    subject: (language) => say(language)("mail.answered"),
    page: ({ data }) =>
      noticeData.parse(data).isVisitor
        ? { in: "browser", path: "/hugo" }
        : { in: "teams", path: "/" },
    beforeAccount: true,
  },
  render: async (ports, notice, language) => {
    const ticket = (await findTicket(ports, ticketIdOf(notice)))?.value;
    if (!ticket || ticket.emptiedAt) return skip("no_ticket");
    return {
      kind: "card",
      card: ticketAnswerCard(ticket, language),
      summary: say(language)("mail.answered"),
    };
  },
};
