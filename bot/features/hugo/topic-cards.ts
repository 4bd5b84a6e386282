import { type Audience, type Topic, topics } from "../../contract/hugo.ts";
import type { Language } from "../../contract/languages.ts";
import { type Action, type Card, card, goTo, line, strong, title } from "../../kernel/cards.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import {
  audienceButtons,
  choiceList,
  choices,
  coursesButton,
  itemButton,
  personButton,
  topicsButton,
  urgentLine,
} from "./card-parts.ts";
import { intakeButton } from "./neighbours.ts";
import { say } from "./texts.ts";

/** What is there for these people; everything when it is not known who they are. */
const itemsFor = (
  items: readonly KnowledgeItem[],
  audience: Audience | undefined,
): readonly KnowledgeItem[] =>
  audience === undefined ? items : items.filter((item) => item.audience.includes(audience));

type Items = {
  readonly items: readonly KnowledgeItem[];
  readonly audience: Audience | undefined;
};

const topicButtons = ({ items, audience }: Items, language: Language): readonly Action[] => {
  const shown = new Set(itemsFor(items, audience).map((item) => item.topic));
  return topics
    .filter((topic) => shown.has(topic))
    .map((topic) => goTo(say(language)(`topic.${topic}`), "hugo.topic", { topic }));
};

type StartView = Items & {
  /** Why the start is shown: to say hello, because there was no question, or because somebody chose. */
  readonly why: "hello" | "empty" | "chosen";
};

/** What most people begin with; the others are one press away. */
const topicsAtStart = 6;

/** Hello: ask anything. Who is not known yet may say so; who is, may say it is otherwise. */
export function startCard({ items, audience, why }: StartView, language: Language): Card {
  const t = say(language);
  const who = audience === undefined ? "" : t(`audience.${audience}`);
  const known = audience === undefined ? [] : [line(t("start.known", { audience: who }))];
  const asked =
    why === "chosen"
      ? [line(t("start.chosen", { audience: who }))]
      : [line(t("start.ask")), ...known];
  return card({
    fallbackText: t(why === "empty" ? "start.empty" : "start.gist"),
    body: [
      title(t("start.title")),
      ...(why === "empty" ? [line(t("start.empty"))] : asked),
      ...(audience === undefined
        ? [
            strong(t("start.who")),
            line(t("start.whoWhy")),
            ...choices(audienceButtons("", language)),
          ]
        : choices(topicButtons({ items, audience }, language).slice(0, topicsAtStart))),
      urgentLine(language),
    ],
    actions: [
      topicsButton(language),
      coursesButton(language),
      ...intakeButton(t("next.intake")),
      personButton("asked", language),
      ...(audience === undefined ? [] : [goTo(t("start.other"), "hugo.who", {})]),
    ],
  });
}

/** Every topic that has something for this reader. */
export function topicsCard(view: Items, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: `${t("topics.title")} ${t("topics.ask")}`,
    body: [
      title(t("topics.title")),
      line(t("topics.ask")),
      ...choices(topicButtons(view, language)),
    ],
    actions: [
      coursesButton(language),
      personButton("asked", language),
      goTo(t(view.audience ? "start.other" : "suggest.who"), "hugo.who", {}),
    ],
  });
}

const questionsOnPage = 6;

type TopicView = Items & {
  readonly topic: Topic;
  /** The first page is 1. */
  readonly page: number;
};

/** The questions of one topic, six at a time. */
export function topicCard({ items, audience, topic, page }: TopicView, language: Language): Card {
  const t = say(language);
  const all = itemsFor(items, audience).filter((item) => item.topic === topic);
  const shown = all.slice((page - 1) * questionsOnPage, page * questionsOnPage);
  const name = t(`topic.${topic}`);
  return card({
    fallbackText: t("questions.gist", { topic: name }),
    body: [
      title(name),
      line(t(shown.length > 0 ? "questions.ask" : "questions.none")),
      ...choiceList(shown.map((item) => itemButton(item, {}, language))),
    ],
    actions: [
      ...(page > 1 ? [goTo(t("questions.before"), "hugo.topic", { topic, page: page - 1 })] : []),
      ...(all.length > page * questionsOnPage
        ? [goTo(t("questions.more"), "hugo.topic", { topic, page: page + 1 })]
        : []),
      goTo(t("questions.topics"), "hugo.topics", {}),
      personButton("unanswered", language),
    ],
  });
}
