import type { Language } from "../../contract/languages.ts";
import { longestAnswer } from "../../contract/tickets-api.ts";
import { fitting } from "../../kernel/card-size.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  facts,
  goTo,
  line,
  link,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Coordinator } from "../people/public.ts";
import type { Ticket } from "./document.ts";
import { isOverdue } from "./rules.ts";
import { say, whenOf } from "./texts.ts";
import { beginning, lastTurns, talkOf } from "./turn-rules.ts";

export type TicketView = {
  readonly ticket: Ticket;
  readonly now: Instant;
  /** Who looks; absent in a message, which is for who may be anybody of the coordinators by then. */
  readonly readerId?: string | undefined;
  /** Where the whole of it can be read. */
  readonly url: string;
  /** What was typed and not sent. */
  readonly draft?: string;
  /** What is the matter, in a sentence. */
  readonly problem?: string;
  /** Adding to an answer, on purpose. */
  readonly isFollowUp?: boolean;
};

/** How many characters of the conversation, of each answer, and how many answers. */
type Detail = { readonly talk: number; readonly answer: number; readonly answers: number };
const details: readonly [Detail, ...Detail[]] = [
  { talk: 5_000, answer: 2_000, answers: 3 },
  { talk: 2_500, answer: 800, answers: 3 },
  { talk: 1_200, answer: 500, answers: 2 },
  { talk: 400, answer: 300, answers: 1 },
  { talk: 150, answer: 150, answers: 1 },
];

/** A name as it stands in a sentence of a card. */
const named = (name: string): string => plain(beginning(name, 80));

function whoText({ asker }: Ticket, language: Language): string {
  const t = say(language);
  const { name, role, groupName, isVisitor } = asker;
  const what = role ? t(`role.${role}`) : isVisitor ? t("ticket.visitor") : "";
  const group = named(groupName ?? "");
  const where = group === "" ? what : t("ticket.inGroup", { role: what, group });
  return [named(name), where].filter((part) => part !== "").join(", ");
}

function stateLines({ ticket, now, problem }: TicketView, language: Language): readonly Element[] {
  const t = say(language);
  const { takenBy, answers, state, helpedAt, emptiedAt, asker } = ticket;
  const last = answers.at(-1);
  const answered =
    state === "answered" && last
      ? [
          callout(
            `✓ ${t("ticket.answered", { name: named(last.by.name), ...whenOf(last.at, language) })}`,
            "good",
          ),
        ]
      : [];
  return [
    ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
    ...(isOverdue(ticket, now) ? [callout(`⚠ ${t("ticket.overdue")}`, "attention")] : []),
    ...(takenBy
      ? [callout(`● ${t("ticket.taken", { name: named(takenBy.name) })}`, "accent")]
      : []),
    ...answered,
    ...(helpedAt && asker.name
      ? [line(`✓ ${t("ticket.helped", { name: named(asker.name) })}`)]
      : []),
    ...(emptiedAt ? [line(t("ticket.emptied"))] : []),
  ];
}

function factLines({ ticket }: TicketView, language: Language): Element {
  const t = say(language);
  const { reason, dueAt, owner, asker, state } = ticket;
  const who = whoText(ticket, language);
  return facts([
    ...(who ? [[t("ticket.who"), who] as const] : []),
    ...(asker.mail ? [[t("ticket.mail"), plain(asker.mail)] as const] : []),
    [t("ticket.reason"), t(`reason.${reason}`)],
    ...(state === "answered"
      ? []
      : ([
          [t("ticket.due"), t("moment", whenOf(dueAt, language))],
          [t("ticket.owner"), owner ? named(owner.name) : t("ticket.everybody")],
        ] as const)),
  ]);
}

