import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  goTo,
  line,
  messageCard,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { isConfirmed } from "../groups/public.ts";
import { infoSentences } from "./info-sentences.ts";
import { momentInputs, momentText } from "./moment-card.ts";
import type { Relation } from "./relation-rules.ts";
import type { Supervision } from "./supervision.ts";
import { say } from "./texts.ts";

/** So many fit into 28 KB with the longest names; the rest is counted and asked with them. */
const shown = 20;

/** More than one group to come is rare. */
const shownInfo = 2;

/** `group|person`, so that a press says whom the card was about. */
export const keyOf = ({ group, member }: Relation): string => `${group.groupId}|${member.personId}`;

function person({ member, group, as }: Relation, language: Language): Element {
  const t = say(language);
  const name = plain(member.name);
  const where = plain(member.careOrganisation || group.name);
  return line(`• ${t(`confirm.person.${as}`, { name, where })}`);
}

function people(relations: readonly Relation[], language: Language): readonly Element[] {
  const rest = relations.length - shown;
  return [
    ...relations.slice(0, shown).map((one) => person(one, language)),
    ...(rest > 0 ? [line(say(language)("confirm.more", { count: rest }))] : []),
  ];
}

/** Only for a deputy, where nobody on the card is his own. */
const questionOf = (open: readonly Relation[]): "question" | "questionDeputy" =>
  open.every(({ as }) => as === "deputy") ? "questionDeputy" : "question";

function heading(open: readonly Relation[], language: Language, shownAs: (text: string) => string) {
  const t = say(language);
  const [only] = open;
  const key = questionOf(open);
  return open.length === 1 && only
    ? t(`confirm.${key}`, { name: shownAs(only.member.name) })
    : t(`confirm.${key}Many`, { count: open.length });
}

/** Who asks, about whom, how much work it is, and when to write; yes or no. */
export function confirmCard(view: Supervision, language: Language): Card {
  const t = say(language);
  const open = view.relations.filter(({ one }) => !isConfirmed(one));
  return card({
    fallbackText: heading(open, language, (text) => text),
    body: [
      title(heading(open, language, plain)),
      ...people(open, language),
      line(t("confirm.work", view.practice)),
      line(t("confirm.role")),
      ...infoSentences(open, language, plain).slice(0, shownInfo).map(line),
      ...momentInputs(view, language),
      quiet(t("confirm.time")),
    ],
    actions: [
      execute(
        t(open.length === 1 ? "confirm.yes" : "confirm.yesMany"),
        "supervisors.confirm",
        { people: open.slice(0, shown).map(keyOf) },
        "positive",
      ),
      goTo(t("confirm.no"), "supervisors.ask_decline", {}),
    ],
  });
}

/** What is expected, in half a minute. */
export function onboardingCard(view: Supervision, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("onboard.gist"),
    body: [
      title(t("onboard.title")),
      strong(t("onboard.expected")),
      line(`• ${t("onboard.beside")}`),
      line(`• ${t("onboard.practice", view.practice)}`),
      line(`• ${t("onboard.judge")}`),
      strong(t("onboard.signing")),
      line(t("onboard.signOff")),
      line(t("onboard.notThere")),
      strong(t("onboard.limits")),
      line(`⚠ ${t("onboard.medicines")}`),
    ],
    actions: [execute(t("onboard.yes"), "supervisors.onboarded", {}, "positive")],
  });
}

function doneActions(language: Language): readonly Action[] {
  const t = say(language);
  return [
    execute(t("done.deputy"), "supervisors.ask_deputy", {}),
    goTo(t("done.moment"), "supervisors.ask_moment", {}),
    goTo(t("done.stop"), "supervisors.ask_decline", {}),
  ];
}

/** What comes next; nothing is asked. */
export function supervisionCard(view: Supervision, language: Language): Card {
  const t = say(language);
  const moment = momentText(view.digest, language);
  return card({
    fallbackText: `${t("done.title")} ${t("done.next", { moment })}`,
    body: [
      title(`✓ ${t("done.title")}`),
      line(t("done.next", { moment })),
      line(t("done.nothing")),
      strong(t("done.yours")),
      ...people(view.relations, language),
    ],
    actions: doneActions(language),
  });
}

export const nobodyCard = (language: Language): Card => {
  const t = say(language);
  return messageCard(t("nobody.title"), [t("nobody.text")]);
};

/** The card that belongs to where somebody is. */
export function stepCard(view: Supervision, language: Language): Card {
  switch (view.step) {
    case "ask":
      return confirmCard(view, language);
    case "onboard":
      return onboardingCard(view, language);
    case "done":
      return supervisionCard(view, language);
    case "nobody":
      return nobodyCard(language);
  }
}
