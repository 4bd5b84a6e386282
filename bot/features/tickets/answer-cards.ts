import type { Language } from "../../contract/languages.ts";
import { fitting } from "../../kernel/card-size.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Ticket } from "./document.ts";
import { say, whenOf } from "./texts.ts";
import { beginning, longestWords, questionOf } from "./turn-rules.ts";

const named = (name: string): string => plain(beginning(name, 80));

/** The last answer always stands there whole; what came before it gives way. */
type Detail = { readonly question: number; readonly before: number; readonly earlier: number };
const details: readonly [Detail, ...Detail[]] = [
  { question: 1_000, before: 2, earlier: 1_000 },
  { question: 500, before: 1, earlier: 500 },
  { question: 200, before: 0, earlier: 0 },
];

function answerLines({ answers }: Ticket, detail: Detail, language: Language): readonly Element[] {
  const shown = answers.slice(-1 - detail.before);
  return shown.flatMap(({ by, at, text }, index) => [
    strong(say(language)("answered.from", { name: named(by.name), ...whenOf(at, language) })),
    line(plain(index === shown.length - 1 ? text : beginning(text, detail.earlier))),
  ]);
}

/** How it goes on: done, waiting for another answer, or something to press. */
function endLines(ticket: Ticket, language: Language): readonly Element[] {
  const t = say(language);
  const { state, helpedAt, dueAt, more, asker } = ticket;
  if (state !== "answered") {
    return [callout(`● ${t("answered.waiting", whenOf(dueAt, language))}`, "accent")];
  }
  if (helpedAt) return [callout(`✓ ${t("answered.helped")}`, "good"), quiet(t("answered.again"))];
  if (asker.isVisitor) return [quiet(t("answered.site"))];
  return more ? [quiet(t("answered.again"))] : [];
}

function actionsFor({ ticketId, state, helpedAt, more }: Ticket, language: Language) {
  const t = say(language);
  if (state !== "answered" || helpedAt) return [];
  const helps: Action = goTo(t("answered.helps"), "tickets.helped", { ticketId });
  return more ? [helps] : [helps, goTo(t("answered.more"), "tickets.ask_more", { ticketId })];
}

/** For the asker: the question, what a person answered, and whether that helps. */
export function ticketAnswerCard(ticket: Ticket, language: Language): Card {
  const t = say(language);
  const question = questionOf(ticket);
  return fitting(details, (detail) =>
    card({
      fallbackText: t("answered.gist"),
      body: [
        title(t("answered.title")),
        ...(question
          ? [strong(t("answered.question")), line(plain(beginning(question, detail.question)))]
          : []),
        ...answerLines(ticket, detail, language),
        ...endLines(ticket, language),
      ],
      actions: actionsFor(ticket, language),
    }),
  );
}

type MoreView = {
  readonly ticket: Pick<Ticket, "ticketId" | "owner">;
  readonly words?: string;
  readonly problem?: string;
};

/** "Ik heb nog een vraag": once, to who answered. */
export function moreWordsCard({ ticket, words, problem }: MoreView, language: Language): Card {
  const t = say(language);
  const { ticketId, owner } = ticket;
  return card({
    fallbackText: t("moreWords.gist"),
    body: [
      title(t("moreWords.title")),
      ...(owner ? [line(t("moreWords.explain", { name: named(owner.name) }))] : []),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      {
        type: "Input.Text",
        id: "text",
        label: t("moreWords.words"),
        isMultiline: true,
        maxLength: longestWords,
        ...(words ? { value: words.slice(0, longestWords).toWellFormed() } : {}),
      },
      quiet(t("ask.privacy")),
    ],
    actions: [
      execute(t("moreWords.send"), "tickets.reopen", { ticketId }, "positive"),
      goTo(t("moreWords.back"), "tickets.show_own", { ticketId }),
    ],
  });
}
