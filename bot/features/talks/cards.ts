import type { Language } from "../../contract/languages.ts";
import type { TalkActionView, TalkView } from "../../contract/talks-api.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  line,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { actionElements, talkActions, talkElements, titleText } from "./card-parts.ts";
import { say } from "./texts.ts";

export type Said = "answered" | "planned" | "asked" | "finished" | "closed";

const saidElements = (said: Said | undefined, language: Language): readonly Element[] =>
  said ? [callout(`✓ ${say(language)(`said.${said}`)}`, "good")] : [];

/** One talk, for one of the people at its table. */
export function talkCard(view: TalkView, language: Language, said?: Said): Card {
  const t = say(language);
  const heading = titleText(view, language);
  return card({
    fallbackText: t(`gist.${view.state}`),
    body: [
      title(heading),
      ...saidElements(said, language),
      ...(view.state === "proposed"
        ? [line(t(`why.${view.kind}`, { minutes: view.minutes }))]
        : []),
      ...talkElements(view, { from: "talk", language }),
    ],
    actions: talkActions(view, language),
  });
}

export type TalksView = {
  /** The open ones first. */
  readonly talks: readonly TalkView[];
  /** What the reader said to do and has not done. */
  readonly actions: readonly (TalkActionView & { readonly groupId: string })[];
};

const mostTalks = 3;
const mostActions = 5;

function ownActions(actions: TalksView["actions"], language: Language): readonly Element[] {
  const t = say(language);
  const more = actions.length - mostActions;
  return [
    ...(actions.length > 0 ? [strong(t("list.actions"))] : []),
    ...actions.slice(0, mostActions).flatMap((one) => actionElements(one.groupId, one, language)),
    ...(more > 0 ? [quiet(t("list.moreActions", { count: more }))] : []),
  ];
}

const oneTalk = (view: TalkView, language: Language): Element => ({
  type: "Container",
  separator: true,
  items: [
    strong(titleText(view, language)),
    ...talkElements(view, { from: "list", language }),
    ...(talkActions(view, language).length > 0
      ? [{ type: "ActionSet" as const, actions: [...talkActions(view, language)] }]
      : []),
  ],
});

/** All talks of one reader in one card: what is asked comes first. */
export function talksCard({ talks, actions }: TalksView, language: Language, said?: Said): Card {
  const t = say(language);
  const asks = talks.filter((one) => one.mayAnswer);
  const shown = [...asks, ...talks.filter((one) => !one.mayAnswer)].slice(0, mostTalks);
  const rest = talks.length - shown.length;
  return card({
    fallbackText: asks.length > 0 ? t("list.gist", { count: asks.length }) : t("list.none"),
    body: [
      title(t("list.title")),
      ...saidElements(said, language),
      ...(talks.length === 0 ? [line(t("list.none"))] : []),
      ...shown.map((one) => oneTalk(one, language)),
      ...(rest > 0 ? [quiet(t("list.rest", { count: rest }))] : []),
      ...ownActions(actions, language),
    ],
  });
}

export type TeacherView = {
  readonly talks: readonly TalkView[];
  /** What the teacher said to do and has not done. */
  readonly actions: TalksView["actions"];
};

function teacherTalk(view: TalkView, language: Language): readonly Element[] {
  const t = say(language);
  const { groupId, talkId } = view;
  const close = (held: boolean) =>
    execute(t(held ? "teacher.held" : "teacher.missed"), "talks.close", { groupId, talkId, held });
  return [
    strong(titleText(view, language)),
    ...(view.asksOutcome ? [line(t("teacher.wasHeld"))] : []),
    ...talkElements(view, { from: "list", language }),
    {
      type: "ActionSet",
      actions: [
        ...(view.asksOutcome ? [close(true), close(false)] : []),
        execute(t("card.agenda"), "talks.agenda", { groupId, talkId }),
      ],
    },
  ];
}

const mostOfTeacher = 6;

/** The talks of a teacher: first those of which nobody said how they went. */
export function teacherTalksCard(
  { talks: all, actions }: TeacherView,
  language: Language,
  said?: Said,
): Card {
  const t = say(language);
  const isOpen = ({ state, asksOutcome }: TalkView) =>
    asksOutcome || state === "planned" || state === "proposed";
  const open = all.filter(isOpen);
  const ordered = [
    ...open.filter((one) => one.asksOutcome),
    ...open.filter((one) => !one.asksOutcome),
  ];
  const rest = open.length - mostOfTeacher;
  const waiting = open.filter(({ state }) => state === "proposed").length;
  return card({
    fallbackText: t("teacher.gist", { count: open.length }),
    body: [
      title(t("list.title")),
      ...saidElements(said, language),
      line(open.length === 0 ? t("teacher.none") : t("teacher.gist", { count: open.length })),
      ...(waiting > 0 ? [line(t("teacher.waiting", { count: waiting }))] : []),
      ...ordered.slice(0, mostOfTeacher).flatMap((one) => teacherTalk(one, language)),
      ...(rest > 0 ? [quiet(t("list.rest", { count: rest }))] : []),
      ...ownActions(actions, language),
    ],
  });
}
