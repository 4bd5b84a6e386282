import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  facts,
  line,
  link,
  openDialog,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { totals } from "./question-rules.ts";
import type { Question } from "./question-store.ts";
import { monthName, say } from "./texts.ts";

const shown = 5;

type Month = {
  readonly month: string;
  readonly unanswered: readonly Question[];
  readonly disliked: readonly Question[];
};

type KnowledgeView = {
  /** How many are used, were changed by a coordinator, and were taken out. */
  readonly counts: {
    readonly items: number;
    readonly changed: number;
    readonly removed: number;
    readonly problems: number;
  };
  /** Titles of items whose text in the file changed after the coordinator's change. */
  readonly startChanged: readonly string[];
  /** Titles of items with less phrasings than is needed to be found well. */
  readonly fewPhrasings: readonly string[];
  readonly months: readonly Month[];
  readonly pageUrl: string;
  readonly questionsUrl: string;
};

function titlesUnder(heading: string, titles: readonly string[], language: Language): Element[] {
  if (titles.length === 0) return [];
  const more = titles.length - shown;
  return [
    strong(heading),
    ...titles.slice(0, shown).map((one) => line(`• ${plain(one)}`)),
    ...(more > 0 ? [line(say(language)("card.andMore", { count: more }))] : []),
  ];
}

/** How Hugo's knowledge stands and what there is to mend, for a coordinator. */
export function knowledgeCard(view: KnowledgeView, language: Language): Card {
  const t = say(language);
  const { counts, startChanged, fewPhrasings, months, pageUrl, questionsUrl } = view;
  const open = months.filter(({ unanswered, disliked }) => unanswered.length + disliked.length > 0);
  const openRows = open.map(({ month, unanswered, disliked }) => {
    const numbers = { unanswered: unanswered.length, disliked: disliked.length };
    return [
      t("card.questionsOf", { month: monthName(month, language) }),
      t("card.open", numbers),
    ] as const;
  });
  const actions: readonly Action[] = [
    openDialog(t("card.changeAnswer"), "knowledge.change", {}),
    link(t("card.openPage"), pageUrl),
    ...(open.length > 0 ? [link(t("card.openQuestions"), questionsUrl)] : []),
  ];
  return card({
    fallbackText: t("card.title"),
    body: [
      title(t("card.title")),
      line(t("card.intro")),
      ...(counts.problems > 0
        ? [callout(`⚠ ${t("card.problems", { count: counts.problems })}`, "attention")]
        : []),
      facts([
        [t("card.items"), String(counts.items)],
        [t("card.changed"), String(counts.changed)],
        ...(counts.removed > 0 ? [[t("card.removed"), String(counts.removed)] as const] : []),
        ...openRows,
      ]),
      ...titlesUnder(t("card.startChanged"), startChanged, language),
      ...titlesUnder(t("card.fewPhrasings"), fewPhrasings, language),
    ],
    actions,
  });
}

type MonthView = Month & {
  readonly counts: ReturnType<typeof totals>;
  readonly url: string;
};

function questionsUnder(
  heading: string,
  questions: readonly Question[],
  countOf: (question: Question) => number,
  language: Language,
): Element[] {
  const t = say(language);
  if (questions.length === 0) return [];
  const more = questions.length - shown;
  return [
    strong(heading),
    ...questions
      .slice(0, shown)
      .map((one) => line(t("month.times", { text: plain(one.text), count: countOf(one) }))),
    ...(more > 0 ? [line(t("card.andMore", { count: more }))] : []),
  ];
}

/** Once a month: what people asked in vain, and the way to mend it. */
export function questionsCard(view: MonthView, language: Language): Card {
  const t = say(language);
  const { month, counts, unanswered, disliked, url } = view;
  const heading = t("month.title", { month: monthName(month, language) });
  return card({
    fallbackText: heading,
    body: [
      title(heading),
      facts([
        [t("month.asked"), String(counts.asked)],
        [t("month.answered"), String(counts.answered)],
        [t("month.suggested"), String(counts.suggested)],
        [t("month.handedOver"), String(counts.handedOver)],
        [t("month.disliked"), String(counts.disliked)],
      ]),
      ...questionsUnder(t("month.unanswered"), unanswered, ({ times }) => times, language),
      ...questionsUnder(t("month.notHelped"), disliked, (one) => one.disliked, language),
      line(t("month.what")),
    ],
    actions: [link(t("month.open"), url)],
  });
}
