import { moreWordsCard, ticketAnswerCard } from "../../bot/features/tickets/answer-cards.ts";
import type { Ticket } from "../../bot/features/tickets/document.ts";
import {
  handedOverCard,
  handOverCard,
  notHandedOverCard,
} from "../../bot/features/tickets/hand-over-cards.ts";
import { ownTicketsCard, ticketListCard } from "../../bot/features/tickets/list-cards.ts";
import { passOnCard, ticketCard } from "../../bot/features/tickets/ticket-card.ts";
import { plus } from "../../bot/kernel/time.ts";
import { aTicket } from "../support/a-ticket.ts";
import type { CardMakers } from "./make.ts";
import { helper, now, type Size, words } from "./values.ts";

const counts = { typical: 4, empty: 0, longest: 20 } as const satisfies Record<Size, number>;
const url = "https://teams.microsoft.com/l/entity/x/y?context=z";

/** Texts as they are kept: never longer than a rule lets through. */
const text = (size: Size, most: number): string => words(size).answer.slice(0, most);

function ticketOf(size: Size, change: Partial<Ticket> = {}): Ticket {
  const name = words(size).name;
  const isLong = size === "longest";
  return aTicket({
    asker: {
      key: "p-1",
      isVisitor: isLong,
      name,
      ...(size === "empty" ? {} : { personId: "p-1", role: "participant", groupName: name }),
      ...(isLong ? { mail: `${"m".repeat(240)}@delinde.example` } : {}),
    },
    words: text(size, 1_000),
    turns: Array.from({ length: counts[size] }, (_, index) => ({
      by: index % 2 === 0 ? ("asker" as const) : ("hugo" as const),
      text: text(size, 2_000),
    })),
    ...(size === "empty" ? {} : { owner: { personId: "p-coordinator", name } }),
    ...change,
  });
}

const answersOf = (size: Size, count: number): Ticket["answers"] =>
  Array.from({ length: count }, (_, index) => ({
    by: { personId: "p-coordinator", name: words(size).name },
    at: plus(now, { minutes: index }),
    text: text(size, 2_000) || "Ja.",
  }));

const answered = (size: Size, change: Partial<Ticket> = {}): Ticket =>
  ticketOf(size, {
    state: "answered",
    answers: answersOf(size, size === "longest" ? 20 : 1),
    ...change,
  });

const someMore = (size: Size) => ({ more: { at: now, text: text(size, 1_000) || "Nog iets." } });

export const ticketsCards: CardMakers = {
  handOverCard: (size, language) => {
    const { turns } = ticketOf(size);
    const filled = {
      words: words(size).answer,
      name: words(size).name,
      mail: words(size).mail,
      problem: "Vul je naam in.",
    };
    return [
      handOverCard({ reason: "unanswered", turns }, { language, personId: "p-1" }),
      handOverCard({ reason: "complaint", turns, filled }, { language }),
      handOverCard({ reason: "stopping", turns: [] }, { language, personId: "p-1" }),
      handOverCard({ reason: "asked", turns }, { language }),
    ];
  },
  handedOverCard: (size, language) => [
    handedOverCard(ticketOf(size), { helper, isInTeams: true }, language),
    handedOverCard(ticketOf(size), { helper, isInTeams: false, wasCleaned: true }, language),
  ],
  notHandedOverCard: (_, language) => notHandedOverCard(helper, language),
  ticketCard: (size, language) => {
    const late = plus(now, { days: 9 });
    const takenBy = { personId: "p-2", name: words(size).name, at: now };
    const draft = words(size).answer.slice(0, 2_000);
    const problem = "Een collega gaf al antwoord.";
    const done = answered(size, { ...someMore(size), helpedAt: now });
    return [
      ticketCard({ ticket: ticketOf(size), now, url }, language),
      ticketCard({ ticket: ticketOf(size, { state: "taken", takenBy }), now: late, url }, language),
      ticketCard({ ticket: answered(size), now, url, draft, problem, isFollowUp: true }, language),
      ticketCard({ ticket: done, now, url }, language),
      ticketCard({ ticket: answered(size, { emptiedAt: now }), now, url }, language),
    ];
  },
  passOnCard: (size, language) =>
    passOnCard(
      {
        ticketId: "t-1",
        others: Array.from({ length: Math.max(1, counts[size]) }, (_, index) => ({
          personId: `p-${index}`,
          name: words(size).name || "Carla",
        })),
        problem: "Kies eerst een coördinator.",
      },
      language,
    ),
  ticketListCard: (size, language) => {
    const line = {
      docType: "ticketLine" as const,
      schema: 1 as const,
      reason: "asked" as const,
      state: "open" as const,
      name: words(size).name,
      gist: text(size, 140),
      openedAt: now,
      dueAt: now,
      ...(size === "longest" ? { takenBy: words(size).name } : {}),
    };
    const lines = Array.from({ length: counts[size] }, (_, index) => ({
      ...line,
      ticketId: `t-${index}`,
    }));
    const continuation = "c".repeat(1_500);
    return [
      ticketListCard({ lines, now, url, isFirst: true }, language),
      ticketListCard(
        { lines, now: plus(now, { days: 1 }), url, isFirst: false, continuation },
        language,
      ),
    ];
  },
  ownTicketsCard: (size, language) =>
    ownTicketsCard(
      size === "empty"
        ? []
        : Array.from({ length: 10 }, (_, index) =>
            index % 3 === 0
              ? answered(size, { ticketId: `t-${index}` })
              : ticketOf(size, index % 3 === 1 ? {} : { emptiedAt: now }),
          ),
      language,
    ),
  ticketAnswerCard: (size, language) => [
    ticketAnswerCard(answered(size), language),
    ticketAnswerCard(answered(size, someMore(size)), language),
    ticketAnswerCard(answered(size, { helpedAt: now }), language),
    ticketAnswerCard(answered(size, { ...someMore(size), state: "open" }), language),
  ],
  moreWordsCard: (size, language) => [
    moreWordsCard({ ticket: answered(size) }, language),
    moreWordsCard(
      {
        ticket: answered(size),
        words: words(size).answer,
        problem: "Schrijf eerst wat je nog wilt weten.",
      },
      language,
    ),
  ],
};
