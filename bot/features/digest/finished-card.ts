import type { Language } from "../../contract/languages.ts";
import { type Card, callout, card, line, link, title } from "../../kernel/cards.ts";
import { short } from "./card-parts.ts";
import { say } from "./texts.ts";

type FinishedView = {
  readonly groupName: string;
  readonly names: readonly string[];
  readonly tabUrl: string;
};

const shownNames = 15;

/** The last lesson is over, and everything was met. */
export function finishedCard({ groupName, names, tabUrl }: FinishedView, language: Language): Card {
  const t = say(language);
  const shown = names.slice(0, shownNames).map((name) => callout(`✓ ${short(name, 50)}`, "good"));
  const rest = names.length - shownNames;
  return card({
    fallbackText: t("finished.gist", { count: names.length }),
    body: [
      title(t("finished.title")),
      line(t("finished.intro", { group: short(groupName, 80) })),
      ...shown,
      ...(rest > 0 ? [line(t("week.more", { count: rest }))] : []),
      line(t("finished.thanks")),
    ],
    actions: [link(t("openTab"), tabUrl)],
  });
}