/** The question, the conversation before it, and what was answered, in the order in which it was said. */
function talkLines({ ticket }: TicketView, detail: Detail, language: Language): readonly Element[] {
  const t = say(language);
  const { answers, more, asker } = ticket;
  const turns = talkOf(ticket);
  const shownTurns = lastTurns(turns, detail.talk);
  const shownAnswers = answers.slice(-detail.answers);
  const isCut =
    shownTurns.length < turns.length ||
    shownAnswers.length < answers.length ||
    shownTurns.some(({ text }, index) => text !== turns[index]?.text) ||
    shownAnswers.some(({ text }) => text.length > detail.answer);
  const said = shownAnswers.map(({ by, at, text }) => ({
    at,
    head: t("ticket.answer", { name: named(by.name), ...whenOf(at, language) }),
    text,
  }));
  const asked = more
    ? [{ at: more.at, head: t("ticket.more", { name: named(asker.name) }), text: more.text }]
    : [];
  // A visitor's page sends what Hugo said; somebody who wants to can change that.
  const hugo = t(asker.isVisitor ? "by.hugoOfVisitor" : "by.hugo");
  return [
    ...(shownTurns.length > 0 ? [strong(t("ticket.talk"))] : []),
    ...shownTurns.flatMap(({ by, text }) => [
      quiet(by === "asker" ? named(asker.name) || t("by.asker") : hugo),
      line(plain(text)),
    ]),
    ...[...said, ...asked]
      .filter(({ text }) => text !== "")
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .flatMap(({ head, text }) => [strong(head), line(plain(beginning(text, detail.answer)))]),
    ...(isCut ? [quiet(t("ticket.cut"))] : []),
  ];
}

function answerInput({ draft, isFollowUp }: TicketView, language: Language): readonly Element[] {
  const t = say(language);
  return [
    {
      type: "Input.Text",
      id: "text",
      label: t(isFollowUp ? "ticket.followUp" : "ticket.yours"),
      isMultiline: true,
      maxLength: longestAnswer,
      ...(draft ? { value: draft.slice(0, longestAnswer).toWellFormed() } : {}),
    },
    quiet(t("ticket.privacy")),
  ];
}

function actionsFor(
  { ticket, readerId, url, isFollowUp }: TicketView,
  language: Language,
): readonly Action[] {
  const t = say(language);
  const { ticketId, state, takenBy, answers, emptiedAt } = ticket;
  const page = link(t("ticket.page"), url);
  if (emptiedAt) return [page];
  const answer = { ticketId, seen: answers.length };
  if (state === "answered") {
    return isFollowUp
      ? [
          execute(t("ticket.sendFollowUp"), "tickets.answer", answer, "positive"),
          goTo(t("ticket.back"), "tickets.show", { ticketId }),
        ]
      : [goTo(t("ticket.add"), "tickets.show", { ticketId, isFollowUp: true }), page];
  }
  const isMine = takenBy !== undefined && takenBy.personId === readerId;
  const take = takenBy
    ? goTo(t("ticket.takeOver"), "tickets.take", { ticketId, over: true })
    : goTo(t("ticket.take"), "tickets.take", { ticketId });
  return [
    execute(t("ticket.send"), "tickets.answer", answer, "positive"),
    ...(isMine ? [] : [take]),
    goTo(t("ticket.pass"), "tickets.choose", { ticketId }),
    page,
  ];
}

/** For a coordinator: who asks what, before when, and the field for the answer. */
export function ticketCard(view: TicketView, language: Language): Card {
  const t = say(language);
  const { ticket, isFollowUp = false } = view;
  const name = named(ticket.asker.name);
  const mayWrite = !ticket.emptiedAt && (ticket.state !== "answered" || isFollowUp);
  return fitting(details, (detail) =>
    card({
      fallbackText: t("ticket.gist"),
      body: [
        title(name ? t("ticket.title", { name }) : t("ticket.nameless")),
        ...stateLines(view, language),
        factLines(view, language),
        ...talkLines(view, detail, language),
        ...(mayWrite ? answerInput(view, language) : []),
      ],
      actions: actionsFor(view, language),
    }),
  );
}

type PassView = {
  readonly ticketId: string;
  readonly others: readonly Coordinator[];
  readonly problem?: string;
};

/** To whom a ticket is passed on. */
export function passOnCard({ ticketId, others, problem }: PassView, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("pass.gist"),
    body: [
      title(t("pass.title")),
      line(t("pass.explain")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      {
        type: "Input.ChoiceSet",
        id: "to",
        label: t("pass.to"),
        style: "expanded",
        choices: others.map(({ personId, name }) => ({
          title: named(name),
          value: personId,
        })),
      },
    ],
    actions: [
      execute(t("pass.send"), "tickets.pass", { ticketId }, "positive"),
      goTo(t("ticket.back"), "tickets.show", { ticketId }),
    ],
  });
}
