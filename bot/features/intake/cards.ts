import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  quiet,
  title,
} from "../../kernel/cards.ts";
import type { IntakeQuestion } from "../../kernel/intake.ts";
import type { Catalogue } from "../../kernel/track.ts";
import { type Answer, longestText } from "./answer.ts";
import { type Contact, longestMail, longestName } from "./contact.ts";
import { say } from "./texts.ts";
import { choicesOf } from "./words.ts";

/** Leads to the right certificate by three questions. */
const courseFinder = "hugo.courses";

/** What every card of an intake carries: the key of a visitor, and the link with which he goes on. */
export type Carried = { readonly key?: string; readonly resumeUrl?: string };

export const keyOf = ({ key }: Carried) => (key === undefined ? {} : { key });

export function resumeLines({ resumeUrl }: Carried, language: Language): readonly Element[] {
  if (resumeUrl === undefined) return [];
  return [quiet(say(language)("resume", { url: `[${resumeUrl}](${resumeUrl})` }))];
}

export type QuestionView = Carried & {
  readonly question: IntakeQuestion;
  readonly number: number;
  readonly of: number;
  readonly tracks: Pick<Catalogue, "all">;
  /** What was answered before, or what was typed and is not right yet. */
  readonly answer?: Answer | undefined;
  readonly problem?: string | undefined;
  readonly news?: string | undefined;
  /** Nothing is kept yet: says what will happen. */
  readonly isBeginning: boolean;
};

function inputOf(view: QuestionView, language: Language): readonly Element[] {
  const { question, tracks, answer = "" } = view;
  const t = say(language);
  const value = typeof answer === "string" ? answer : answer.join(",");
  const choices = choicesOf(question, tracks, language);
  switch (question.kind) {
    case "yes_no":
      return [];
    case "certificate":
    case "choice":
    case "several":
      return [
        {
          type: "Input.ChoiceSet",
          id: "answer",
          label: t(question.kind === "several" ? "question.several" : "question.one"),
          style: "expanded",
          isMultiSelect: question.kind === "several",
          wrap: true,
          value,
          choices: choices.map(({ id, label: text }) => ({ title: text, value: id })),
        },
      ];
    case "text":
      return [
        {
          type: "Input.Text",
          id: "answer",
          label: t("question.own"),
          isMultiline: true,
          maxLength: longestText,
          value,
        },
        quiet(t("privacy")),
      ];
    case "period": {
      const isDay = value !== "" && !choices.some(({ id }) => id === value);
      return [
        {
          type: "Input.Date",
          id: "answer",
          label: t("question.day"),
          ...(isDay ? { value } : {}),
        },
      ];
    }
  }
}

/** The answer that a button itself gives. */
const chosen = (text: string, data: object, answer: string): Action =>
  goTo(text, "intake.answer", { ...data, answer });

/** A visitor who has begun would lose his key on the way to the course finder and back. */
function courseButton({ key, isBeginning }: QuestionView, language: Language): readonly Action[] {
  if (key !== undefined && !isBeginning) return [];
  return [goTo(say(language)("question.courses"), courseFinder, { answers: [] })];
}

function answerActions(view: QuestionView, language: Language): readonly Action[] {
  const { question, tracks } = view;
  const t = say(language);
  const data = { ...keyOf(view), question: question.id };
  const next = execute(t("question.next"), "intake.answer", data, "positive");
  const choices = choicesOf(question, tracks, language);
  const asButtons = choices.map(({ id, label }) => chosen(label, data, id));
  switch (question.kind) {
    case "yes_no":
      return asButtons;
    case "period":
      return [next, ...asButtons];
    case "text":
      // Skipping must not wipe out what was written before.
      return view.answer ? [next] : [next, chosen(t("question.skip"), data, "")];
    case "certificate":
      return [next, ...courseButton(view, language)];
    default:
      return [next];
  }
}

/** One question, why it is asked, and where somebody is. */
export function intakeQuestionCard(view: QuestionView, language: Language): Card {
  const t = say(language);
  const { question, number, of, problem, news, isBeginning } = view;
  const place = t("question.place", { number, of });
  const back = goTo(t("question.back"), "intake.back", { ...keyOf(view), question: question.id });
  // An input shows what was chosen; a row of buttons does not.
  const hasButtons = question.kind === "yes_no" || question.kind === "period";
  const given = choicesOf(question, view.tracks, language).find(
    ({ id }) => hasButtons && id === view.answer,
  );
  return card({
    fallbackText: `${place}. ${question.text[language]}`,
    body: [
      quiet(place),
      ...(news ? [callout(news, "accent")] : []),
      ...(isBeginning ? [line(t("begin.what")), line(t("begin.who"))] : []),
      title(question.text[language]),
      line(question.why[language]),
      ...(given ? [line(t("question.given", { answer: given.label }))] : []),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...inputOf(view, language),
      ...(isBeginning ? [] : resumeLines(view, language)),
    ],
    actions: [...answerActions(view, language), ...(number > 1 ? [back] : [])],
  });
}

type ContactView = Carried & {
  readonly typed?: Contact | undefined;
  readonly problem?: string | undefined;
};

/** At the end, for who has no account: whom to answer. It may be left out. */
export function intakeContactCard(view: ContactView, language: Language): Card {
  const t = say(language);
  const data = keyOf(view);
  const { typed, problem } = view;
  const field = (id: "name" | "mail" | "employer", maxLength: number): Element => ({
    type: "Input.Text",
    id,
    label: t(`contact.${id}`),
    maxLength,
    ...(id === "mail" ? { style: "Email" as const } : {}),
    ...(typed?.[id] ? { value: typed[id].slice(0, maxLength).toWellFormed() } : {}),
  });
  return card({
    fallbackText: t("contact.gist"),
    body: [
      title(t("contact.title")),
      line(t("contact.why")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      field("name", longestName),
      field("mail", longestMail),
      field("employer", longestName),
      quiet(t("contact.kept")),
      ...resumeLines(view, language),
    ],
    actions: [
      execute(t("contact.send"), "intake.contact", data, "positive"),
      goTo(t("contact.skip"), "intake.skip_contact", data),
      goTo(t("question.back"), "intake.back", data),
    ],
  });
}
