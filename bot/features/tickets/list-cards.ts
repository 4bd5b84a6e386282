import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  goTo,
  line,
  link,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, type Instant, localDay } from "../../kernel/time.ts";
import type { Ticket, TicketLine } from "./document.ts";
import { isOverdue } from "./rules.ts";
import { say, whenOf } from "./texts.ts";
import { beginning, questionOf } from "./turn-rules.ts";

/** A card has at most six buttons: four tickets, one further, one to the page. */
export const mostLines = 4;
const onButton = 40;

type ListView = {
  readonly lines: readonly TicketLine[];
  readonly now: Instant;
  readonly url: string;
  /** Where the next ones begin. */
  readonly continuation?: string | undefined;
  readonly isFirst: boolean;
};

function stateText(one: TicketLine, now: Instant, language: Language): string {
  const t = say(language);
  const due = t("list.due", whenOf(one.dueAt, language));
  const by = one.takenBy
    ? t("list.taken", { name: plain(beginning(one.takenBy, 60)) })
    : t("list.open");
  return [...(isOverdue(one, now) ? [`⚠ ${t("list.overdue")}`] : []), by, due].join(" · ");
}

const nameOf = ({ name }: TicketLine, language: Language): string =>
  beginning(name, onButton) || say(language)("list.nameless");

const lineBlock = (one: TicketLine, now: Instant, language: Language): readonly Element[] => [
  strong(`${plain(nameOf(one, language))}: ${say(language)(`reason.${one.reason}`)}`),
  ...(one.gist ? [line(plain(one.gist))] : []),
  quiet(stateText(one, now, language)),
];

/** What waits for an answer, overdue first. */
export function ticketListCard(view: ListView, language: Language): Card {
  const t = say(language);
  const { lines, now, url, continuation, isFirst } = view;
  const shown = lines.slice(0, mostLines);
  const further = continuation
    ? [goTo(t("list.next"), "tickets.list", { continuation })]
    : isFirst
      ? []
      : [goTo(t("list.first"), "tickets.list", {})];
  return card({
    fallbackText: t("list.gist"),
    body: [
      title(t("list.title")),
      ...(shown.length === 0 ? [line(t("list.empty"))] : []),
      ...shown.flatMap((one) => lineBlock(one, now, language)),
    ],
    actions: [
      ...shown.map((one) =>
        goTo(t("list.show", { name: nameOf(one, language) }), "tickets.show", {
          ticketId: one.ticketId,
        }),
      ),
      ...further,
      link(t("ticket.page"), url),
    ],
  });
}

function ownState(ticket: Ticket, language: Language): Element {
  const t = say(language);
  const { state, dueAt, takenBy, answers, emptiedAt } = ticket;
  const last = answers.at(-1);
  if (emptiedAt) return quiet(t("own.emptied"));
  if (state === "answered" && last) {
    return callout(`✓ ${t("own.answered", { day: dayText(localDay(last.at), language) })}`, "good");
  }
  return takenBy
    ? line(`● ${t("own.taken", { name: plain(beginning(takenBy.name, 80)) })}`)
    : line(`● ${t("own.open", whenOf(dueAt, language))}`);
}

const shownQuestion = 300;

/** What somebody asked, how it stands, and the answers to read. */
export function ownTicketsCard(tickets: readonly Ticket[], language: Language): Card {
  const t = say(language);
  const withAnswer = tickets.filter(
    ({ answers, emptiedAt }) => answers.length > 0 && emptiedAt === undefined,
  );
  const question = (ticket: Ticket, most: number): string =>
    beginning(questionOf(ticket).replace(/\s+/g, " "), most);
  return card({
    fallbackText: t("own.gist"),
    body: [
      title(t("own.title")),
      ...(tickets.length === 0 ? [line(t("own.empty"))] : []),
      ...tickets.flatMap((ticket) => [
        quiet(t("own.asked", { day: dayText(localDay(ticket.openedAt), language) })),
        ...(questionOf(ticket) ? [strong(plain(question(ticket, shownQuestion)))] : []),
        ownState(ticket, language),
      ]),
    ],
    actions: withAnswer.slice(0, 6).map((ticket) =>
      goTo(t("own.show", { gist: question(ticket, onButton) }), "tickets.show_own", {
        ticketId: ticket.ticketId,
      }),
    ),
  });
}
