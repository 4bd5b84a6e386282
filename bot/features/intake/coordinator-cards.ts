import type { Language } from "../../contract/languages.ts";
import { type Card, card, facts, line, link, title } from "../../kernel/cards.ts";
import { type Day, dayText } from "../../kernel/time.ts";
import { say } from "./texts.ts";

type FinishedView = { readonly count: number; readonly on: Day; readonly pageUrl: string };

/** How many were finished on a day, in one sentence. */
export const finishedGist = (
  { count, on }: Pick<FinishedView, "count" | "on">,
  language: Language,
): string => say(language)("finished.gist", { count, day: dayText(on, language) });

/** How many were finished on one day. Who they are stands on the page. */
export function intakesFinishedCard(view: FinishedView, language: Language): Card {
  const t = say(language);
  const gist = finishedGist(view, language);
  return card({
    fallbackText: gist,
    body: [title(gist), line(t("finished.next"))],
    actions: [link(t("intakes.open"), view.pageUrl)],
  });
}

type IntakesView = {
  readonly busy: number;
  readonly toArrange: number;
  readonly complete: number;
  readonly pageUrl: string;
};

/** How all intakes stand, for a coordinator who asks. */
export function intakesCard(view: IntakesView, language: Language): Card {
  const t = say(language);
  const { busy, toArrange, complete, pageUrl } = view;
  return card({
    fallbackText: t("intakes.gist", { count: busy + toArrange + complete }),
    body: [
      title(t("intakes.title")),
      facts([
        [t("state.complete"), String(complete)],
        [t("state.to_arrange"), String(toArrange)],
        [t("state.busy"), String(busy)],
      ]),
    ],
    actions: [link(t("intakes.open"), pageUrl)],
  });
}
