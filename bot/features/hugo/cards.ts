import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  goTo,
  line,
  link,
  quiet,
  title,
} from "../../kernel/cards.ts";
import type { Knowledge, KnowledgeItem, NextStep } from "../../kernel/knowledge.ts";
import {
  audienceButtons,
  choiceList,
  choices,
  coursesButton,
  itemButton,
  personButton,
  sourceText,
  type Trail,
  topicsButton,
  trailData,
  urgentLine,
} from "./card-parts.ts";
import { intakeButton } from "./neighbours.ts";
import { say } from "./texts.ts";

type AnswerView = {
  readonly item: KnowledgeItem;
  readonly documents: Knowledge["documents"];
  /** To find the questions that come next. */
  readonly items: readonly KnowledgeItem[];
  readonly trail: Trail;
  /** Somebody said that it helped: it stays, to be read again. */
  readonly thanked?: true;
};

function nextButtons(step: NextStep, view: AnswerView, language: Language): readonly Action[] {
  const t = say(language);
  switch (step.kind) {
    case "item": {
      const next = view.items.find(({ id }) => id === step.id);
      return next ? [itemButton(next, view.trail, language)] : [];
    }
    case "link":
      return [link(t("answer.link"), step.url)];
    case "courses":
      return [coursesButton(language)];
    case "intake":
      return intakeButton(t("next.intake"));
    case "person":
      return [personButton("asked", language)];
  }
}

/** The answer with where it comes from, and what somebody may do next. */
export function answerCard(view: AnswerView, language: Language): Card {
  const { item, documents, trail, thanked } = view;
  const t = say(language);
  const data = { id: item.id, ...trailData(trail) };
  const isFromList = (trail.list ?? []).includes(item.id);
  const ratings = [
    goTo(t("answer.good"), "hugo.rate", { ...data, liked: true }),
    goTo(t("answer.bad"), "hugo.rate", { ...data, liked: false }),
  ];
  return card({
    fallbackText: item.answer[language],
    body: [
      title(item.title[language]),
      line(item.answer[language]),
      quiet(sourceText(item.sources, documents, language)),
      ...(thanked ? [callout(`✓ ${t("rated.good")}`, "good")] : []),
      ...choiceList(item.next.flatMap((step) => nextButtons(step, view, language))),
    ],
    actions: [
      ...(thanked ? [] : ratings),
      isFromList && !thanked
        ? goTo(t("answer.back"), "hugo.more", trailData(trail))
        : goTo(t("answer.other"), "hugo.topics", {}),
    ],
  });
}

type SuggestView = {
  readonly items: readonly KnowledgeItem[];
  readonly trail: Trail;
  /** Asked when it is not known who asks: the question, to be asked again with that. */
  readonly askWho?: string | undefined;
};

/** "Bedoel je…": a few questions to choose from. */
export function suggestCard({ items, trail, askWho }: SuggestView, language: Language): Card {
  const t = say(language);
  const titles = items.map((item) => item.title[language]).join(" ");
  return card({
    fallbackText: t("suggest.gist", { titles }),
    body: [
      title(t("suggest.title")),
      ...choiceList(items.map((item) => itemButton(item, trail, language))),
      urgentLine(language),
    ],
    actions: [
      goTo(t("suggest.none"), "hugo.rate", { ...trailData(trail), liked: false }),
      ...(askWho === undefined ? [] : [goTo(t("suggest.who"), "hugo.who", { q: askWho })]),
    ],
  });
}

/** Asked once, beside a list that is better when Hugo knows it. */
export function whoCard(q: string, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("start.who"),
    body: [
      title(t("start.who")),
      line(t("start.whoWhy")),
      ...choices(audienceButtons(q, language)),
    ],
    actions: [topicsButton(language)],
  });
}

type NotHelpedView = {
  /** What else it might have been. */
  readonly others: readonly KnowledgeItem[];
  readonly trail: Trail;
};

/** It did not help: what else there is, and a person. */
export function notHelpedCard({ others, trail }: NotHelpedView, language: Language): Card {
  const t = say(language);
  const what = t(others.length > 0 ? "rated.bad" : "rated.badNoList");
  return card({
    fallbackText: `${t("rated.badTitle")}. ${what}`,
    body: [
      title(t("rated.badTitle")),
      line(what),
      ...choiceList(others.map((item) => itemButton(item, trail, language))),
      urgentLine(language),
    ],
    actions: [topicsButton(language), personButton("unanswered", language)],
  });
}

/** A calm line above whatever the answer is, when the question told of somebody. */
export const withoutNames = (shown: Card, language: Language): Card => ({
  ...shown,
  body: [callout(`→ ${say(language)("personal")}`, "accent"), ...(shown.body ?? [])],
});
