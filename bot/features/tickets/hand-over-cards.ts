import type { Language } from "../../contract/languages.ts";
import type { TicketReason, TicketTurn } from "../../contract/tickets-api.ts";
import { fitting } from "../../kernel/card-size.ts";
import {
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
import type { Actor } from "../../kernel/feature.ts";
import type { Settings } from "../../kernel/ports.ts";
import type { Ticket } from "./document.ts";
import { say, whenOf } from "./texts.ts";
import { lastTurns, longestWords, mostSent, mostTurns } from "./turn-rules.ts";

/** What was typed before, and what is wrong with it. */
type Filled = {
  readonly words?: string | undefined;
  readonly name?: string | undefined;
  readonly mail?: string | undefined;
  readonly problem?: string | undefined;
};

export type HandOverView = {
  readonly reason: TicketReason;
  /** What was said, newest last, scrubbed already; what does not fit on a card stays out. */
  readonly turns: readonly TicketTurn[];
  readonly filled?: Filled;
};

/** Everything stands on the card twice: to read, and to send. */
const sizes = [mostSent, 3_000, 2_000, 1_000, 400] as const;
const longestName = 80;
const longestMail = 254;

const kept = (typed: string | undefined, most: number) =>
  typed ? { value: typed.slice(0, most).toWellFormed() } : {};

function visitorInputs({ name, mail }: Filled, language: Language): readonly Element[] {
  const t = say(language);
  const needed = { isRequired: true, errorMessage: t("ask.required") };
  return [
    {
      type: "Input.Text",
      id: "name",
      label: t("ask.name"),
      maxLength: longestName,
      ...needed,
      ...kept(name, longestName),
    },
    {
      type: "Input.Text",
      id: "mail",
      label: t("ask.mail"),
      style: "Email",
      maxLength: longestMail,
      ...needed,
      ...kept(mail, longestMail),
    },
    quiet(t("ask.visitor")),
  ];
}

function turnLines(
  turns: readonly TicketTurn[],
  all: readonly TicketTurn[],
  language: Language,
): readonly Element[] {
  const t = say(language);
  if (turns.length === 0) return [];
  const isCut =
    turns.length < all.length || turns.some(({ text }, index) => text !== all[index]?.text);
  return [
    strong(t("ask.sent")),
    ...(isCut ? [quiet(t("ask.cut"))] : []),
    ...turns.flatMap(({ by, text }) => [
      quiet(by === "asker" ? t("ask.you") : t("by.hugo")),
      line(plain(text)),
    ]),
  ];
}

/**
 * "Mag ik je vraag doorsturen?", with exactly what would be sent. Nothing is kept before yes. Whom we
 * do not know is asked for name and mail address.
 */
export function handOverCard(
  { reason, turns: given, filled = {} }: HandOverView,
  { language, personId }: Pick<Actor, "language" | "personId">,
): Card {
  const t = say(language);
  const all = given.slice(-mostTurns);
  return fitting(sizes, (size) => {
    const turns = lastTurns(all, size);
    const hasTurns = turns.length > 0;
    return card({
      fallbackText: t("ask.gist"),
      body: [
        title(t(`ask.title.${reason}`)),
        line(t(hasTurns ? "ask.may" : "ask.mayWords")),
        ...(filled.problem ? [callout(`⚠ ${filled.problem}`, "attention")] : []),
        ...turnLines(turns, all, language),
        {
          type: "Input.Text",
          id: "words",
          label: t(hasTurns ? "ask.more" : "ask.words"),
          isMultiline: true,
          maxLength: longestWords,
          ...kept(filled.words, longestWords),
        },
        quiet(t("ask.privacy")),
        ...(personId === undefined ? visitorInputs(filled, language) : []),
      ],
      actions: [
        execute(t("ask.yes"), "tickets.open", { reason, turns }, "positive"),
        goTo(t("ask.no"), "tickets.decline", {}),
      ],
    });
  });
}

type HandedOver = {
  readonly helper: Settings["helper"];
  readonly isInTeams: boolean;
  /** Something that may be about a client was taken out of what was typed. */
  readonly wasCleaned?: boolean;
};

/** It is with a person now: when and where the answer comes. */
export function handedOverCard(
  { dueAt, asker }: Pick<Ticket, "dueAt" | "asker">,
  { helper, isInTeams, wasCleaned = false }: HandedOver,
  language: Language,
): Card {
  const t = say(language);
  const where =
    asker.mail === undefined ? t("sent.chat") : t("sent.mail", { mail: plain(asker.mail) });
  const { phone } = helper;
  return card({
    fallbackText: t("sent.gist"),
    body: [
      title(t("sent.title")),
      callout(`✓ ${t("sent.due", whenOf(dueAt, language))}`, "good"),
      line(where),
      ...(isInTeams ? [line(t("sent.own"))] : []),
      ...(wasCleaned ? [quiet(t("sent.cleaned"))] : []),
      quiet(t("sent.call", { name: plain(helper.name), phone })),
    ],
  });
}

/** "Nee, liever niet": nothing was kept. */
export function notHandedOverCard(helper: Settings["helper"], language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("declined.gist"),
    body: [
      title(t("declined.title")),
      line(t("declined.again")),
      line(t("declined.call", { name: plain(helper.name), phone: helper.phone })),
    ],
  });
}
