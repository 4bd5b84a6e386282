import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  card,
  facts,
  goTo,
  line,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { CourseQuestion } from "../../kernel/course-finder.ts";
import type { Knowledge } from "../../kernel/knowledge.ts";
import type { Track } from "../../kernel/track.ts";
import { choiceList, personButton, sourceText, topicsButton } from "./card-parts.ts";
import { type CourseFound, unknownChoice } from "./course-rules.ts";
import { intakeButton } from "./neighbours.ts";
import { say } from "./texts.ts";

const again = (language: Language): Action =>
  goTo(say(language)("courses.again"), "hugo.courses", { answers: [] });

type QuestionView = {
  readonly question: CourseQuestion;
  /** The first is 1. */
  readonly number: number;
  readonly total: number;
  readonly answers: readonly string[];
};

/** One question with its choices; "I do not know" is always one of them. */
export function courseQuestionCard(view: QuestionView, language: Language): Card {
  const { question, number, total, answers } = view;
  const t = say(language);
  const values = { number, total };
  const chosen = (id: string) => ({ answers: [...answers, id] });
  return card({
    fallbackText: t("courses.gist", { ...values, question: question.text[language] }),
    body: [
      quiet(`${t("courses.title")} ${t("courses.step", values)}`),
      title(question.text[language]),
      ...choiceList([
        ...question.choices.map(({ id, text }) => goTo(text[language], "hugo.courses", chosen(id))),
        goTo(t("courses.unknown"), "hugo.courses", chosen(unknownChoice)),
      ]),
    ],
    actions:
      number === 1
        ? [topicsButton(language)]
        : [goTo(t("courses.back"), "hugo.courses", { answers: answers.slice(0, -1) })],
  });
}

type Row = readonly [string, string];

function durationRow({ durationMonths }: Track, language: Language): readonly Row[] {
  if (!durationMonths) return [];
  const { from, to } = durationMonths;
  const t = say(language);
  const key = from === to ? "courses.months" : "courses.monthsRange";
  return [[t("courses.takes"), t(key, { from, to })]];
}

function loadRow({ studyHoursPerWeek, studyHours }: Track, language: Language): readonly Row[] {
  const t = say(language);
  if (studyHoursPerWeek !== undefined) {
    return [[t("courses.load"), t("courses.hoursPerWeek", { hours: studyHoursPerWeek })]];
  }
  return studyHours === undefined
    ? []
    : [[t("courses.load"), t("courses.hours", { hours: studyHours })]];
}

const rowsOf = (track: Track, language: Language): readonly Row[] => {
  const t = say(language);
  return [
    [t("courses.level"), String(track.level)],
    ...durationRow(track, language),
    ...loadRow(track, language),
    ...(track.qualification ? [[t("courses.part"), track.qualification.title] as const] : []),
    ...(track.code === undefined ? [] : [[t("courses.code"), track.code] as const]),
  ];
};

type FoundView = {
  readonly shown: CourseFound;
  /** The other ones that fit, to look at. */
  readonly others: readonly CourseFound[];
  readonly answers: readonly string[];
  readonly documents: Knowledge["documents"];
  /** Whether there is an answer about how to enrol, by its id. */
  readonly enrolItem: string | undefined;
};

/** One certificate: what it is, why this one, and what to do next. Nobody is turned away. */
export function courseCard(view: FoundView, language: Language): Card {
  const { shown, others, answers, documents, enrolItem } = view;
  const { course, track, because, notes } = shown;
  const t = say(language);
  const fits = because.length > 0;
  const gist = t(fits ? "courses.resultGist" : "courses.lookGist", {
    title: track.title,
    level: track.level,
  });
  return card({
    fallbackText: gist,
    body: [
      quiet(t(fits ? "courses.fits" : "courses.look")),
      title(track.title),
      line(course.what[language]),
      facts(rowsOf(track, language)),
      ...(fits ? [strong(t("courses.why")), line(because.join(" "))] : []),
      ...(notes.length > 0 ? [strong(t("courses.know")), line(notes.join(" "))] : []),
      quiet(sourceText(course.sources, documents, language)),
      ...(others.length > 0 ? [strong(t("courses.also"))] : []),
      ...choiceList(courseButtons(others, answers, language)),
    ],
    actions: [
      ...(enrolItem ? [goTo(t("courses.enrol"), "hugo.show_item", { id: enrolItem })] : []),
      ...intakeButton(t("next.intake")),
      personButton("asked", language),
      again(language),
    ],
  });
}

const courseButtons = (
  found: readonly CourseFound[],
  answers: readonly string[],
  language: Language,
): readonly Action[] =>
  found.map(({ track }) =>
    goTo(
      `${track.title} (${say(language)("courses.level").toLowerCase()} ${track.level})`,
      "hugo.courses",
      { answers, show: track.trackId },
    ),
  );

type AllView = {
  readonly found: readonly CourseFound[];
  readonly answers: readonly string[];
};

/** Too little was known to choose: all of them, and a person. */
export function allCoursesCard({ found, answers }: AllView, language: Language): Card {
  const t = say(language);
  const text = t(found.length > 0 ? "courses.all" : "courses.none");
  return card({
    fallbackText: text,
    body: [
      title(t("courses.allTitle")),
      line(text),
      ...choiceList(courseButtons(found, answers, language)),
    ],
    actions: [personButton("asked", language), ...(found.length > 0 ? [again(language)] : [])],
  });
}
