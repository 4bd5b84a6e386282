import type { Language } from "../../contract/languages.ts";
import { type Card, card, type Element, line, link, quiet, strong } from "../../kernel/cards.ts";
import type { Urgent, UrgentKind } from "../../kernel/urgent.ts";
import { say } from "./texts.ts";

/** The act that cannot wait: as big as a card can say it, in a box that stands out. */
const first = (text: string): Element => ({
  type: "Container",
  style: "attention",
  bleed: true,
  items: [
    { type: "TextBlock", text, wrap: true, size: "ExtraLarge", weight: "Bolder", style: "heading" },
  ],
});

const telephone = (number: string): string => `tel:${number.replace(/\D/g, "")}`;

/**
 * What somebody in danger, or beside somebody in danger, has to do now. The numbers stand in the text
 * too: a button with a number dials on a telephone only.
 */
export function urgentCard(kind: UrgentKind, language: Language, urgent: Urgent): Card {
  const t = say(language);
  const { call, [language]: words } = urgent.kinds[kind];
  const buttons = call.flatMap((name) => urgent.lines[name] ?? []);
  return card({
    fallbackText: [`${words.first}.`, ...words.steps].join(" "),
    body: [
      first(words.first),
      ...words.steps.map((step, index) => line(`${index + 1}. ${step}`)),
      ...(words.others.length > 0 ? [strong(t("card.others")), ...words.others.map(line)] : []),
      quiet(t("card.notKept")),
    ],
    actions: buttons.map(({ number, button }) => {
      const text = button[language];
      return link(text.includes(number) ? text : `${text} (${number})`, telephone(number));
    }),
  });
}

/** The quiet line that stands under answers that may be wrong, and on the help card. */
export const quietLine = (language: Language): string => say(language)("quietLine");
